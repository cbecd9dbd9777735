package io.probity.core.standing.acting;

import io.probity.core.custody.CustodyEvent;
import io.probity.core.delegation.DelegateMode;
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
import io.probity.core.delegation.Terms;
import io.probity.core.facts.Reads;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.Moment;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Moments;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import io.probity.core.standing.people.ParameterFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Which powers were given to whom, and what was done under them. */
public final class DelegationFacts implements Facts {

  /** Somebody agreed with the next act in a scope. */
  private record Concurrence(PersonId delegate, Scope scope) {}

  private final Register<Grant> grants = new Register<>("delegations", DelegationFacts::grants);
  private final Register<Set<UUID>> delegates =
      new Register<>("delegates", DelegationFacts::delegates);
  private final Register<Set<UUID>> givers =
      new Register<>("delegations-of", DelegationFacts::givers);
  private final Register<Set<Concurrence>> concurrences =
      new Register<>("concurrences", DelegationFacts::concurrences);
  private final ParameterFacts parameters;
  private final Register<UUID> acts = new Register<>("delegated-acts", DelegationFacts::acts);

  public DelegationFacts(ParameterFacts parameters) {
    this.parameters = parameters;
  }

  @Override
  public List<Register<?>> registers() {
    return List.of(grants, delegates, givers, concurrences, acts);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Delegations.class, Read::new);
  }

  private static List<Change<Grant>> grants(Recorded entry) {
    return entry.event() instanceof DelegationEvent event
        ? grants(event, Moments.of(entry))
        : List.of();
  }

  private static List<Change<Grant>> grants(DelegationEvent event, Moment at) {
    return switch (event) {
      case DelegationGranted granted -> begun(event, granted(granted, at));
      case DelegateSubstituted named -> begun(event, named(named, at));
      case CodingConfirmed _ -> set(event, old -> old.coded(old.scope(), true));
      case CodingCorrected corrected -> set(event, old -> old.coded(corrected.scope(), false));
      case DelegationRevoked revoked ->
          set(event, old -> old.revoked(revoked.effectiveAt(), revoked.noticeAt()));
      case DelegateRenounced renounced ->
          set(event, old -> old.without(renounced.delegate(), at.at()));
      case DelegationConditionMet _ -> set(event, old -> old.ended(at.at()));
      case ActsPutInDoubt _, BackdatedInstrumentRecorded _, DelegateConcurred _, ActRatified _ ->
          List.of();
    };
  }

  private static Grant granted(DelegationGranted granted, Moment at) {
    Terms terms = granted.terms();
    return new Grant(
        granted.delegationId().value(),
        null,
        granted.principal(),
        granted.principal(),
        granted.office(),
        terms.delegates(),
        terms.mode() == DelegateMode.ALL,
        terms.scope(),
        granted.effectiveFrom(),
        terms.lastDay(),
        false,
        null,
        null,
        null,
        at);
  }

  private static Grant named(DelegateSubstituted named, Moment at) {
    Terms terms = named.terms();
    return new Grant(
        named.delegationId().value(),
        named.parent().value(),
        named.substitutes(),
        named.principal(),
        named.office(),
        terms.delegates(),
        terms.mode() == DelegateMode.ALL,
        terms.scope(),
        named.effectiveFrom(),
        terms.lastDay(),
        false,
        null,
        null,
        null,
        at);
  }

  private static List<Change<Grant>> begun(DelegationEvent event, Grant grant) {
    return List.of(new Change<>(event.delegationId().value().toString(), _ -> grant));
  }

  private static List<Change<Grant>> set(DelegationEvent event, UnaryOperator<Grant> edit) {
    return List.of(
        new Change<>(
            event.delegationId().value().toString(),
            old -> edit.apply(Objects.requireNonNull(old, "a delegation begins with its grant"))));
  }

  private static List<Change<Set<UUID>>> delegates(Recorded entry) {
    return switch (entry.event()) {
      case DelegationGranted granted -> naming(granted, granted.terms());
      case DelegateSubstituted named -> naming(named, named.terms());
      case DelegateRenounced renounced ->
          List.of(
              new Change<>(
                  renounced.delegate().toString(),
                  old -> Sets.without(old, renounced.delegationId().value())));
      default -> List.of();
    };
  }

  private static List<Change<Set<UUID>>> naming(DelegationEvent event, Terms terms) {
    UUID id = event.delegationId().value();
    return terms.delegates().stream()
        .map(delegate -> new Change<Set<UUID>>(delegate.toString(), old -> Sets.with(old, id)))
        .toList();
  }

  private static List<Change<Set<UUID>>> givers(Recorded entry) {
    return switch (entry.event()) {
      case DelegationGranted granted -> List.of(giving(granted, granted.principal()));
      case DelegateSubstituted named -> List.of(giving(named, named.substitutes()));
      default -> List.of();
    };
  }

  private static Change<Set<UUID>> giving(DelegationEvent event, PersonId giver) {
    UUID id = event.delegationId().value();
    return new Change<>(giver.toString(), old -> Sets.with(old, id));
  }

  private static List<Change<Set<Concurrence>>> concurrences(Recorded entry) {
    if (entry.event() instanceof DelegateConcurred concurred) {
      Concurrence given = new Concurrence(concurred.delegate(), concurred.scope());
      return List.of(
          new Change<>(concurred.delegationId().value().toString(), old -> Sets.with(old, given)));
    }
    UUID delegation = entry.actor().delegation();
    return isAct(entry) && delegation != null
        ? List.of(new Change<>(delegation.toString(), _ -> Set.of()))
        : List.of();
  }

  private static List<Change<UUID>> acts(Recorded entry) {
    UUID delegation = entry.actor().delegation();
    return isAct(entry) && delegation != null
        ? List.of(new Change<>(entry.id().toString(), _ -> delegation))
        : List.of();
  }

  /** A refusal and a reading are entries too, but nothing was done for anybody. */
  private static boolean isAct(Recorded entry) {
    return !(entry.event() instanceof CustodyEvent);
  }

  private final class Read implements Delegations {
    private final Reads reads;

    Read(Reads reads) {
      this.reads = reads;
    }

    @Override
    public List<Grant> unconfirmed() {
      return grants.values().filter(grant -> !grant.confirmed()).toList();
    }

    @Override
    public boolean actsUntilNotice() {
      return parameters.inForce(reads).inForce().acceptsActsBeforeNotice();
    }

    @Override
    public Optional<Grant> find(UUID id) {
      return Optional.ofNullable(grants.read(id.toString(), reads));
    }

    @Override
    public List<Grant> all() {
      return grants.values().toList();
    }

    @Override
    public Set<UUID> naming(PersonId delegate) {
      Set<UUID> named = delegates.read(delegate.toString(), reads);
      return named == null ? Set.of() : named;
    }

    @Override
    public Set<UUID> givenBy(PersonId giver) {
      Set<UUID> given = givers.read(giver.toString(), reads);
      return given == null ? Set.of() : given;
    }

    @Override
    public Set<PersonId> concurring(UUID id, Scope scope) {
      Set<Concurrence> given = concurrences.read(id.toString(), reads);
      return given == null
          ? Set.of()
          : given.stream()
              .filter(one -> one.scope() == scope)
              .map(Concurrence::delegate)
              .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<UUID> reliedOn(UUID entry) {
      return Optional.ofNullable(acts.read(entry.toString(), reads));
    }
  }
}
