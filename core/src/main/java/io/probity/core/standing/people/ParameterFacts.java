package io.probity.core.standing.people;

import io.probity.core.facts.Reads;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.ParameterEvent.ParametersSet;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which policy parameters are in force. */
public final class ParameterFacts implements Facts {

  private static final String IN_FORCE = "in-force";

  private final Register<ParameterValues> parameters =
      new Register<>("parameters", ParameterFacts::set);

  @Override
  public List<Register<?>> registers() {
    return List.of(parameters);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(PolicyParameters.class, this::inForce);
  }

  public PolicyParameters inForce(Reads reads) {
    return () -> {
      ParameterValues set = parameters.read(IN_FORCE, reads);
      return set == null ? ParameterValues.FIRST : set;
    };
  }

  private static List<Change<ParameterValues>> set(Recorded entry) {
    return entry.event() instanceof ParametersSet set
        ? List.of(
            new Change<>(
                IN_FORCE, _ -> new ParameterValues(Integer.toString(set.version()), set.values())))
        : List.of();
  }
}
