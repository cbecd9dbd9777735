package io.probity.core.journal.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.custody.CommandId;
import io.probity.core.custody.CommandName;
import io.probity.core.custody.CustodyAuthority;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.PolicyCommandDropped;
import io.probity.core.custody.CustodyEvent.PolicyCommandRetried;
import io.probity.core.custody.PolicyName;
import io.probity.core.facts.Reads;
import io.probity.core.facts.WorkOnLedger;
import io.probity.core.facts.WorkOnLedger.Refused;
import io.probity.core.journal.desk.Asked;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.SentAgain;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.register.facts.Offices;
import io.probity.core.rule.Rule;
import io.probity.core.sealing.Confidential;
import io.probity.core.sealing.LedgerSecret;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What policies asked for and were refused, until a person has it sent again or drops it. On any
 * node. Thread-safe; blocks the calling thread.
 */
public final class RefusedPolicyCommands {
  /** Of the commands that settle; never changes. */
  private static final UUID SETTLED = UUID.fromString("6d1f5a0c-2f2b-5f0e-8a39-51c6a7d1f0b4");

  private static final CommandName RETRY = new CommandName("RetryPolicyCommand");
  private static final CommandName DROP = new CommandName("DropPolicyCommand");

  private final PolicyParts parts;
  private final PolicyCommands commands;
  private final WorkOnLedger recorded;

  public RefusedPolicyCommands(PolicyParts parts) {
    this.parts = parts;
    this.commands = new PolicyCommands(parts.secret());
    this.recorded = parts.facts().view(WorkOnLedger.class, Reads.UNNOTED);
  }

  /**
   * The open ones, the oldest first, for whoever may settle them.
   *
   * @throws io.probity.core.rule.RuleBroken this is not for the actor to see
   */
  public List<Refused> open(Actor actor) {
    requireOperations(actor, Reads.UNNOTED);
    return open();
  }

  /** The open ones, the oldest first. */
  public List<Refused> open() {
    return recorded.open();
  }

  /**
   * Sends it once more, under the same command id. Accepted, it is settled; that this person had it
   * sent is an entry. If we stop between the two, it is still open, and the next try is answered as
   * the first.
   *
   * @throws io.probity.core.rule.RuleBroken there is none such, this is not for the actor to do, or
   *     it was refused again, which is recorded with the number of the try
   * @return the index of the entry that says so; empty while it is in doubt whether it was
   *     accepted. Not what was recorded: that may belong to a case that is closed to the actor
   * @throws io.probity.core.journal.desk.LedgerUnavailable nothing was recorded
   */
  public Optional<Long> retry(CommandId refused, Actor actor) {
    int tries = recorded.refused(refused).map(Refused::tries).orElse(0) + 1;
    Asked asked = asked(actor, RETRY, refused, "retried " + tries);
    Refused open =
        parts.journal().decisions().permitted(asked, reads -> open(refused, actor, reads));
    // Once more in the command's own unit of work: the right to have it sent is part of its basis.
    Submission command =
        again(open).again(new SentAgain(asked, reads -> open(refused, actor, reads)));
    return switch (parts.journal().desk().submit(command)) {
      case Outcome.Committed _ -> {
        var event = new PolicyCommandRetried(new PolicyName(open.policy()), refused, tries);
        yield Optional.of(
            record(asked, event, heard(open), reads -> requireOperations(actor, reads)));
      }
      case Outcome.InDoubt _ -> Optional.empty();
    };
  }

  /**
   * Nobody wants it any more; the reasons are sealed.
   *
   * @throws io.probity.core.rule.RuleBroken there is none such, or this is not for the actor to do
   * @throws io.probity.core.journal.desk.LedgerUnavailable nothing was recorded
   */
  public void drop(CommandId refused, Actor actor, Confidential reasons) {
    Asked asked = asked(actor, DROP, refused, "dropped");
    Refused open =
        parts.journal().decisions().permitted(asked, reads -> open(refused, actor, reads));
    var event = new PolicyCommandDropped(new PolicyName(open.policy()), refused, reasons);
    record(asked, event, heard(open), reads -> open(refused, actor, reads));
  }

  private void requireOperations(Actor actor, Reads reads) {
    Offices offices = parts.facts().view(Offices.class, reads);
    CustodyAuthority.settles(actor, offices, parts.clock().instant());
  }

  private Refused open(CommandId refused, Actor actor, Reads reads) {
    requireOperations(actor, reads);
    WorkOnLedger noted = parts.facts().view(WorkOnLedger.class, reads);
    return Rule.VISIBLE.requireFound(noted.refused(refused).filter(Refused::open).orElse(null));
  }

  /** From the entry that led to it, as the policy would ask for it now. */
  private Submission again(Refused refused) {
    StoredEntry stored = heard(refused);
    Recorded entry = parts.codec().recorded(stored.index(), stored.entry());
    Policy policy =
        parts.policies().stream()
            .filter(one -> one.name().equals(refused.policy()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No policy " + refused.policy()));
    return commands.of(policy, entry, refused.tries() + 1).get(refused.ordinal());
  }

  private StoredEntry heard(Refused refused) {
    return parts.journal().entries().at(refused.entry()).orElseThrow();
  }

  /** One entry for each try, whoever asked for it first. */
  private long record(
      Asked asked, CustodyEvent event, StoredEntry heard, Consumer<Reads> permission) {
    LogLine line =
        new LogLine(
            CustodyEvent.POLICIES,
            event,
            asked.actor(),
            asked.commandId(),
            asked.request(),
            heard.entry().id());
    return parts.journal().decisions().record(asked, line, permission);
  }

  private Asked asked(Actor actor, CommandName name, CommandId of, String what) {
    String text = of.value() + " " + what;
    Hash id = parts.secret().commandId("settled", LedgerSecret.uuidV5(SETTLED, text));
    return new Asked(actor, name, id, parts.secret().request(text.getBytes(UTF_8)));
  }
}
