package io.probity.core.standing.acting;

import io.probity.core.delegation.DelegationEvent;
import io.probity.core.delegation.DelegationEvent.ActRatified;
import io.probity.core.delegation.DelegationEvent.ActsPutInDoubt;
import io.probity.core.delegation.DelegationEvent.BackdatedInstrumentRecorded;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.CodingCorrected;
import io.probity.core.delegation.DelegationEvent.DelegateConcurred;
import io.probity.core.delegation.DelegationEvent.DelegateRenounced;
import io.probity.core.delegation.DelegationEvent.DelegateSubstituted;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.facts.Reads;
import io.probity.core.facts.acting.DelegationMarks;
import io.probity.core.facts.acting.DelegationMarks.Act;
import io.probity.core.facts.acting.DelegationMarks.Marks;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** When each delegation was last coded, and what was last recorded of its end. */
public final class DelegationMarkFacts implements Facts {

  private final Register<Marks> marks =
      new Register<>("delegation-marks", DelegationMarkFacts::marks);

  @Override
  public List<Register<?>> registers() {
    return List.of(marks);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(DelegationMarks.class, _ -> (DelegationMarks) this::of);
  }

  private Optional<Marks> of(UUID delegation) {
    return Optional.ofNullable(marks.read(delegation.toString(), Reads.UNNOTED));
  }

  private static List<Change<Marks>> marks(Recorded entry) {
    return entry.event() instanceof DelegationEvent event ? marks(event, entry.seq()) : List.of();
  }

  private static List<Change<Marks>> marks(DelegationEvent event, long seq) {
    return switch (event) {
      case DelegationGranted _, DelegateSubstituted _ -> set(event, _ -> new Marks(seq, null));
      case CodingCorrected _ -> set(event, old -> new Marks(seq, old.end()));
      case DelegationRevoked _ -> ends(event, Act.REVOKED);
      case DelegateRenounced _ -> ends(event, Act.GIVEN_BACK);
      case DelegationConditionMet _ -> ends(event, Act.CONDITION_MET);
      case ActsPutInDoubt _,
          BackdatedInstrumentRecorded _,
          CodingConfirmed _,
          DelegateConcurred _,
          ActRatified _ ->
          List.of();
    };
  }

  private static List<Change<Marks>> ends(DelegationEvent event, Act act) {
    return set(event, old -> new Marks(old.coding(), act));
  }

  private static List<Change<Marks>> set(DelegationEvent event, UnaryOperator<Marks> edit) {
    return List.of(
        new Change<>(
            event.delegationId().value().toString(),
            old -> edit.apply(old == null ? new Marks(0, null) : old)));
  }
}
