package io.probity.api.command;

import io.probity.api.command.CommandCatalogue.CommandType;
import io.probity.api.command.CommandRequests.Ready;
import io.probity.api.command.request.Body;
import io.probity.api.command.request.ExpectedPosition;
import io.probity.api.command.request.IdempotencyKey;
import io.probity.api.mailbox.MailboxCodes;
import io.probity.api.problem.Problems;
import io.probity.core.casework.CaseId;
import io.probity.core.inquiry.InquiryCommand.RaiseInquiry;
import io.probity.core.intake.ReportCommand.ConvertInquiryToReport;
import io.probity.core.intake.ReportCommand.ForwardReport;
import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.intake.ReportId;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.sealing.MailboxCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every command of staff: {@code POST /api/commands/<command-name>}. */
@RestController
@RequestMapping("/api/commands")
final class CommandEndpoint {
  private static final Set<Class<? extends Command>> BRINGING_CODES =
      Set.of(ReportViolation.class, ForwardReport.class, RaiseInquiry.class);
  private static final Duration FOR_THE_CASE = Duration.ofSeconds(1);

  private final CommandCatalogue catalogue;
  private final CommandRequests requests;
  private final CommandDesk desk;
  private final OpenedCases openedCases;
  private final MailboxCodes codes;
  private final StatusLinks links;

  CommandEndpoint(
      CommandCatalogue catalogue,
      CommandRequests requests,
      CommandDesk desk,
      OpenedCases openedCases,
      MailboxCodes codes,
      StatusLinks links) {
    this.catalogue = catalogue;
    this.requests = requests;
    this.desk = desk;
    this.openedCases = openedCases;
    this.codes = codes;
    this.links = links;
  }

  @PostMapping(
      path = "/{name}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> send(
      @PathVariable String name,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String position,
      Actor actor,
      HttpServletRequest request)
      throws IOException, InterruptedException {
    var type = catalogue.named(name);
    if (type.isEmpty()) {
      return Problems.nothingHere();
    }
    UUID idempotencyKey = IdempotencyKey.require(key);
    Ready ready =
        requests.ready(
            type.get(),
            Body.read(request.getInputStream()),
            actor.id(),
            idempotencyKey,
            ids -> actorOf(type.get(), actor, ids),
            ExpectedPosition.of(position));
    MailboxCode code = bringsCode(type.get()) ? keep(actor, idempotencyKey, ready) : null;
    Outcome outcome = desk.submit(recognisable(ready.submission(), actor));
    String shown = code == null ? null : codes.shown(code, ready.ids());
    return CommandAnswer.to(
        outcome, withCase(ready), shown, inDoubt -> links.of(inDoubt.commandId(), actor));
  }

  /** Whoever takes it down or forwards it sees the code that is another's. */
  private MailboxCode keep(Actor sender, UUID key, Ready ready) {
    return codes.keep(sender.id(), key, ready.ids(), ready.submission().actor().isPerson());
  }

  /** Whoever reported or asked gets a code by which they return, whoever took it down. */
  private static boolean bringsCode(CommandType type) {
    return BRINGING_CODES.contains(type.type());
  }

  /** Staff who report or ask for themselves are a random id of that stream alone. */
  private static Actor actorOf(CommandType type, Actor sender, Map<String, String> ids) {
    boolean helpLine = sender.capacity() == Capacity.HELP_LINE;
    boolean compliance = sender.capacity() == Capacity.COMPLIANCE_OFFICER;
    String who = null;
    if (type.type().equals(ReportViolation.class) && !helpLine) {
      who = ids.get("reporterId");
    } else if (type.type().equals(RaiseInquiry.class) && !helpLine && !compliance) {
      who = ids.get("inquirerId");
    }
    return who == null ? sender : Actor.reporter(UUID.fromString(who));
  }

  /** Whoever reports under their own name is kept out of the case as anybody named in it. */
  private static Submission recognisable(Submission sent, Actor sender) {
    boolean forThemselves = sent.actor().capacity() == Capacity.REPORTER;
    if (!forThemselves) {
      return sent;
    }
    return switch (sent.command()) {
      case ReportViolation report -> with(sent, report.namedBy(sender.person()));
      case RaiseInquiry inquiry -> with(sent, inquiry.namedBy(sender.person()));
      default -> sent;
    };
  }

  private static Submission with(Submission sent, Command command) {
    return new Submission(
        command, sent.actor(), sent.commandId(), sent.request(), sent.expectedSeq(), sent.cause());
  }

  /** A report's answer also names its case, to a sender who may see it. */
  private Map<String, String> withCase(Ready ready) throws InterruptedException {
    Submission sent = ready.submission();
    ReportId report =
        switch (sent.command()) {
          case ReportViolation made -> made.reportId();
          case ConvertInquiryToReport converted -> converted.reportId();
          default -> null;
        };
    if (report == null) {
      return ready.ids();
    }
    Map<String, String> ids = new LinkedHashMap<>(ready.ids());
    openedCases
        .await(report.stream(), sent.actor(), sent.command().time(), FOR_THE_CASE)
        .ifPresent(caseId -> ids.put("caseId", new CaseId(caseId).stream()));
    return ids;
  }
}
