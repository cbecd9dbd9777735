package io.probity.api.intake;

import io.probity.api.command.CommandCatalogue;
import io.probity.api.command.CommandCatalogue.CommandType;
import io.probity.api.command.CommandRequests;
import io.probity.api.command.CommandRequests.Ready;
import io.probity.api.command.request.Body;
import io.probity.api.command.request.IdempotencyKey;
import io.probity.api.command.request.InvalidBody;
import io.probity.api.mailbox.MailboxCodes;
import io.probity.api.mailbox.MailboxCodes.Owner;
import io.probity.api.mailbox.MailboxCodes.Owner.OfInquiry;
import io.probity.api.mailbox.MailboxCodes.Owner.OfReport;
import io.probity.api.problem.Problems;
import io.probity.api.reading.ReporterView;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.inquiry.ConsentForm;
import io.probity.core.inquiry.InquiryCommand.ConsentToReport;
import io.probity.core.inquiry.InquiryCommand.LookIntoInquiry;
import io.probity.core.intake.ReportId;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.mailbox.MailboxCommand.ReadMailbox;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.MailboxLock.WrongCode;
import io.probity.core.sealing.Vault;
import io.probity.core.visibility.facts.CaseFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever reported or asked returns with their code. The code stands in the body alone, so that no
 * log, no address and no link holds it; nothing about the caller is kept.
 */
@RestController
final class MailboxEndpoint {
  private static final String CODE = "code";
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final long QUARTER_SECONDS = 15 * 60;

  /** What a reporter may send: the path, and the command that it stands for. */
  private static final Map<String, String> OF_REPORTERS =
      Map.of(
          "messages", "write-as-reporter",
          "contact", "choose-contact-channel",
          "identity", "disclose-reporter-identity",
          "confirmations", "confirm-transcript",
          "disputes", "dispute-transcript");

  /** What may be sent by whoever asked. */
  private static final Map<String, String> OF_INQUIRERS =
      Map.of("questions", "ask-again", "consent", "consent-to-report");

  private final CommandCatalogue catalogue;
  private final CommandRequests requests;
  private final CommandDesk desk;
  private final MailboxCodes codes;
  private final ReporterView view;
  private final CaseFacts cases;
  private final LedgerSecret secret;
  private final Clock clock;

  MailboxEndpoint(
      CommandCatalogue catalogue,
      CommandRequests requests,
      CommandDesk desk,
      MailboxCodes codes,
      ReporterView view,
      StandingFacts facts,
      Vault vault,
      Clock clock) {
    this.catalogue = catalogue;
    this.requests = requests;
    this.desk = desk;
    this.codes = codes;
    this.view = view;
    this.cases = facts.view(CaseFacts.class, Reads.UNNOTED);
    this.secret = vault.ledgerSecret();
    this.clock = clock;
  }

  /** What became of the report or inquiry, and what was written; the reading is an entry first. */
  @PostMapping(path = "/intake/mailbox", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> read(HttpServletRequest request) throws IOException, WrongCode {
    Owner owner = opened(Body.read(request.getInputStream()).json());
    recordReading(owner);
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            switch (owner) {
              case OfReport(var report, _) -> view.of(report);
              case OfInquiry(var inquiry, _) -> view.of(inquiry);
            });
  }

