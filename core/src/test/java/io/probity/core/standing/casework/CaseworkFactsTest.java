package io.probity.core.standing.casework;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.DUE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OUTSIDER;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.allegationNamed;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.approved;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.caused;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.escalationNamed;
import static io.probity.core.casework.Cases.found;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.outsiderNamed;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.screening.Screenings.begun;
import static io.probity.core.screening.Screenings.cleared;
import static io.probity.core.screening.Screenings.declared;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.screening.Screenings.reviewed;
import static io.probity.core.screening.Screenings.screeningNamed;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_APPROVED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_ASSESSED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_ATTESTED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_ESCALATED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NOT_TRIAGED;
import static io.probity.core.visibility.facts.OpenMatters.Why.NO_ROOT_CAUSE;
import static io.probity.core.visibility.facts.OpenMatters.Why.TAINT_TO_REVIEW;
import static io.probity.core.visibility.facts.OpenMatters.Why.UNDECIDED;
import static io.probity.core.visibility.facts.OpenMatters.Why.UNNAMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.escalation.EscalationCommand.RecordMissedDeadline;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.Materiality;
import io.probity.core.facts.DueDates;
import io.probity.core.facts.DueDates.Due;
import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.NamedPeople;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseworkFactsTest {

  private static final UUID ID = CASE.value();
  private static final OpenMatter ASSESSMENT = new OpenMatter(ESCALATION.stream(), NOT_ASSESSED);
  private static final OpenMatter TRIAGE = new OpenMatter(CASE.stream(), NOT_TRIAGED);
  private static final OpenMatter TELLING = new OpenMatter(ESCALATION.stream(), NOT_ESCALATED);
  private static final OpenMatter FINDING = new OpenMatter(ALLEGATION.stream(), UNDECIDED);

  private final StandingRegisters standing = new StandingRegisters();
  private final CaseFacts cases = standing.view(CaseFacts.class, Reads.UNNOTED);
  private final NamedPeople people = standing.view(NamedPeople.class, Reads.UNNOTED);
  private final CaseHandlers handlers = standing.view(CaseHandlers.class, Reads.UNNOTED);
  private final OpenMatters open = standing.view(OpenMatters.class, Reads.UNNOTED);
  private final DueDates dueDates = standing.view(DueDates.class, Reads.UNNOTED);
  private long next = 7;

  @Test
  void nothing_is_known_of_a_case_that_does_not_exist() {
    UUID unknown = NO_CASE.value();
    assertThat(cases.exists(unknown)).isFalse();
    assertThat(cases.isOpen(unknown)).isFalse();
    assertThat(cases.inTriage(unknown)).isFalse();
    assertThat(cases.isEscalated(unknown)).isFalse();
    assertThat(cases.assigned(unknown)).isEmpty();
    assertThat(cases.streams(unknown)).isEmpty();
    assertThat(cases.hiddenFrom(unknown)).isEmpty();
    assertThat(cases.takenBy(unknown)).isEmpty();
    assertThat(cases.reportedAt(unknown)).isEmpty();
    assertThat(cases.caseOf(REPORT.stream())).isEmpty();
    assertThat(people.people(unknown)).isEmpty();
    assertThat(people.subjects(unknown)).isEmpty();
    assertThat(open.of(unknown, NOW)).isEmpty();
  }

  @Test
  void a_new_case_is_open_in_triage_and_holds_its_report() {
    happened(opened(Set.of(Office.HR)));
    assertThat(cases.exists(ID)).isTrue();
    assertThat(cases.isOpen(ID)).isTrue();
    assertThat(cases.inTriage(ID)).isTrue();
    assertThat(cases.isEscalated(ID)).isFalse();
    assertThat(cases.streams(ID)).containsOnly(REPORT.stream());
    assertThat(cases.hiddenFrom(ID)).containsOnly(Office.HR);
    assertThat(cases.takenBy(ID)).isEmpty();
    assertThat(cases.reportedAt(ID)).hasValue(NOW);
    assertThat(cases.caseOf(REPORT.stream())).hasValue(ID);
  }

  @Test
  void who_took_the_report_down_is_known() {
    happened(takenDownBy(HELP_LINE));
    assertThat(cases.takenBy(ID)).hasValue(HELP_LINE);
  }

  @Test
  void an_assessment_ends_triage() {
    happened(opened(), triaged());
    assertThat(cases.inTriage(ID)).isFalse();
  }

  @Test
  void a_closed_case_is_in_triage_no_longer() {
    happened(opened(), closed());
    assertThat(cases.inTriage(ID)).isFalse();
  }

  @Test
  void where_nobody_assessed_the_first_investigator_ends_triage() {
    happened(opened(), assigned(INVESTIGATOR), assigned(INVESTIGATOR_TOO));
    assertThat(cases.inTriage(ID)).isFalse();
    assertThat(cases.assigned(ID)).containsOnly(INVESTIGATOR, INVESTIGATOR_TOO);
  }

  @Test
  void whoever_is_named_investigates_no_longer() {
    happened(opened(), assigned(INVESTIGATOR), named(INVESTIGATOR));
    assertThat(cases.assigned(ID)).isEmpty();
    assertThat(people.isNamed(ID, INVESTIGATOR)).isTrue();
  }

  @Test
  void subjects_from_inside_and_outside_are_known_by_their_ids_in_the_case() {
    happened(opened(), named(ADA), outsiderNamed());
    assertThat(people.people(ID)).containsOnly(ADA);
    assertThat(people.subjects(ID)).containsOnly(ADA.value(), OUTSIDER.value());
  }

  @Test
  void an_escalated_case_and_a_closed_one_are_known_as_such() {
    happened(opened(), material(), escalated(), closed());
    assertThat(cases.isEscalated(ID)).isTrue();
    assertThat(cases.isOpen(ID)).isFalse();
    assertThat(cases.exists(ID)).isTrue();
  }

  @Test
  void a_stream_belongs_to_the_case_before_the_case_names_it() {
    happened(opened(), alleged());
    assertThat(cases.caseOf(ALLEGATION.stream())).hasValue(ID);
    assertThat(cases.streams(ID)).containsOnly(REPORT.stream());
    happened(allegationNamed());
    assertThat(cases.streams(ID)).containsOnly(REPORT.stream(), ALLEGATION.stream());
  }

  @Test
  void who_is_recused_or_has_a_conflict_is_kept_out_until_it_is_cleared() {
    happened(opened(), assigned(INVESTIGATOR), assigned(INVESTIGATOR_TOO));
    happened(declared(INVESTIGATOR), recused(INVESTIGATOR_TOO, false));
    assertThat(cases.keptOut(ID)).containsOnly(INVESTIGATOR, INVESTIGATOR_TOO);
    assertThat(cases.assigned(ID)).containsOnly(INVESTIGATOR);
    happened(cleared(INVESTIGATOR));
    assertThat(cases.keptOut(ID)).containsOnly(INVESTIGATOR_TOO);
  }

  @Test
  void who_works_on_a_case_is_known_and_whether_they_attested() {
    assertThat(handlers.handlers(ID)).isEmpty();
    happened(takenDownBy(HELP_LINE), assigned(INVESTIGATOR), assigned(INVESTIGATOR_TOO));
    assertThat(handlers.handlers(ID)).containsOnly(HELP_LINE, INVESTIGATOR, INVESTIGATOR_TOO);
    assertThat(handlers.hasActed(ID, INVESTIGATOR)).isFalse();
    happened(attested(HELP_LINE), attested(INVESTIGATOR), recused(INVESTIGATOR_TOO, false));
    assertThat(handlers.handlers(ID)).containsOnly(HELP_LINE, INVESTIGATOR);
    assertThat(handlers.withoutAttestation(ID)).isEmpty();
    happened(declared(INVESTIGATOR));
    assertThat(handlers.hasAttested(ID, INVESTIGATOR)).isFalse();
    assertThat(handlers.hasAttested(ID, HELP_LINE)).isTrue();
    assertThat(handlers.withoutAttestation(ID)).containsOnly(INVESTIGATOR);
  }

  @Test
  void whoever_changed_a_case_or_an_allegation_has_acted_on_it() {
    Actor ada = Actor.staff(ADA, Capacity.CCEO);
    happened(opened());
    standing.apply(recorded(alleged(), ada));
    assertThat(handlers.hasActed(ID, ADA)).isTrue();
    assertThat(handlers.handlers(ID)).containsOnly(ADA);
  }

  @Test
  void what_is_open_in_a_case_is_settled_one_by_one() {
    happened(opened());
    assertThat(open.of(ID, NOW)).containsOnly(TRIAGE, ASSESSMENT);
    happened(triaged());
    assertThat(open.of(ID, NOW)).containsOnly(ASSESSMENT);
    happened(alleged());
    assertThat(open.of(ID, NOW)).containsOnly(ASSESSMENT, FINDING, unnamed(ALLEGATION.stream()));
    happened(material());
    assertThat(open.of(ID, NOW))
        .containsOnly(TELLING, FINDING, unnamed(ALLEGATION.stream()), unnamed(ESCALATION.stream()));
    happened(allegationNamed(), escalationNamed());
    assertThat(open.of(ID, NOW)).containsOnly(TELLING, FINDING);
    happened(found());
    assertThat(open.of(ID, NOW)).containsOnly(TELLING, matter(NOT_APPROVED));
    happened(approved());
    assertThat(open.of(ID, NOW)).containsOnly(TELLING, matter(NO_ROOT_CAUSE));
    happened(caused());
    assertThat(open.of(ID, NOW)).containsOnly(TELLING);
    happened(escalated());
    assertThat(open.of(ID, NOW)).isEmpty();
  }

  @Test
  void the_screening_is_named_and_what_a_recused_handler_did_is_reviewed() {
    happened(opened(), triaged(), immaterial(), escalationNamed());
    assertThat(open.of(ID, NOW)).isEmpty();
    happened(begun());
    assertThat(open.of(ID, NOW)).containsOnly(unnamed("screening-" + ID));
    happened(screeningNamed(), assigned(INVESTIGATOR));
    assertThat(open.of(ID, NOW)).containsOnly(new OpenMatter("screening-" + ID, NOT_ATTESTED));
    happened(recused(INVESTIGATOR, true));
    assertThat(open.of(ID, NOW))
        .containsOnly(new OpenMatter("screening-" + ID + "/" + INVESTIGATOR, TAINT_TO_REVIEW));
    happened(reviewed(INVESTIGATOR));
    assertThat(open.of(ID, NOW)).isEmpty();
  }

  @Test
  void a_later_assessment_reopens_nothing_and_settles_nothing() {
    happened(opened(), triaged(), material(), escalationNamed());
    happened(again(Materiality.MIGHT_HARM_REPUTATION, Materiality.NEITHER));
    assertThat(open.of(ID, NOW)).containsOnly(TELLING);
    happened(escalated());
    happened(again(Materiality.NEITHER, Materiality.MIGHT_DO_BOTH));
    assertThat(open.of(ID, NOW)).isEmpty();
  }

  @Test
  void the_clock_of_an_escalation_runs_until_the_audit_committee_knows() {
    assertThat(dueDates.earliest()).isEmpty();
    happened(opened(), material());
    assertThat(duty()).hasValue(DUE);
    happened(again(Materiality.MIGHT_HARM_REPUTATION, Materiality.NEITHER));
    assertThat(duty()).hasValue(DUE);
    happened(escalated());
    assertThat(dueDates.earliest()).isEmpty();
  }

  @Test
  void an_immaterial_case_runs_no_clock() {
    happened(opened(), immaterial());
    assertThat(dueDates.earliest()).isEmpty();
  }

  @Test
  void a_clock_has_passed_in_the_minute_after() {
    happened(opened(), material());
    assertThat(dueDates.passed(DUE, 10)).noneMatch(CaseworkFactsTest::isDuty);
    Due due =
        dueDates.passed(DUE.plusSeconds(60), 10).stream()
            .filter(CaseworkFactsTest::isDuty)
            .findFirst()
            .orElseThrow();
    assertThat(due)
        .isEqualTo(
            new Due("escalation", ESCALATION.stream(), DUE, new UUID(0, next - 1), due.missing()));
    assertThat(dueDates.passed(DUE.plusSeconds(60), 0)).isEmpty();
    assertThat(due.missing().at(DUE.plusSeconds(60)))
        .isEqualTo(new RecordMissedDeadline(ESCALATION, DUE, DUE.plusSeconds(60)));
  }

  @Test
  void a_missed_deadline_runs_no_longer_and_stays_open() {
    happened(opened(), material(), new DeadlineMissed(ESCALATION, CASE, DUE));
    assertThat(dueDates.earliest()).isEmpty();
    assertThat(open.of(ID, NOW)).contains(TELLING);
  }

  @Test
  void what_is_said_to_change_is_what_changes() {
    Event[] story = {
      opened(),
      triaged(),
      alleged(),
      material(),
      named(ADA),
      outsiderNamed(),
      assigned(INVESTIGATOR),
      allegationNamed(),
      escalationNamed(),
      found(),
      approved(),
      caused(),
      escalated(),
      closed()
    };
    for (Event event : story) {
      Recorded entry = recorded(event);
      Set<RegisterKey> said = standing.changes(entry).keys();
      assertThat(said).as("%s", event).isNotEmpty();
      standing.apply(entry);
      assertThat(said)
          .allSatisfy(key -> assertThat(standing.lastChange(key)).hasValue(entry.index()));
      assertThat(standing.changes(entry).keys()).isEqualTo(said);
    }
  }

  private static OpenMatter matter(OpenMatters.Why why) {
    return new OpenMatter(ALLEGATION.stream(), why);
  }

  private static OpenMatter unnamed(String stream) {
    return new OpenMatter(stream, UNNAMED);
  }

  private static MaterialityAssessed again(Materiality before, Materiality now) {
    return new MaterialityAssessed(ESCALATION, CASE, before, now, null, REASONS);
  }

  private void happened(Event... events) {
    for (Event event : events) {
      standing.apply(recorded(event));
    }
  }

  private Recorded recorded(Event event) {
    return recorded(event, Actor.policy("story"));
  }

  private Recorded recorded(Event event, Actor actor) {
    long index = next++;
    return new Recorded(index, new UUID(0, index), "story-" + index, 0, NOW, actor, event);
  }

  private Optional<Instant> duty() {
    return dueDates.passed(Instant.MAX, 10).stream()
        .filter(CaseworkFactsTest::isDuty)
        .map(Due::at)
        .findFirst();
  }

  /** And not what reminds of one. */
  private static boolean isDuty(Due due) {
    return due.clock().equals("escalation");
  }
}
