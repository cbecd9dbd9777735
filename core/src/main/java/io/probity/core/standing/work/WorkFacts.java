package io.probity.core.standing.work;

import io.probity.core.custody.CommandId;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.CaseContentRead;
import io.probity.core.custody.CustodyEvent.CommandRefused;
import io.probity.core.custody.CustodyEvent.DelegationContentRead;
import io.probity.core.custody.CustodyEvent.InquiryContentRead;
import io.probity.core.custody.CustodyEvent.IntakeOutageRecorded;
import io.probity.core.custody.CustodyEvent.InvisibleTargetsCounted;
import io.probity.core.custody.CustodyEvent.LedgerRead;
import io.probity.core.custody.CustodyEvent.PersonContentRead;
import io.probity.core.custody.CustodyEvent.PlaceOfWorkLost;
import io.probity.core.custody.CustodyEvent.PlaceOfWorkSet;
import io.probity.core.custody.CustodyEvent.PolicyCommandDropped;
import io.probity.core.custody.CustodyEvent.PolicyCommandRefused;
import io.probity.core.custody.CustodyEvent.PolicyCommandRetried;
import io.probity.core.custody.CustodyEvent.PolicyEnabled;
import io.probity.core.custody.CustodyEvent.ReleaseContentRead;
import io.probity.core.custody.CustodyEvent.WaiverContentRead;
import io.probity.core.custody.PolicyName;
import io.probity.core.facts.Reads;
import io.probity.core.facts.WorkOnLedger;
import io.probity.core.facts.WorkOnLedger.Place;
import io.probity.core.facts.WorkOnLedger.Refused;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is recorded of policies, and of other work that reads the ledger. */
public final class WorkFacts implements Facts {
  private final Register<Long> enabled = new Register<>("policies", WorkFacts::enabling);
  private final Register<Refused> refused =
      new Register<>("refused-policy-commands", WorkFacts::refusing);
  private final Register<Place> places = new Register<>("places-of-work", WorkFacts::placing);

  @Override
  public List<Register<?>> registers() {
    return List.of(enabled, refused, places);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(WorkOnLedger.class, WorkRead::new);
  }

  private static List<Change<Long>> enabling(Recorded entry) {
    return entry.event() instanceof PolicyEnabled on
        ? List.of(new Change<>(on.policy().value(), old -> old == null ? entry.index() : old))
        : List.of();
  }

  private static List<Change<Refused>> refusing(Recorded entry) {
    if (!(entry.event() instanceof CustodyEvent event)) {
      return List.of();
    }
    return switch (event) {
      case PolicyCommandRefused no ->
          List.of(new Change<>(no.refused().value(), old -> again(old, no, entry.index())));
      case PolicyCommandRetried yes -> settled(entry, yes.refused(), yes.policy());
      case PolicyCommandDropped no -> settled(entry, no.refused(), no.policy());
      case CaseContentRead _,
          InquiryContentRead _,
          DelegationContentRead _,
          LedgerRead _,
          PersonContentRead _,
          WaiverContentRead _,
          ReleaseContentRead _,
          CommandRefused _,
          InvisibleTargetsCounted _,
          IntakeOutageRecorded _,
          PolicyEnabled _,
          PlaceOfWorkLost _,
          PlaceOfWorkSet _ ->
          List.of();
    };
  }

  private static Refused again(@Nullable Refused old, PolicyCommandRefused no, long index) {
    return new Refused(
        no.refused(),
        no.policy().value(),
        no.entry(),
        no.ordinal(),
        no.command().value(),
        no.rule().value(),
        no.tries(),
        old == null ? index : old.since(),
        old == null || old.open());
  }

  private static List<Change<Refused>> settled(Recorded entry, CommandId id, PolicyName policy) {
    Refused unknown = new Refused(id, policy.value(), 0, 0, "", "", 0, entry.index(), false);
    return List.of(new Change<>(id.value(), old -> old == null ? unknown : settled(old)));
  }

  private static Refused settled(Refused old) {
    return new Refused(
        old.id(),
        old.policy(),
        old.entry(),
        old.ordinal(),
        old.command(),
        old.rule(),
        old.tries(),
        old.since(),
        false);
  }

  private static List<Change<Place>> placing(Recorded entry) {
    return switch (entry.event()) {
      case PlaceOfWorkLost lost ->
          List.of(
              new Change<>(
                  lost.work().name(), _ -> new Place(OptionalLong.empty(), entry.index())));
      case PlaceOfWorkSet set ->
          List.of(
              new Change<>(
                  set.work().name(), _ -> new Place(OptionalLong.of(set.from()), entry.index())));
      default -> List.of();
    };
  }

  private final class WorkRead implements WorkOnLedger {
    private final Reads reads;

    WorkRead(Reads reads) {
      this.reads = reads;
    }

    @Override
    public OptionalLong enabled(String policy) {
      Long at = enabled.read(policy, reads);
      return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    @Override
    public boolean anyEnabled() {
      return enabled.values().findAny().isPresent();
    }

    @Override
    public Optional<Refused> refused(CommandId command) {
      return Optional.ofNullable(refused.read(command.value(), reads));
    }

    @Override
    public List<Refused> open() {
      return refused
          .values()
          .filter(Refused::open)
          .sorted(Comparator.comparingLong(Refused::since))
          .toList();
    }

    @Override
    public Optional<Place> place(String work) {
      return Optional.ofNullable(places.read(work, reads));
    }
  }
}
