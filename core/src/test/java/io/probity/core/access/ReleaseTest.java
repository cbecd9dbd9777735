package io.probity.core.access;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.ADMINISTRATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.probity.core.access.AccessCommand.ApproveCaseRelease;
import io.probity.core.access.AccessCommand.EndCaseRelease;
import io.probity.core.access.AccessCommand.RecordReleaseRunOut;
import io.probity.core.access.AccessCommand.RequestCaseRelease;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.DueDates;
import io.probity.core.facts.DueDates.Due;
import io.probity.core.facts.Reads;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseRight;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Vault;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.Admissions.Pending;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleaseTest {

  private static final ReleaseId RELEASE = new ReleaseId(new UUID(0x4000L, 0x8000_0000_0000_0b01L));
  private static final ReleaseId NO_RELEASE =
      new ReleaseId(new UUID(0x4000L, 0x8000_0000_0000_0b09L));
  private static final Instant UNTIL = NOW.plus(Duration.ofHours(4));

  private final Story<Release> story = new Story<>(Release.class);

  @BeforeEach
  void a_case_is_open() {
    story.elsewhere(inOffice()).elsewhere(opened());
  }

  @Test
  void an_administrator_asks_for_a_case_that_there_is_or_is_not() {
    story.when(request(CASE), as(Capacity.ADMINISTRATOR)).records(requested());
    story
        .when(request(NO_CASE), as(Capacity.ADMINISTRATOR))
        .records(new CaseReleaseRequested(RELEASE, NO_CASE, ADMINISTRATOR, 4, REASONS));
  }

  @Test
  void nobody_else_asks_for_a_release() {
    story.when(request(CASE), as(Capacity.CCEO)).isRefusedBy("V-8");
    story.when(request(CASE), as(People.ADA)).isRefusedBy("V-8");
  }

  @Test
  void two_office_holders_open_the_case_for_the_time_that_was_asked_for() {
    story.given(requested());
    story.when(approve(RELEASE), as(Capacity.CCEO)).records(approved(People.CCEO, null));
    story.given(approved(People.CCEO, null));
    assertThat(sees(NOW)).isFalse();
    story
        .when(approve(RELEASE), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(approved(People.CHAIR, UNTIL));
    story.given(approved(People.CHAIR, UNTIL));
    assertThat(visibility().rightOf(CASE.value(), ADMINISTRATOR, NOW))
        .contains(new CaseRight(CaseRight.Kind.RELEASE, RELEASE.value()));
    assertThat(sees(UNTIL)).isFalse();
  }

  @Test
  void an_administrator_who_is_named_meanwhile_sees_nothing() {
    story.given(requested(), approved(People.CCEO, null), approved(People.CHAIR, UNTIL));
    story.elsewhere(named(ADMINISTRATOR));
    assertThat(sees(NOW)).isFalse();
  }

  @Test
  void a_case_is_not_released_to_an_administrator_who_is_named_in_it() {
    story.elsewhere(named(ADMINISTRATOR)).given(requested());
    story.when(approve(RELEASE), as(Capacity.CCEO)).isRefusedBy("V-3");
  }

  @Test
  void who_approves_does_not_learn_that_an_administrator_is_a_witness() {
    Vault vault = new Vault();
    Story<Release> sealed = new Story<>(Release.class, vault).elsewhere(inOffice());
    sealed.elsewhere(opened(), vault.witness(ADMINISTRATOR)).given(requested());
    sealed.when(approve(RELEASE), as(Capacity.CCEO)).records(approved(People.CCEO, null));
    sealed.given(approved(People.CCEO, null), approved(People.CHAIR, UNTIL));
    assertThat(sees(sealed, NOW)).isFalse();
  }

  @Test
  void who_approves_does_not_learn_that_whoever_did_before_is_a_witness() {
    Vault vault = new Vault();
    Story<Release> sealed = new Story<>(Release.class, vault).elsewhere(inOffice());
    sealed.elsewhere(opened()).given(requested(), approved(People.CCEO, null));
    sealed
        .elsewhere(vault.witness(People.CCEO))
        .when(approve(RELEASE), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(approved(People.CHAIR, UNTIL));
  }

  @Test
  void an_investigator_releases_nothing() {
    story.elsewhere(assigned(People.INVESTIGATOR)).given(requested());
    story.when(approve(RELEASE), as(Capacity.INVESTIGATOR)).isRefusedBy("V-9");
  }

  @Test
  void nobody_releases_a_case_in_which_they_are_named() {
    story.elsewhere(named(People.CCEO)).given(requested());
    story.when(approve(RELEASE), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void an_unknown_release_and_an_unknown_case_are_not_there() {
    story.when(approve(NO_RELEASE), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(end(NO_RELEASE), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.given(new CaseReleaseRequested(RELEASE, NO_CASE, ADMINISTRATOR, 4, REASONS));
    story.when(approve(RELEASE), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void one_person_does_not_release_a_case_twice() {
    story.given(requested(), approved(People.CCEO, null));
    story.when(approve(RELEASE), as(Capacity.CCEO)).isRefusedBy("V-10");
  }

  @Test
  void an_administrator_in_a_second_office_does_not_release_a_case() {
    story.elsewhere(People.appointed(People.SECRETARY, Office.ADMINISTRATOR)).given(requested());
    story.when(approve(RELEASE), as(Capacity.AUDIT_COMMITTEE_SECRETARY)).isRefusedBy("A-1");
  }

  @Test
  void whoever_agreed_first_and_is_named_since_is_replaced_by_the_next() {
    story.given(requested(), approved(People.CCEO, null)).elsewhere(named(People.CCEO));
    story
        .when(approve(RELEASE), as(Capacity.GENERAL_AUDITOR))
        .records(approved(People.GENERAL_AUDITOR, null));
    story.given(approved(People.GENERAL_AUDITOR, null));
    assertThat(sees(NOW)).isFalse();
    story.when(approve(RELEASE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-10");
    story
        .when(approve(RELEASE), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(approved(People.CHAIR, UNTIL));
  }

  @Test
  void whoever_agreed_first_and_is_in_office_no_more_is_replaced_by_the_next() {
    story.given(requested(), approved(People.CCEO, null));
    story.elsewhere(
        new OfficeEnded(
            People.CCEO, Office.CCEO, People.IN_JANUARY, null, LocalDate.of(2026, 3, 2), REASONS));
    story
        .when(approve(RELEASE), as(Capacity.GENERAL_AUDITOR))
        .records(approved(People.GENERAL_AUDITOR, null));
  }

  @Test
  void what_was_released_is_not_released_again() {
    story.given(requested(), approved(People.CCEO, null), approved(People.CHAIR, UNTIL));
    story.when(approve(RELEASE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-11");
  }

  @Test
  void what_has_ended_is_not_released() {
    story.given(requested(), ended(null, true));
    story.when(approve(RELEASE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-11");
  }

  @Test
  void the_administrator_gives_it_back_before_its_time() {
    story.given(requested(), approved(People.CCEO, null), approved(People.CHAIR, UNTIL));
    story.when(end(RELEASE), as(Capacity.ADMINISTRATOR)).records(ended(UNTIL, true));
    story.given(ended(UNTIL, true));
    assertThat(sees(NOW)).isFalse();
  }

  @Test
  void an_officer_refuses_what_was_asked_for() {
    story.given(requested());
    story.when(end(RELEASE), as(Capacity.GENERAL_AUDITOR)).records(ended(null, true));
  }

  @Test
  void a_release_ends_once() {
    story.given(requested(), ended(null, true));
    story.when(end(RELEASE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-12");
  }

  @Test
  void an_investigator_ends_nothing() {
    story.elsewhere(assigned(People.INVESTIGATOR)).given(requested());
    story.when(end(RELEASE), as(Capacity.INVESTIGATOR)).isRefusedBy("V-13");
  }

  @Test
  void a_release_waits_from_its_request_until_it_is_given_or_ended() {
    story.given(requested());
    assertThat(waiting()).extracting(Pending::first).containsOnlyNulls();
    story.given(approved(People.CCEO, null));
    assertThat(waiting()).extracting(Pending::first).containsExactly(People.CCEO);
    story.given(approved(People.CHAIR, UNTIL));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void what_was_refused_waits_no_longer() {
    story.given(requested(), ended(null, true));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void the_clock_records_that_a_release_ran_out() {
    story.given(requested(), approved(People.CCEO, null), approved(People.CHAIR, UNTIL));
    story.when(runOut(UNTIL), clock()).records(ended(UNTIL, false));
    story.given(ended(UNTIL, false));
    story.when(runOut(UNTIL), clock()).recordsNothing();
  }

  @Test
  void its_clock_runs_from_the_second_agreement_and_until_it_was_given_back() {
    DueDates due = story.standing().view(DueDates.class, Reads.UNNOTED);
    story.given(requested(), approved(People.CCEO, null));
    assertThat(due.passed(Instant.MAX, 9)).noneMatch(ReleaseTest::isOfTheRelease);
    story.given(approved(People.CHAIR, UNTIL));
    assertThat(due.passed(Instant.MAX, 9))
        .filteredOn(ReleaseTest::isOfTheRelease)
        .extracting(Due::at, each -> each.missing().at(UNTIL))
        .containsExactly(tuple(UNTIL, runOut(UNTIL)));
    story.given(ended(UNTIL, true));
    assertThat(due.passed(Instant.MAX, 9)).noneMatch(ReleaseTest::isOfTheRelease);
  }

  private static boolean isOfTheRelease(Due due) {
    return due.clock().equals("release") && due.duty().equals(RELEASE.stream());
  }

  @Test
  void a_release_does_not_run_out_before_its_time() {
    story.given(requested(), approved(People.CCEO, null), approved(People.CHAIR, UNTIL));
    story.when(runOut(UNTIL.minusSeconds(60)), clock()).isRefusedBy("V-15");
  }

  @Test
  void nobody_says_by_hand_that_a_release_ran_out() {
    story.given(requested(), approved(People.CCEO, null), approved(People.CHAIR, UNTIL));
    story.when(runOut(UNTIL), as(Capacity.CCEO)).isRefusedBy("V-14");
  }

  private static Actor clock() {
    return Actor.policy("clock");
  }

  private static RequestCaseRelease request(CaseId caseId) {
    return new RequestCaseRelease(RELEASE, caseId, 4, REASONS, NOW);
  }

  private static ApproveCaseRelease approve(ReleaseId release) {
    return new ApproveCaseRelease(release, REASONS, NOW);
  }

  private static EndCaseRelease end(ReleaseId release) {
    return new EndCaseRelease(release, REASONS, NOW);
  }

  private static RecordReleaseRunOut runOut(Instant at) {
    return new RecordReleaseRunOut(RELEASE, at);
  }

  private static CaseReleaseRequested requested() {
    return new CaseReleaseRequested(RELEASE, CASE, ADMINISTRATOR, 4, REASONS);
  }

  private static CaseReleaseApproved approved(PersonId by, @Nullable Instant until) {
    return new CaseReleaseApproved(RELEASE, CASE, ADMINISTRATOR, by, until, REASONS);
  }

  private static CaseReleaseEnded ended(@Nullable Instant until, boolean byHand) {
    return new CaseReleaseEnded(RELEASE, CASE, ADMINISTRATOR, until, byHand ? REASONS : null);
  }

  private List<Pending> waiting() {
    return story.standing().view(Admissions.class, Reads.UNNOTED).pending();
  }

  private boolean sees(Instant at) {
    return sees(story, at);
  }

  private static boolean sees(Story<Release> story, Instant at) {
    return story
        .standing()
        .view(CaseVisibility.class, Reads.UNNOTED)
        .sees(CASE.value(), ADMINISTRATOR, at);
  }

  private CaseVisibility visibility() {
    return story.standing().view(CaseVisibility.class, Reads.UNNOTED);
  }
}
