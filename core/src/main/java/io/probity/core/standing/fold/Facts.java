package io.probity.core.standing.fold;

import io.probity.core.facts.Reads;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Registers that belong together, and the interfaces through which decisions read them. */
public interface Facts {

  List<Register<?>> registers();

  /** By interface: the same facts, seen by one decision whose reads are noted. */
  Map<Class<?>, Function<Reads, Object>> views();
}
