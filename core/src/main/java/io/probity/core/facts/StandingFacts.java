package io.probity.core.facts;

import io.probity.core.message.Command;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The registers that decisions in other streams rely on, as the journal needs them: folded from
 * entries in ledger order, read by register and key.
 *
 * <p>{@link Changes#apply()} is called by one thread at a time; everything else by any thread at
 * any moment. A read sees a key's value and its last change together, never one without the other.
 */
public interface StandingFacts {

  /** What one entry changes: which keys, and, once it is committed, their values. */
  interface Changes {
    Set<RegisterKey> keys();

    /** In ledger order, once the entry is committed. */
    void apply();
  }

  /** Reckoned from the entry alone; changes nothing yet. */
  Changes changes(Recorded entry);

  /** Folds one committed entry in. */
  default void apply(Recorded entry) {
    changes(entry).apply();
  }

  /** The index of the entry that last changed this key; empty where the register holds nothing. */
  OptionalLong lastChange(RegisterKey key);

  /** The interfaces that command handlers may ask for as parameters. */
  Set<Class<?>> views();

  /** One of {@link #views()}, whose every read is noted. */
  <T> T view(Class<T> type, Reads reads);

  /** The version of the policy parameters in force now: stands in each entry. */
  String parametersVersion();

  /**
   * Visibility, then authority, for any command, before anything is loaded.
   *
   * @throws io.probity.core.rule.RuleBroken if this actor may not send it
   */
  void authorise(Command command, Actor actor, Reads reads);
}
