package io.probity.core.journal.policy;

import io.probity.core.custody.CommandId;
import io.probity.core.custody.CommandName;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.PolicyCommandRefused;
import io.probity.core.custody.PolicyName;
import io.probity.core.custody.RuleId;
import io.probity.core.journal.codec.ProbityJson;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.Submission;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.rule.Rule;
import io.probity.core.sealing.LedgerSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What policies ask for, ready to be sent: with ids that are the same in every repeat, on whatever
 * node. Thread-safe.
 */
final class PolicyCommands {
  /** Of the commands that no entry led to; never changes. */
  private static final UUID NAMESPACE = UUID.fromString("b9f3f0d4-54cf-5f0a-8c57-0c2b8f6f2d35");

  private final JsonMapper json = ProbityJson.mapper();
  private final LedgerSecret secret;

  PolicyCommands(LedgerSecret secret) {
    this.secret = secret;
  }

  /** One submission for each command of this policy for this entry; mostly none. */
  List<Submission> of(Policy policy, Recorded entry, int tries) {
    AtomicInteger made = new AtomicInteger();
    Hash first = id(policy, entry, 0);
    List<Command> commands =
        policy.when(entry, () -> secret.serverMadeId(first, made.getAndIncrement()));
    List<Submission> submissions = new ArrayList<>(commands.size());
    for (int ordinal = 0; ordinal < commands.size(); ordinal++) {
      submissions.add(submission(policy, entry, commands.get(ordinal), ordinal, tries));
    }
    return submissions;
  }

  private Submission submission(
      Policy policy, Recorded entry, Command command, int ordinal, int tries) {
    Hash id = id(policy, entry, ordinal);
    return new Submission(
        command,
        Actor.policy(policy.name()),
        id,
        request(command),
        null,
        entry.id(),
        rule -> refused(policy, entry, id, ordinal, command, rule, tries),
        null);
  }

  private LogLine refused(
      Policy policy, Recorded entry, Hash id, int ordinal, Command command, Rule rule, int tries) {
    return line(
        policy.name(),
        new PolicyCommandRefused(
            new PolicyName(policy.name()),
            entry.index(),
            ordinal,
            new CommandName(command.getClass().getSimpleName()),
            new RuleId(rule.id()),
            new CommandId(id.base64()),
            tries),
        LedgerSecret.uuidV5(entry.id(), policy.name() + " " + ordinal + " refused " + tries),
        entry.id());
  }

  private LogLine line(String policy, CustodyEvent event, UUID key, @Nullable UUID cause) {
    Actor actor = Actor.policy(policy);
    Hash id = secret.commandId(actor.id(), key);
    return new LogLine(CustodyEvent.POLICIES, event, actor, id, secret.request(id.bytes()), cause);
  }

  /** The entry from which on the policy hears what happens; the same however often it is asked. */
  LogLine enabled(Policy policy) {
    return line(
        policy.name(),
        new CustodyEvent.PolicyEnabled(new PolicyName(policy.name())),
        LedgerSecret.uuidV5(NAMESPACE, "enabled " + policy.name()),
        null);
  }

  private Hash id(Policy policy, Recorded entry, int ordinal) {
    UUID key = LedgerSecret.uuidV5(entry.id(), policy.name() + " " + ordinal);
    return secret.commandId(Actor.policy(policy.name()).id(), key);
  }

  /** Over the command as encoded. */
  Hash request(Command command) {
    return secret.request(json.writeValueAsBytes(command));
  }
}
