package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.IN_AN_OPEN_CASE;
import static io.probity.core.allegation.AllegationRules.NOT_IN_THE_FUTURE;
import static io.probity.core.allegation.AllegationRules.SUBJECT_OF_THE_CASE;
import static io.probity.core.allegation.AllegationRules.TOPICS_OF_ITS_PRINCIPLE;

import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.Topic;
import io.probity.core.facts.CodeVersions;
import io.probity.core.parameters.Parameters;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.NamedPeople;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before something is alleged at all, and against somebody; and what is measured.
 */
final class Raising {

  private Raising() {}

  /** Measured against the code in force when it happened, and when it was reported. */
  static AllegationRaised raised(
      RaiseAllegation raise,
      CaseFacts cases,
      NamedPeople people,
      CodeVersions codes,
      PolicyParameters parameters) {
    require(raise, cases, people);
    LocalDate conduct = raise.conductOn();
    return new AllegationRaised(
        raise.allegationId(),
        raise.caseId(),
        raise.principle(),
        raise.topics(),
        Topic.VERSION,
        raise.subject(),
        conduct,
        codeAt(conduct, codes),
        cases
            .reportedAt(raise.caseId().value())
            .flatMap(reported -> codes.inForceOn(parameters.inForce().dayOf(reported)))
            .orElse(null),
        raise.allegation());
  }

  static @Nullable CodeVersionId codeAt(@Nullable LocalDate day, CodeVersions codes) {
    return day == null ? null : codes.inForceOn(day).orElse(null);
  }

  private static void require(RaiseAllegation raise, CaseFacts cases, NamedPeople people) {
    UUID caseId = raise.caseId().value();
    IN_AN_OPEN_CASE.require(cases.isOpen(caseId));
    TOPICS_OF_ITS_PRINCIPLE.require(
        new Classification(raise.principle(), raise.topics(), Topic.VERSION, null).isSound());
    require(caseId, new Attribution(raise.subject(), raise.conductOn()), people, raise.time());
  }

  static void require(UUID caseId, Attribution about, NamedPeople people, Instant time) {
    SubjectId subject = about.subject();
    LocalDate conduct = about.conductOn();
    SUBJECT_OF_THE_CASE.require(
        subject == null || people.subjects(caseId).contains(subject.value()));
    NOT_IN_THE_FUTURE.require(conduct == null || !conduct.isAfter(Parameters.latestToday(time)));
  }
}
