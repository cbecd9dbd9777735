package io.probity.core.journal.desk;

import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.rule.Rule;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the ledger.
 *
 * @param commandId HMAC of actor and idempotency key: one command has one, however often it is sent
 * @param request HMAC of the body as received: the same command with another body is refused
 * @param expectedSeq the position that the sender saw last on the command's stream ({@code
 *     If-Match}); null to let the journal retry races itself
 * @param cause the entry that a policy or a clock answers; null for people
 * @param ifRefused what is recorded if it is refused, with the refusal's basis; null for people, of
 *     whose refusals the journal knows what to record
 * @param again on whose word a policy's command is sent once more; else null
 */
public record Submission(
    Command command,
    Actor actor,
    Hash commandId,
    Hash request,
    @Nullable Long expectedSeq,
    @Nullable UUID cause,
    @Nullable Function<Rule, LogLine> ifRefused,
    @Nullable SentAgain again) {

  public Submission(
      Command command,
      Actor actor,
      Hash commandId,
      Hash request,
      @Nullable Long expectedSeq,
      @Nullable UUID cause) {
    this(command, actor, commandId, request, expectedSeq, cause, null, null);
  }

  /** The same, sent once more on somebody's word. */
  public Submission again(SentAgain by) {
    return new Submission(command, actor, commandId, request, expectedSeq, cause, ifRefused, by);
  }
}
