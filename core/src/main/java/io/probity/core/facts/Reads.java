package io.probity.core.facts;

import org.jspecify.annotations.Nullable;

/** Hears which standing facts a decision reads: they become its basis. */
@FunctionalInterface
public interface Reads {

  /** Of what is shown or told: no decision may rest on what is read so. */
  Reads UNNOTED = (_, _) -> {};

  /**
   * @param at ledger index of the entry that last changed this key; null where the register holds
   *     nothing for it
   */
  void note(RegisterKey key, @Nullable Long at);
}
