package io.probity.core.standing.casework;

import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.casework.SubjectId;
import io.probity.core.intake.ReportEvent.ReporterRecognised;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each entry changes in who is named in a case, and by whom. */
final class NamingFolds {

  /** Who is named in one case: people of the register, and all subjects by their ids in it. */
  record Named(Set<PersonId> people, Set<UUID> subjects) {

    static final Named NOBODY = new Named(Set.of(), Set.of());

    Named and(PersonId person, SubjectId subject) {
      return new Named(Sets.with(people, person), Sets.with(subjects, subject.value()));
    }

    Named and(SubjectId outsider) {
      return new Named(people, Sets.with(subjects, outsider.value()));
    }

    Named without(PersonId person, SubjectId subject) {
      return new Named(Sets.without(people, person), Sets.without(subjects, subject.value()));
    }
  }

  private NamingFolds() {}

  static List<Change<Named>> named(Recorded entry) {
    return switch (entry.event()) {
      case SubjectNamed named ->
          List.of(
              new Change<>(
                  named.caseId().stream(),
                  old -> orNobody(old).and(named.person(), named.subjectId())));
      case OutsideSubjectNamed named ->
          List.of(
              new Change<>(named.caseId().stream(), old -> orNobody(old).and(named.subjectId())));
      case SubjectWithdrawn gone ->
          List.of(
              new Change<>(
                  gone.caseId().stream(),
                  old -> orNobody(old).without(gone.person(), gone.subjectId())));
      default -> List.of();
    };
  }

  static List<Change<Set<PersonId>>> namings(Recorded entry) {
    return switch (entry.event()) {
      case SubjectNamed named -> by(entry.actor(), named.subjectId().value());
      case OutsideSubjectNamed named -> by(entry.actor(), named.subjectId().value());
      case WitnessNamed named -> by(entry.actor(), named.witnessId().value());
      case OutsideWitnessNamed named -> by(entry.actor(), named.witnessId().value());
      case ReporterRecognised known -> by(entry.actor(), known.reportId().value());
      default -> List.of();
    };
  }

  private static List<Change<Set<PersonId>>> by(Actor actor, UUID naming) {
    Set<PersonId> people = new HashSet<>();
    if (actor.isPerson()) {
      people.add(actor.person());
    }
    PersonId principal = actor.actingFor();
    if (principal != null) {
      people.add(principal);
    }
    Set<PersonId> all = Set.copyOf(people);
    return List.of(new Change<>(naming.toString(), _ -> all));
  }

  private static Named orNobody(@Nullable Named old) {
    return old == null ? Named.NOBODY : old;
  }
}
