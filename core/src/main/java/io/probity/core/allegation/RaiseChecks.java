package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.IN_AN_OPEN_CASE;
import static io.probity.core.allegation.AllegationRules.NOT_IN_THE_FUTURE;
import static io.probity.core.allegation.AllegationRules.SUBJECT_OF_THE_CASE;
import static io.probity.core.allegation.AllegationRules.TOPICS_OF_ITS_PRINCIPLE;

import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.Topic;
import io.probity.core.parameters.Parameters;
import io.probity.core.visibility.CaseFacts;
import io.probity.core.visibility.NamedPeople;
import java.time.LocalDate;

/** What must hold before something is alleged at all. */
final class RaiseChecks {

  private RaiseChecks() {}

  static void require(RaiseAllegation raise, CaseFacts cases, NamedPeople people) {
    SubjectId subject = raise.subject();
    LocalDate conduct = raise.conductOn();
    IN_AN_OPEN_CASE.require(cases.isOpen(raise.caseId().value()));
    TOPICS_OF_ITS_PRINCIPLE.require(
        new Classification(raise.principle(), raise.topics(), Topic.VERSION, null).isSound());
    SUBJECT_OF_THE_CASE.require(
        subject == null || people.subjects(raise.caseId().value()).contains(subject.value()));
    NOT_IN_THE_FUTURE.require(
        conduct == null || !conduct.isAfter(Parameters.latestToday(raise.time())));
  }
}
