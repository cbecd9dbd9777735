package io.probity.core.standing;

import io.probity.core.delegation.DelegationEvent;
import io.probity.core.delegation.DelegationEvent.ActRatified;
import io.probity.core.delegation.DelegationEvent.BackdatedInstrumentRecorded;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.CodingCorrected;
import io.probity.core.delegation.DelegationEvent.DelegateConcurred;
import io.probity.core.delegation.DelegationEvent.DelegateRenounced;
import io.probity.core.delegation.DelegationEvent.DelegateSubstituted;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.facts.DelegationEnds;
import io.probity.core.facts.DelegationEnds.Act;
import io.probity.core.facts.Reads;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What was last recorded of the end of each delegation. */
final class DelegationEndFacts implements Facts {

  private final Register<Act> ends = new Register<>("delegation-ends", DelegationEndFacts::ends);

  @Override
  public List<Register<?>> registers() {
    return List.of(ends);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(DelegationEnds.class, _ -> (DelegationEnds) this::of);
  }

  private Optional<Act> of(UUID delegation) {
    return Optional.ofNullable(ends.read(delegation.toString(), (_, _) -> {}));
  }

  private static List<Change<Act>> ends(Recorded entry) {
    return entry.event() instanceof DelegationEvent event ? ends(event) : List.of();
  }

  private static List<Change<Act>> ends(DelegationEvent event) {
    return switch (event) {
      case DelegationRevoked _ -> by(event, Act.REVOKED);
      case DelegateRenounced _ -> by(event, Act.GIVEN_BACK);
      case DelegationConditionMet _ -> by(event, Act.CONDITION_MET);
      case DelegationGranted _,
          DelegateSubstituted _,
          BackdatedInstrumentRecorded _,
          CodingConfirmed _,
          CodingCorrected _,
          DelegateConcurred _,
          ActRatified _ ->
          List.of();
    };
  }

  private static List<Change<Act>> by(DelegationEvent event, Act act) {
    return List.of(new Change<>(event.delegationId().value().toString(), _ -> act));
  }
}
