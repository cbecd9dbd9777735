package io.probity.core.facts;

import org.jspecify.annotations.Nullable;

/** Hears which standing facts a decision reads: they become its basis. */
@FunctionalInterface
public interface Reads {

  /**
   * @param at ledger index of the entry that last changed this key; null where the register holds
   *     nothing for it
   */
  void note(RegisterKey key, @Nullable Long at);
}
