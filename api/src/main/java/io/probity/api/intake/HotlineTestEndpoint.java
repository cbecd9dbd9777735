package io.probity.api.intake;

import io.probity.api.command.CommandAnswer;
import io.probity.api.command.CommandCatalogue;
import io.probity.api.command.CommandCatalogue.CommandType;
import io.probity.api.command.CommandRequests;
import io.probity.api.command.CommandRequests.Ready;
import io.probity.api.command.StatusLinks;
import io.probity.api.command.request.Body;
import io.probity.api.command.request.IdempotencyKey;
import io.probity.api.mailbox.MailboxCodes;
import io.probity.api.mailbox.MailboxCodes.Owner;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.party.Actor;
import io.probity.core.sealing.MailboxLock;
import io.probity.core.sealing.MailboxLock.WrongCode;
import io.probity.core.trial.TrialCommand.BeginTrial;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * An auditor says that a report is a test of the hotline, and shows its mailbox code: nobody passes
 * off as a test what somebody else reported.
 */
@RestController
final class HotlineTestEndpoint {
  private final CommandType begin;
  private final CommandRequests requests;
  private final CommandDesk desk;
  private final MailboxCodes codes;
  private final StatusLinks links;

  HotlineTestEndpoint(
      CommandCatalogue catalogue,
      CommandRequests requests,
      CommandDesk desk,
      MailboxCodes codes,
      StatusLinks links) {
    this.begin = catalogue.atAnAddressOfItsOwn(BeginTrial.class);
    this.requests = requests;
    this.desk = desk;
    this.codes = codes;
    this.links = links;
  }

  /** The body is the command's, with the code in place of the report's id. */
  @PostMapping(path = "/api/hotline-tests", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> begin(
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request)
      throws IOException, WrongCode {
    UUID idempotencyKey = IdempotencyKey.require(key);
    Body body = Body.read(request.getInputStream());
    if (!(MailboxEndpoint.opened(codes, body.json()) instanceof Owner.OfReport(var report, _))) {
      throw MailboxLock.wrong();
    }
    Ready ready =
        requests.ready(
            begin,
            new Body(body.bytes(), body.json().put("reportId", report.stream())),
            actor.id(),
            idempotencyKey,
            _ -> actor,
            null);
    return CommandAnswer.to(
        desk.submit(ready.submission()),
        ready.ids(),
        null,
        inDoubt -> links.of(inDoubt.commandId(), actor));
  }
}
