package io.probity.core.parameters;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.parameters.ParameterCommand.SetParameters;
import io.probity.core.parameters.ParameterEvent.ParametersSet;
import io.probity.core.parameters.ParameterEvent.SegregationRelaxed;
import io.probity.core.parameters.calendar.Zone;
import io.probity.core.party.Capacity;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParameterVersionTest {

  private static final ParameterVersionId SECOND = new ParameterVersionId(new UUID(0x4009L, 2));
  private static final ParameterVersionId THIRD = new ParameterVersionId(new UUID(0x4009L, 3));
  private static final ParameterSet SLOWER = Resolved.with(Resolved.escalatingWithin(96));
  private static final ParameterSet IN_NEW_YORK = Resolved.in(new Zone("America/New_York"));
  private static final ParameterSet RELAXED = Resolved.with(Resolved.DUTIES_MAY_MEET);

  private final Story<ParameterVersion> story =
      new Story<>(ParameterVersion.class).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "AUDIT_COMMITTEE_CHAIR"})
  void new_parameters_are_recorded_beside_the_old_ones(Capacity capacity) {
    story
        .when(set(SECOND, 1, SLOWER), as(capacity))
        .records(new ParametersSet(SECOND, 1, 2, ParameterSet.FIRST, SLOWER, REASON));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CCEO",
        "GENERAL_AUDITOR",
        "AUDIT_COMMITTEE_CHAIR",
        "BOARD",
        "COVERED_PERSON",
        "REPORTER",
        "SYSTEM",
        "BOOTSTRAP"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void nobody_else_in_office_sets_parameters(Capacity capacity) {
    story.when(set(SECOND, 1, SLOWER), as(capacity)).isRefusedBy("M-1");
  }

  @Test
  void nobody_sets_parameters_without_an_office() {
    story.when(set(SECOND, 1, SLOWER), as(ADA)).isRefusedBy("M-1");
  }

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
  void whom_segregation_binds_does_not_relax_it(Capacity capacity) {
    story.when(set(SECOND, 1, RELAXED), as(capacity)).isRefusedBy("M-2");
  }

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
  void no_officer_lets_a_committee_stand_for_the_board(Capacity capacity) {
    ParameterSet relaxed = Resolved.with(Resolved.COMMITTEE_FOR_THE_BOARD);
    story.when(set(SECOND, 1, relaxed), as(capacity)).isRefusedBy("M-4");
    story
        .when(set(SECOND, 1, relaxed), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(new ParametersSet(SECOND, 1, 2, ParameterSet.FIRST, relaxed, REASON));
  }

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
  void no_officer_puts_off_when_somebody_looks_how_reporters_fare(Capacity capacity) {
    ParameterSet later = Resolved.with(Resolved.watching(new Spans.Watch(90, 90, 180, 365, 14)));
    story.when(set(SECOND, 1, later), as(capacity)).isRefusedBy("M-5");
    story
        .when(set(SECOND, 1, later), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(new ParametersSet(SECOND, 1, 2, ParameterSet.FIRST, later, REASON));
  }

  @Test
  void segregation_relaxed_by_the_chair_is_an_exception_on_record() {
    story
        .when(set(SECOND, 1, RELAXED), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(
            new ParametersSet(SECOND, 1, 2, ParameterSet.FIRST, RELAXED, REASON),
            new SegregationRelaxed(SECOND, 2, REASON));
  }

  @Test
  void what_is_relaxed_already_is_no_new_exception_and_anybody_who_sets_tightens_it() {
    story.elsewhere(new ParametersSet(SECOND, 1, 2, ParameterSet.FIRST, RELAXED, REASON));
    ParameterSet slowerToo =
        new ParameterSet(
            RELAXED.zone(),
            RELAXED.exchangeCalendar(),
            SLOWER.spans(),
            RELAXED.signals(),
            RELAXED.choices());
    story
        .when(set(THIRD, 2, slowerToo), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(new ParametersSet(THIRD, 2, 3, RELAXED, slowerToo, REASON));
  }

  @Test
  void the_officers_end_the_exception() {
    story.elsewhere(new ParametersSet(SECOND, 1, 2, ParameterSet.FIRST, RELAXED, REASON));
    story
        .when(set(THIRD, 2, SLOWER), as(Capacity.CCEO))
        .records(new ParametersSet(THIRD, 2, 3, RELAXED, SLOWER, REASON));
  }

  @Test
  void nobody_undoes_a_version_that_they_did_not_see() {
    story.elsewhere(new ParametersSet(SECOND, 1, 2, ParameterSet.FIRST, SLOWER, REASON));
    story.when(set(THIRD, 1, IN_NEW_YORK), as(Capacity.CCEO)).isRefusedBy("M-3");
  }

  @Test
  void nobody_replaces_a_version_that_is_not_there_yet() {
    story.when(set(SECOND, 2, SLOWER), as(Capacity.CCEO)).isRefusedBy("M-3");
  }

  @Test
  void the_version_in_force_is_part_of_what_was_decided_on() {
    assertThat(story.standing().parametersVersion()).isEqualTo("1");
    story.elsewhere(new ParametersSet(SECOND, 1, 2, ParameterSet.FIRST, SLOWER, REASON));
    assertThat(story.standing().parametersVersion()).isEqualTo("2");
    Story<ParameterVersion>.Then then = story.when(set(THIRD, 2, IN_NEW_YORK), as(Capacity.CCEO));
    then.records(new ParametersSet(THIRD, 2, 3, SLOWER, IN_NEW_YORK, REASON));
    assertThat(then.basis()).containsKey(new RegisterKey("parameters", "in-force"));
  }

  @Test
  void offices_begin_and_end_with_the_days_of_the_company() {
    Offices offices = story.standing().view(Offices.class, Reads.UNNOTED);
    Instant lateInNewYork = Instant.parse("2026-03-03T03:00:00Z");
    assertThat(offices.dayOf(lateInNewYork)).isEqualTo(LocalDate.of(2026, 3, 3));
    story.elsewhere(new ParametersSet(SECOND, 1, 2, ParameterSet.FIRST, IN_NEW_YORK, REASON));
    assertThat(offices.dayOf(lateInNewYork)).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  private static SetParameters set(ParameterVersionId id, int replaces, ParameterSet values) {
    return new SetParameters(id, replaces, values, REASON, NOW);
  }
}
