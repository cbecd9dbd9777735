package io.probity.core.journal.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.custody.CommandId;
import io.probity.core.custody.CustodyAuthority;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.PolicyCommandDropped;
import io.probity.core.custody.CustodyEvent.PolicyCommandRetried;
import io.probity.core.custody.PolicyName;
import io.probity.core.facts.WorkOnLedger;
import io.probity.core.facts.WorkOnLedger.Refused;
import io.probity.core.journal.LogAppend;
import io.probity.core.journal.Outcome;
import io.probity.core.journal.StoredEntry;
import io.probity.core.journal.Submission;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.register.Offices;
import io.probity.core.rule.Rule;
import io.probity.core.sealing.Confidential;
import io.probity.core.sealing.LedgerSecret;
import java.util.List;
import java.util.UUID;

/**
 * What policies asked for and were refused, until a person has it sent again or drops it. On any
 * node. Thread-safe; blocks the calling thread.
 */
public final class RefusedPolicyCommands {
  private final PolicyParts parts;
  private final PolicyCommands commands;
  private final WorkOnLedger recorded;
  private final Offices offices;

  public RefusedPolicyCommands(PolicyParts parts) {
    this.parts = parts;
    this.commands = new PolicyCommands(parts.secret());
    this.recorded = parts.facts().view(WorkOnLedger.class, (_, _) -> {});
    this.offices = parts.facts().view(Offices.class, (_, _) -> {});
  }

  /**
   * The open ones, the oldest first, for whoever may settle them.
   *
   * @throws io.probity.core.rule.RuleBroken this is not for the actor to see
   */
  public List<Refused> open(Actor actor) {
    CustodyAuthority.settles(actor, offices, parts.clock().instant());
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
   * @throws io.probity.core.journal.LedgerUnavailable nothing was recorded
   */
  public Outcome retry(CommandId refused, Actor actor) {
    Refused open = require(refused, actor);
    Submission command = again(open);
    Outcome outcome = parts.journal().desk().submit(command);
    if (outcome instanceof Outcome.Committed) {
      int tries = open.tries() + 1;
      var event = new PolicyCommandRetried(new PolicyName(open.policy()), refused, tries);
      append(event, actor, refused, "retried " + tries, heard(open).entry().id());
    }
    return outcome;
  }

  /**
   * Nobody wants it any more; the reasons are sealed.
   *
   * @throws io.probity.core.rule.RuleBroken there is none such, or this is not for the actor to do
   * @throws io.probity.core.journal.LedgerUnavailable nothing was recorded
   */
  public void drop(CommandId refused, Actor actor, Confidential reasons) {
    Refused open = require(refused, actor);
    var event = new PolicyCommandDropped(new PolicyName(open.policy()), refused, reasons);
    append(event, actor, refused, "dropped", heard(open).entry().id());
  }

  private Refused require(CommandId refused, Actor actor) {
    CustodyAuthority.settles(actor, offices, parts.clock().instant());
    return Rule.VISIBLE.requireFound(recorded.refused(refused).filter(Refused::open).orElse(null));
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
  private void append(CustodyEvent event, Actor actor, CommandId of, String what, UUID cause) {
    UUID key = LedgerSecret.uuidV5(cause, of.value() + " " + what);
    Hash id = parts.secret().commandId("settled", key);
    Hash request = parts.secret().request((of.value() + " " + what).getBytes(UTF_8));
    parts
        .journal()
        .log()
        .append(new LogAppend.Line(CustodyEvent.POLICIES, event, actor, id, request, cause));
  }
}
