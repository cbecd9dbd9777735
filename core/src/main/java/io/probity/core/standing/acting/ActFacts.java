package io.probity.core.standing.acting;

import io.probity.core.casework.WhenDelegateActedThenFlagIt;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.delegation.DelegationEvent.DelegateSubstituted;
import io.probity.core.facts.Reads;
import io.probity.core.facts.acting.DelegatedActs;
import io.probity.core.facts.acting.DelegatedActs.Act;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.PersonId;
import io.probity.core.standing.acting.Stances.Stance;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What delegates did, by delegation and day, and what each said on a matter. */
public final class ActFacts implements Facts {

  private record Done(Act act, @Nullable String matter) {}

  /**
   * What was said last on a matter, and by whom.
   *
   * @param principal null where it was said in person
   * @param other the act of another delegate of that principal which said otherwise just before
   */
  private record Said(
      UUID entry, String what, String by, @Nullable PersonId principal, @Nullable UUID other) {

    private boolean contradicts(Said before) {
      return principal != null
          && principal.equals(before.principal())
          && !by.equals(before.by())
          && !what.equals(before.what());
    }

    Said after(@Nullable Said before) {
      return before != null && contradicts(before)
          ? new Said(entry, what, by, principal, before.entry())
          : this;
    }
  }

  /** As many as may be said on one matter before a policy has looked at the first. */
  private static final int KEPT = 8;

  private final Register<List<Done>> acts = new Register<>("acts-under", ActFacts::acts);
  private final Register<List<Said>> said = new Register<>("said-for-principals", ActFacts::said);
  private final Register<Set<UUID>> substitutes =
      new Register<>("substitutes-of", ActFacts::substitutes);

  @Override
  public List<Register<?>> registers() {
    return List.of(acts, said, substitutes);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(DelegatedActs.class, ActsRead::new);
  }

  private static List<Change<List<Done>>> acts(Recorded entry) {
    UUID delegation = entry.actor().delegation();
    if (delegation == null || entry.event() instanceof CustodyEvent) {
      return List.of();
    }
    UUID caseId = WhenDelegateActedThenFlagIt.caseOf(entry.event()).orElse(null);
    Act act = new Act(entry.id(), caseId, entry.recordedAt());
    Done done = new Done(act, Stances.of(entry.event()).map(Stance::matter).orElse(null));
    return List.of(new Change<>(key(delegation, entry.recordedAt()), old -> and(old, done)));
  }

  private static List<Change<List<Said>>> said(Recorded entry) {
    return Stances.of(entry.event())
        .<List<Change<List<Said>>>>map(
            stance -> {
              PersonId principal = entry.actor().actingFor();
              Said now = new Said(entry.id(), stance.said(), entry.actor().id(), principal, null);
              return List.of(new Change<>(stance.matter(), old -> latest(old, now)));
            })
        .orElse(List.of());
  }

  private static List<Said> latest(@Nullable List<Said> old, Said now) {
    List<Said> before = old == null ? List.of() : old;
    Said next = now.after(before.isEmpty() ? null : before.getLast());
    return Stream.concat(
            before.stream().skip(Math.max(0, before.size() - KEPT + 1)), Stream.of(next))
        .toList();
  }

  private static List<Change<Set<UUID>>> substitutes(Recorded entry) {
    return entry.event() instanceof DelegateSubstituted named
        ? List.of(
            new Change<>(
                named.parent().value().toString(),
                old -> Sets.with(old, named.delegationId().value())))
        : List.of();
  }

  private static List<Done> and(@Nullable List<Done> old, Done done) {
    return Stream.concat(old == null ? Stream.of() : old.stream(), Stream.of(done)).toList();
  }

  private static String key(UUID delegation, Instant at) {
    return key(delegation, Parameters.dayOf(at));
  }

  private static String key(UUID delegation, LocalDate day) {
    return delegation + ":" + day;
  }

  private final class ActsRead implements DelegatedActs {
    private final Reads reads;

    ActsRead(Reads reads) {
      this.reads = reads;
    }

    private Stream<Done> on(String delegationAndDay) {
      List<Done> done = acts.read(delegationAndDay, reads);
      return done == null ? Stream.of() : done.stream();
    }

    private Stream<Said> saidOn(String matter) {
      List<Said> all = said.read(matter, reads);
      return all == null ? Stream.of() : all.stream();
    }

    @Override
    public List<Act> under(UUID delegation, Instant from, Instant until) {
      if (from.isAfter(until)) {
        return List.of();
      }
      Set<UUID> named = substitutes.read(delegation.toString(), reads);
      Stream<Act> own =
          Parameters.dayOf(from)
              .datesUntil(Parameters.dayOf(until).plusDays(1))
              .flatMap(day -> on(key(delegation, day)))
              .map(Done::act)
              .filter(act -> !act.at().isBefore(from));
      Stream<Act> theirs =
          named == null
              ? Stream.of()
              : named.stream().sorted().flatMap(each -> under(each, from, until).stream());
      return Stream.concat(own, theirs).sorted(Comparator.comparing(Act::at)).toList();
    }

    @Override
    public Optional<UUID> contradicted(UUID delegation, UUID act, Instant at) {
      return on(key(delegation, at))
          .filter(done -> done.act().id().equals(act))
          .map(Done::matter)
          .filter(Objects::nonNull)
          .flatMap(this::saidOn)
          .filter(each -> each.entry().equals(act))
          .map(Said::other)
          .filter(Objects::nonNull)
          .findFirst();
    }
  }
}
