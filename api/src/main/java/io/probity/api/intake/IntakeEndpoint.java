package io.probity.api.intake;

import io.probity.api.command.CommandAnswer;
import io.probity.api.command.CommandCatalogue;
import io.probity.api.command.CommandCatalogue.CommandType;
import io.probity.api.command.CommandRequests;
import io.probity.api.command.CommandRequests.Ready;
import io.probity.api.command.request.Body;
import io.probity.api.command.request.IdempotencyKey;
import io.probity.api.mailbox.MailboxCodes;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.party.Actor;
import io.probity.core.sealing.MailboxCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Public intake: anybody reports or asks, named or not, without a token. Nothing about the caller
 * is kept: no address, no agent; the reporter is a random id of this report's stream.
 */
@RestController
final class IntakeEndpoint {
  /** What the ids of public commands are bound to, in place of a person. */
  static final String SENDER = "public";

  private final CommandType report;
  private final CommandType inquiry;
  private final CommandRequests requests;
  private final CommandDesk desk;
  private final MailboxCodes codes;

  IntakeEndpoint(
      CommandCatalogue catalogue, CommandRequests requests, CommandDesk desk, MailboxCodes codes) {
    this.report = catalogue.named("report-violation").orElseThrow();
    this.inquiry = catalogue.named("raise-inquiry").orElseThrow();
    this.requests = requests;
    this.desk = desk;
    this.codes = codes;
  }

  @PostMapping(
      path = "/intake/reports",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> report(
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    return take(report, "reporterId", key, request);
  }

  /** Somebody asks what would be right; nothing is alleged, and nobody need say who they are. */
  @PostMapping(
      path = "/intake/inquiries",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> inquiry(
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    return take(inquiry, "inquirerId", key, request);
  }

  private ResponseEntity<?> take(
      CommandType type, String who, @Nullable String key, HttpServletRequest request)
      throws IOException {
    UUID idempotencyKey = key == null ? UUID.randomUUID() : IdempotencyKey.require(key);
    Ready ready =
        requests.ready(
            type,
            Body.read(request.getInputStream()),
            SENDER,
            idempotencyKey,
            ids -> reporter(ids, who),
            null);
    MailboxCode code = codes.keep(SENDER, idempotencyKey, ready.ids(), false);
    Outcome outcome = desk.submit(ready.submission());
    return answer(outcome, idempotencyKey, codes.shown(code, ready.ids()));
  }

  /**
   * @param code shown in this answer alone; null if there is none, or no more
   */
  static ResponseEntity<?> answer(Outcome outcome, UUID key, @Nullable String code) {
    return switch (outcome) {
      case Outcome.Committed committed -> CommandAnswer.to(committed, Map.of(), code);
      case Outcome.InDoubt _ ->
          ResponseEntity.accepted()
              .header(IdempotencyKey.HEADER, key.toString())
              .body(Map.of("status", "in doubt: send it again with the same Idempotency-Key"));
    };
  }

  private static Actor reporter(Map<String, String> ids, String who) {
    String id = ids.get(who);
    if (id == null) {
      throw new IllegalStateException(
          "A report makes its reporter's id, an inquiry that of whoever asks");
    }
    return Actor.reporter(UUID.fromString(id));
  }
}
