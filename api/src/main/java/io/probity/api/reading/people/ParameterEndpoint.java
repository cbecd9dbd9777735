package io.probity.api.reading.people;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.PolicyParameters;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the Company decided for itself, as it is in force: for everybody who is known, since it says
 * by when they are answered.
 */
@RestController
final class ParameterEndpoint {
  private final PolicyParameters parameters;

  ParameterEndpoint(StandingFacts facts) {
    this.parameters = facts.view(PolicyParameters.class, Reads.UNNOTED);
  }

  /**
   * A set of policy parameters.
   *
   * @param version what the next set replaces
   * @param values each by its name, as {@code set-parameters} takes them
   * @param calendar by which business days are counted, and its version
   */
  record InForce(int version, Map<String, Object> values, String calendar) {}

  @GetMapping("/api/parameters")
  InForce inForce() {
    ParameterValues now = parameters.inForce();
    return new InForce(
        Integer.parseInt(now.version()),
        values(now.set()),
        now.exchangeCalendar().version().value());
  }

  /** What was never chosen is left out. */
  private static Map<String, Object> values(Record set) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent each : set.getClass().getRecordComponents()) {
      Object value = valueOf(each, set);
      if (value != null) {
        values.put(each.getName(), value instanceof Record part ? told(part) : value);
      }
    }
    return values;
  }

  /** A code is its text. */
  private static Object told(Record part) {
    return part.getClass().getRecordComponents().length == 1 ? part.toString() : values(part);
  }

  private static @Nullable Object valueOf(RecordComponent component, Record set) {
    try {
      return component.getAccessor().invoke(set);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A parameter cannot be read", e);
    }
  }
}
