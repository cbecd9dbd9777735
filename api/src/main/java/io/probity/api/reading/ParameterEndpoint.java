package io.probity.api.reading;

import io.probity.core.facts.StandingFacts;
import io.probity.core.parameters.ParameterSet;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.PolicyParameters;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
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
    this.parameters = facts.view(PolicyParameters.class, (_, _) -> {});
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

  private static Map<String, Object> values(ParameterSet set) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent each : ParameterSet.class.getRecordComponents()) {
      Object value = valueOf(each, set);
      values.put(each.getName(), value instanceof Record code ? code.toString() : value);
    }
    return values;
  }

  private static Object valueOf(RecordComponent component, ParameterSet set) {
    try {
      return component.getAccessor().invoke(set);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A parameter cannot be read", e);
    }
  }
}
