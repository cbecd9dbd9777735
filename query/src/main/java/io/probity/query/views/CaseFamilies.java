package io.probity.query.views;

import io.probity.core.alert.AlertEvent;
import io.probity.core.code.CodeEvent;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.delegation.DelegationEvent;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.register.RegisterEvent;
import io.probity.core.relation.RelationEvent;
import java.util.List;

/**
 * The families of events as a question about cases hears them: those listed here say nothing of any
 * case. A new family is not among them: whoever implements this does not compile until they thought
 * of it.
 */
public interface CaseFamilies<T> extends EventFamilies<List<T>> {
  @Override
  default List<T> of(RegisterEvent event) {
    return List.of();
  }

  @Override
  default List<T> of(RelationEvent event) {
    return List.of();
  }

  @Override
  default List<T> of(DelegationEvent event) {
    return List.of();
  }

  @Override
  default List<T> of(ParameterEvent event) {
    return List.of();
  }

  @Override
  default List<T> of(CodeEvent event) {
    return List.of();
  }

  @Override
  default List<T> of(AlertEvent event) {
    return List.of();
  }

  @Override
  default List<T> of(CustodyEvent event) {
    return List.of();
  }
}