  /** A code that was handed over is replaced by one that only this answer shows. */
  @PostMapping(path = "/intake/mailbox/exchange", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> exchange(
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException, WrongCode {
    UUID idempotencyKey = key == null ? UUID.randomUUID() : IdempotencyKey.require(key);
    String written = codeIn(Body.read(request.getInputStream()).json());
    try {
      return ResponseEntity.ok()
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .body(Map.of("mailboxCode", codes.exchange(written, idempotencyKey).shown()));
    } catch (IllegalArgumentException e) {
      throw InvalidBody.because("/" + CODE, String.valueOf(e.getMessage()));
    }
  }

  /** The body is the command's, with the code in place of the ids. */
  @PostMapping(path = "/intake/mailbox/{what}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> write(
      @PathVariable String what,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException, WrongCode {
    if (!OF_REPORTERS.containsKey(what) && !OF_INQUIRERS.containsKey(what)) {
      return Problems.nothingHere();
    }
    UUID idempotencyKey = key == null ? UUID.randomUUID() : IdempotencyKey.require(key);
    Body body = Body.read(request.getInputStream());
    Owner owner = opened(body.json());
    String command =
        switch (owner) {
          case OfReport _ -> OF_REPORTERS.get(what);
          case OfInquiry _ -> OF_INQUIRERS.get(what);
        };
    if (command == null) {
      return Problems.nothingHere();
    }
    CommandType type = catalogue.named(command).orElseThrow();
    Ready ready =
        requests.ready(
            type,
            new Body(body.bytes(), addressed(body.json(), type, owner)),
            IntakeEndpoint.SENDER,
            idempotencyKey,
            _ -> actor(owner),
            null);
    return IntakeEndpoint.answer(desk.submit(ready.submission()), idempotencyKey, null);
  }

  private Owner opened(ObjectNode body) throws WrongCode {
    Owner owner = opened(codes, body);
    if (owner instanceof OfReport(var report, _)
        && cases.caseOf(mailbox(report).stream()).isEmpty()) {
      throw new LedgerUnavailable("the mailbox is being opened", SOON);
    }
    return owner;
  }

  /** What the code in this body opens; it is taken out of the body. */
  static Owner opened(MailboxCodes codes, ObjectNode body) throws WrongCode {
    String code = codeIn(body);
    try {
      return codes.open(code);
    } catch (IllegalArgumentException e) {
      throw InvalidBody.because("/" + CODE, String.valueOf(e.getMessage()));
    }
  }

  private static String codeIn(ObjectNode body) {
    JsonNode code = body.remove(CODE);
    if (code == null || !code.isString()) {
      throw InvalidBody.because("/" + CODE, "is required");
    }
    return code.asString();
  }

  private static ObjectNode addressed(ObjectNode body, CommandType type, Owner owner) {
    ObjectNode addressed = body.deepCopy();
    return switch (owner) {
      case OfReport(var report, _) when type.capability().equals("Mailbox") ->
          addressed.put("mailboxId", mailbox(report).stream());
      case OfReport(var report, _) -> addressed.put("reportId", report.stream());
      case OfInquiry(var inquiry, _) when type.type().equals(ConsentToReport.class) ->
          addressed.put("inquiryId", inquiry.stream()).put("how", ConsentForm.MAILBOX.name());
      case OfInquiry(var inquiry, _) -> addressed.put("inquiryId", inquiry.stream());
    };
  }

  /** One entry for each quarter of an hour. */
  private void recordReading(Owner owner) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    String what = owner instanceof OfReport ? "mailbox " : "inquiry ";
    String quarter = what + Math.floorDiv(now.getEpochSecond(), QUARTER_SECONDS);
    Outcome outcome =
        desk.submit(
            new Submission(
                reading(owner, now),
                actor(owner),
                secret.commandId(IntakeEndpoint.SENDER, LedgerSecret.uuidV5(id(owner), quarter)),
                secret.request(quarter.getBytes(StandardCharsets.UTF_8)),
                null,
                null));
    if (outcome instanceof Outcome.InDoubt) {
      throw new LedgerUnavailable("nobody knows yet whether the reading is recorded", SOON);
    }
  }

  private static Command reading(Owner owner, Instant now) {
    return switch (owner) {
      case OfReport(var report, _) -> new ReadMailbox(mailbox(report), now);
      case OfInquiry(var inquiry, _) -> new LookIntoInquiry(inquiry, now);
    };
  }

  private static UUID id(Owner owner) {
    return switch (owner) {
      case OfReport(var report, _) -> report.value();
      case OfInquiry(var inquiry, _) -> inquiry.value();
    };
  }

  private static Actor actor(Owner owner) {
    return switch (owner) {
      case OfReport(_, var reporter) -> Actor.reporter(reporter);
      case OfInquiry(_, var inquirer) -> Actor.reporter(inquirer);
    };
  }

  private static MailboxId mailbox(ReportId report) {
    return new MailboxId(report.value());
  }
}
