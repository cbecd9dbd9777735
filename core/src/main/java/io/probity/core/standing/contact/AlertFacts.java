package io.probity.core.standing.contact;

import io.probity.core.alert.AlertEvent;
import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.alert.AlertEvent.AlertNotSent;
import io.probity.core.alert.AlertEvent.AlertSent;
import io.probity.core.alert.AlertEvent.CasesPassedOn;
import io.probity.core.alert.AlertKind;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.Alerts;
import io.probity.core.facts.Reads;
import io.probity.core.facts.ToldOfLead;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AddressRecorded;
import io.probity.core.register.facts.Addresses;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is still to be told of what, and where messages reach them. */
public final class AlertFacts implements Facts, Alerts {

  private final Register<Waiting> alerts = new Register<>("alerts", AlertFacts::changes);
  private final Register<Optional<Confidential>> addresses =
      new Register<>("addresses", AlertFacts::addresses);

  private final Register<Set<PersonId>> leadTold =
      new Register<>("lead-told", AlertFacts::leadTold);

  @Override
  public List<Register<?>> registers() {
    return List.of(alerts, addresses, leadTold);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(
        Alerts.class, _ -> this, Addresses.class, this::addresses, ToldOfLead.class, this::told);
  }

  @Override
  public long intended() {
    return alerts.values().count();
  }

  @Override
  public List<Waiting> waiting() {
    return alerts
        .values()
        .filter(alert -> !alert.recipients().isEmpty())
        .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::alertId))
        .toList();
  }

  private ToldOfLead told(Reads reads) {
    return caseId -> {
      Set<PersonId> told = leadTold.read(new CaseId(caseId).stream(), reads);
      return told == null ? Set.of() : told;
    };
  }

  private static List<Change<Set<PersonId>>> leadTold(Recorded entry) {
    return entry.event() instanceof AlertIntended intended
            && intended.kind() == AlertKind.LEAD_PASSED
            && intended.caseId() != null
        ? List.of(
            new Change<>(
                intended.caseId().stream(),
                old -> Sets.union(old == null ? Set.of() : old, Set.copyOf(intended.recipients()))))
        : List.of();
  }

  private Addresses addresses(Reads reads) {
    return person ->
        Objects.requireNonNullElse(
            addresses.read(person.toString(), reads), Optional.<Confidential>empty());
  }

  private static List<Change<Waiting>> changes(Recorded entry) {
    Instant at = entry.recordedAt();
    return entry.event() instanceof AlertEvent event
        ? switch (event) {
          case AlertIntended intended -> change(event, _ -> intended(intended, at));
          case AlertSent sent -> change(event, old -> without(sent.recipient(), old, event, at));
          case AlertNotSent not -> change(event, old -> without(not.recipient(), old, event, at));
          case CasesPassedOn _ -> List.of();
        }
        : List.of();
  }

  private static List<Change<Waiting>> change(AlertEvent event, Change.To<Waiting> to) {
    return List.of(new Change<>(event.alertId().stream(), to));
  }

  private static Waiting intended(AlertIntended intended, Instant at) {
    CaseId caseId = intended.caseId();
    return new Waiting(
        intended.alertId().value(),
        caseId == null ? null : caseId.value(),
        at,
        Set.copyOf(intended.recipients()));
  }

  private static Waiting without(
      PersonId settled, @Nullable Waiting old, AlertEvent event, Instant at) {
    if (old == null) {
      return new Waiting(event.alertId().value(), null, at, Set.of());
    }
    Set<PersonId> left = new HashSet<>(old.recipients());
    left.remove(settled);
    return new Waiting(old.alertId(), old.caseId(), old.since(), left);
  }

  private static List<Change<Optional<Confidential>>> addresses(Recorded entry) {
    return entry.event() instanceof AddressRecorded recorded
        ? List.of(
            new Change<>(
                recorded.personId().toString(), _ -> Optional.ofNullable(recorded.address())))
        : List.of();
  }
}
