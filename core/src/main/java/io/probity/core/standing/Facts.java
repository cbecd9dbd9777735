package io.probity.core.standing;

import io.probity.core.facts.Reads;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Registers that belong together, and the interfaces through which decisions read them. */
interface Facts {

  List<Register<?>> registers();

  /** By interface: the same facts, seen by one decision whose reads are noted. */
  Map<Class<?>, Function<Reads, Object>> views();
}
