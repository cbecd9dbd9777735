package io.probity.api.command;

import io.probity.api.command.request.Body;
import io.probity.api.command.shape.RecordShape;
import io.probity.api.command.shape.Shapes;
import io.probity.core.custody.CommandId;
import io.probity.core.facts.WorkOnLedger.Refused;
import io.probity.core.journal.policy.RefusedPolicyCommands;
import io.probity.core.party.Actor;
import io.probity.core.sealing.Confidential;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What policies asked for and were refused: somebody has it sent again, or drops it. */
@RestController
@RequestMapping("/api/policy-commands")
final class PolicyCommandEndpoint {
  private final RefusedPolicyCommands refused;
  private final RecordShape retry;
  private final RecordShape drop;

  PolicyCommandEndpoint(RefusedPolicyCommands refused, Shapes shapes) {
    this.refused = refused;
    this.retry = RecordShape.of(Retry.class, shapes);
    this.drop = RecordShape.of(Drop.class, shapes);
  }

  /** Which is to be sent again. */
  record Retry(CommandId id) {}

  /** Which nobody wants any more, and why. */
  record Drop(CommandId id, Confidential reasons) {}

  /**
   * One that is open.
   *
   * @param entry the ledger index of the entry that the policy heard
   * @param rule the one that refused it last
   */
  record Open(String id, String policy, long entry, String command, String rule, int tries) {
    static Open of(Refused one) {
      return new Open(
          one.id().value(), one.policy(), one.entry(), one.command(), one.rule(), one.tries());
    }
  }

  @GetMapping
  List<Open> open(Actor actor) {
    return refused.open(actor).stream().map(Open::of).toList();
  }

  /** Says that it was accepted, not what was recorded: that may be closed to who asks. */
  @PostMapping(
      path = "/retry",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> retry(HttpServletRequest request, Actor actor) throws IOException {
    Retry asked = Body.read(request.getInputStream()).as(retry, Retry.class);
    return refused
        .retry(asked.id(), actor)
        .<ResponseEntity<?>>map(index -> ResponseEntity.ok(Map.of("index", index)))
        .orElseGet(
            () -> ResponseEntity.accepted().body(Map.of("status", "in doubt: send it again")));
  }

  @PostMapping(path = "/drop", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> drop(HttpServletRequest request, Actor actor) throws IOException {
    Drop asked = Body.read(request.getInputStream()).as(drop, Drop.class);
    refused.drop(asked.id(), actor, asked.reasons());
    return ResponseEntity.noContent().build();
  }
}
