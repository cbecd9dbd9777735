package io.probity.api.command;

import io.probity.api.command.CommandCatalogue.CommandType;
import io.probity.api.command.CommandRequests.Ready;
import io.probity.api.command.MailboxCodes.Owner;
import io.probity.api.command.MailboxGate.TooManyTries;
import io.probity.api.problem.Problems;
import io.probity.api.reading.ReporterView;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.CommandDesk;
import io.probity.core.journal.LedgerUnavailable;
import io.probity.core.journal.Outcome;
import io.probity.core.journal.Submission;
import io.probity.core.mailbox.MailboxCommand.ReadMailbox;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.party.Actor;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.MailboxLock.WrongCode;
import io.probity.core.sealing.Vault;
import io.probity.core.visibility.CaseFacts;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reporter returns with their mailbox code. The code stands in the body alone, so that no log, no
 * address and no link holds it; nothing about the caller is kept.
 */
@RestController
final class MailboxEndpoint {
  private static final String CODE = "code";
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final long QUARTER_SECONDS = 15 * 60;

  /** What a reporter may send: the path, and the command that it stands for. */
  private static final Map<String, String> COMMANDS =
      Map.of(
          "messages", "write-as-reporter",
          "identity", "disclose-reporter-identity",
          "confirmations", "confirm-transcript",
          "disputes", "dispute-transcript");

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
    this.cases = facts.view(CaseFacts.class, (_, _) -> {});
    this.secret = vault.ledgerSecret();
    this.clock = clock;
  }

  /** What became of the report, and what was written; the reading is an entry first. */
  @PostMapping(path = "/intake/mailbox", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> read(HttpServletRequest request) throws IOException, WrongCode {
    Owner owner = opened(Body.read(request.getInputStream()).json());
    recordReading(owner);
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(view.of(owner.report()));
  }

  /** The body is the command's, with the code in place of the ids. */
  @PostMapping(path = "/intake/mailbox/{what}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> write(
      @PathVariable String what,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException, WrongCode {
    String command = COMMANDS.get(what);
    if (command == null) {
      return Problems.nothingHere();
    }
    UUID idempotencyKey = key == null ? UUID.randomUUID() : IdempotencyKey.require(key);
    Body body = Body.read(request.getInputStream());
    Owner owner = opened(body.json());
    CommandType type = catalogue.named(command).orElseThrow();
    Ready ready =
        requests.ready(
            type,
            new Body(body.bytes(), addressed(body.json(), type, owner)),
            IntakeEndpoint.SENDER,
            idempotencyKey,
            _ -> Actor.reporter(owner.reporter()),
            null);
    return IntakeEndpoint.answer(desk.submit(ready.submission()), idempotencyKey, null);
  }

  private Owner opened(ObjectNode body) throws WrongCode {
    JsonNode code = body.remove(CODE);
    if (code == null || !code.isString()) {
      throw InvalidBody.because("/" + CODE, "is required");
    }
    try {
      Owner owner = codes.open(code.asString());
      if (cases.caseOf(mailbox(owner).stream()).isEmpty()) {
        throw new LedgerUnavailable("the mailbox is being opened", SOON);
      }
      return owner;
    } catch (IllegalArgumentException e) {
      throw InvalidBody.because("/" + CODE, String.valueOf(e.getMessage()));
    }
  }

  private static ObjectNode addressed(ObjectNode body, CommandType type, Owner owner) {
    boolean toMailbox = type.capability().equals("Mailbox");
    ObjectNode addressed = body.deepCopy();
    return toMailbox
        ? addressed.put("mailboxId", mailbox(owner).stream())
        : addressed.put("reportId", owner.report().stream());
  }

  /** One entry for each quarter of an hour. */
  private void recordReading(Owner owner) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    String quarter = "mailbox " + Math.floorDiv(now.getEpochSecond(), QUARTER_SECONDS);
    Outcome outcome =
        desk.submit(
            new Submission(
                new ReadMailbox(mailbox(owner), now),
                Actor.reporter(owner.reporter()),
                secret.commandId(
                    IntakeEndpoint.SENDER, LedgerSecret.uuidV5(owner.report().value(), quarter)),
                secret.request(quarter.getBytes(StandardCharsets.UTF_8)),
                null,
                null));
    if (outcome instanceof Outcome.InDoubt) {
      throw new LedgerUnavailable("nobody knows yet whether the reading is recorded", SOON);
    }
  }

  private static MailboxId mailbox(Owner owner) {
    return new MailboxId(owner.report().value());
  }

  @ExceptionHandler
  ResponseEntity<?> on(WrongCode wrong) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(HttpStatus.NOT_FOUND, "no-mailbox", String.valueOf(wrong.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<?> on(TooManyTries tries) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.RETRY_AFTER, "60")
        .body(
            Problems.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-tries",
                String.valueOf(tries.getMessage())));
  }
}
