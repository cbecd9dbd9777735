package io.probity.core.facts;

import io.probity.core.custody.CommandId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is recorded of policies and of other work that reads the ledger: since when each policy
 * hears entries, what was refused to it, and whether somebody must say where to go on. No decision
 * of a capability reads it.
 */
public interface WorkOnLedger {

  /**
   * A policy's command that was refused.
   *
   * @param entry the ledger index of the entry that the policy heard
   * @param ordinal which of the policy's commands for that entry, from 0
   * @param command the name of its type
   * @param rule the id of the rule that refused it last
   * @param tries how often it was sent
   * @param since the ledger index of the entry that recorded its first refusal
   * @param open false once it was accepted or dropped
   */
  record Refused(
      CommandId id,
      String policy,
      long entry,
      int ordinal,
      String command,
      String rule,
      int tries,
      long since,
      boolean open) {}

  /**
   * What was last said of the place of some work.
   *
   * @param from the first entry that is worked on again; empty while the place is lost
   * @param at the ledger index of the entry that said so
   */
  record Place(OptionalLong from, long at) {}

  /** The ledger index of the entry that enabled it. */
  OptionalLong enabled(String policy);

  boolean anyEnabled();

  Optional<Refused> refused(CommandId command);

  /** The refused commands that nobody has settled, the oldest first. */
  List<Refused> open();

  /** Empty if its place was never lost. */
  Optional<Place> place(String work);
}
