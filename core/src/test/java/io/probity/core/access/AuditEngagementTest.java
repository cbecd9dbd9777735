package io.probity.core.access;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.standing.People.AUDITOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessCommand.CloseAuditEngagement;
import io.probity.core.access.AccessCommand.OpenAuditEngagement;
import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.facts.Reads;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseRight;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.VisibleCases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditEngagementTest {

  private static final EngagementId ID =
      new EngagementId(new UUID(0x4000L, 0x8000_0000_0000_0c01L));
  private static final EngagementId OTHER =
      new EngagementId(new UUID(0x4000L, 0x8000_0000_0000_0c09L));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Story<AuditEngagement> story = new Story<>(AuditEngagement.class);

  @BeforeEach
  void two_cases_are_open() {
    story.elsewhere(inOffice()).elsewhere(opened(), otherOpened());
  }

  @Test
  void an_auditor_is_engaged_for_the_cases_that_are_named() {
    story.when(open(AUDITOR, CASE), as(Capacity.GENERAL_AUDITOR)).records(engaged(CASE));
  }

  @Test
  void an_engagement_covers_its_cases_in_its_period_and_nothing_else() {
    story.given(engaged(CASE));
    assertThat(visibility().rightOf(CASE.value(), AUDITOR, NOW))
        .contains(new CaseRight(CaseRight.Kind.ENGAGEMENT, ID.value()));
    assertThat(visibility().sees(OTHER_CASE.value(), AUDITOR, NOW)).isFalse();
    assertThat(visibility().sees(CASE.value(), AUDITOR, NOW.plus(Duration.ofDays(1)))).isFalse();
    assertThat(visibility().sees(CASE.value(), AUDITOR, NOW.minus(Duration.ofDays(1)))).isFalse();
    assertThat(scope()).isEqualTo(new Only(Set.of(CASE.value())));
  }

  @Test
  void an_engagement_for_every_case_leaves_out_what_is_closed_to_the_auditor() {
    story.given(engagedForAll()).elsewhere(named(AUDITOR));
    assertThat(visibility().sees(OTHER_CASE.value(), AUDITOR, NOW)).isTrue();
    assertThat(visibility().sees(CASE.value(), AUDITOR, NOW)).isFalse();
    assertThat(scope()).isEqualTo(new AllBut(Set.of(CASE.value())));
  }

  @Test
  void without_an_engagement_an_auditor_sees_nothing() {
    assertThat(scope()).isEqualTo(new Only(Set.of()));
  }

  @Test
  void a_closed_engagement_covers_nothing() {
    story.given(engagedForAll(), closed());
    assertThat(scope()).isEqualTo(new Only(Set.of()));
  }

  @Test
  void the_committee_engages_for_every_case() {
    story.when(openForAll(), as(Capacity.AUDIT_COMMITTEE_CHAIR)).records(engagedForAll());
  }

  @Test
  void the_general_auditor_opens_no_engagement_for_every_case() {
    story.when(openForAll(), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-18");
  }

  @Test
  void the_cceo_engages_no_auditor() {
    story.when(open(AUDITOR, CASE), as(Capacity.CCEO)).isRefusedBy("V-16");
    story.given(engaged(CASE)).when(close(ID), as(Capacity.CCEO)).isRefusedBy("V-16");
  }

  @Test
  void the_general_auditor_closes_no_engagement_for_every_case() {
    story.given(engagedForAll());
    story.when(close(ID), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-24");
    story.when(close(ID), as(Capacity.AUDIT_COMMITTEE_SECRETARY)).records(closed());
  }

  @Test
  void nobody_ends_the_audit_of_a_case_that_is_closed_to_them() {
    story.given(engaged(CASE)).elsewhere(named(People.GENERAL_AUDITOR));
    story.when(close(ID), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("A-1");
    story.when(close(ID), as(Capacity.AUDIT_COMMITTEE_CHAIR)).records(closed());
  }

  @Test
  void nobody_engages_for_a_case_that_they_do_not_see() {
    story.elsewhere(named(People.GENERAL_AUDITOR));
    story.when(open(AUDITOR, CASE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("A-1");
    story.when(open(AUDITOR, NO_CASE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("A-1");
  }

  @Test
  void somebody_without_the_office_is_not_engaged() {
    story.when(open(People.ADA, CASE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-17");
    story.when(open(People.STRANGER, CASE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-17");
  }

  @Test
  void an_engagement_says_what_it_is_for() {
    var none = open(Set.of(), false, TODAY);
    var both = open(Set.of(OTHER_CASE), true, TODAY);
    story.when(none, as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-20");
    story
        .elsewhere(named(People.CCEO))
        .elsewhere(new SubjectNamed(OTHER_CASE, Cases.SUBJECT, People.CCEO, REASONS))
        .elsewhere(
            new SubjectNamed(OTHER_CASE, Cases.THIRD_SUBJECT, People.GENERAL_AUDITOR, REASONS));
    story.when(both, as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("V-20");
  }

  @Test
  void an_engagement_that_is_over_is_not_opened() {
    var over = open(Set.of(CASE), false, TODAY.minusDays(1));
    story.when(over, as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-4");
  }

  @Test
  void an_engagement_is_closed_before_its_time() {
    story.given(engaged(CASE));
    story.when(close(ID), as(Capacity.AUDIT_COMMITTEE_SECRETARY)).records(closed());
  }

  @Test
  void an_engagement_is_closed_once() {
    story.given(engaged(CASE), closed());
    story.when(close(ID), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-19");
  }

  @Test
  void an_unknown_engagement_is_not_there() {
    story.when(close(OTHER), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("A-1");
  }

  private static OpenAuditEngagement open(PersonId auditor, CaseId caseId) {
    return new OpenAuditEngagement(ID, auditor, false, Set.of(caseId), TODAY, TODAY, REASONS, NOW);
  }

  private static OpenAuditEngagement openForAll() {
    return open(Set.of(), true, TODAY);
  }

  private static OpenAuditEngagement open(Set<CaseId> cases, boolean every, LocalDate lastDay) {
    return new OpenAuditEngagement(ID, AUDITOR, every, cases, lastDay, lastDay, REASONS, NOW);
  }

  private static CloseAuditEngagement close(EngagementId engagement) {
    return new CloseAuditEngagement(engagement, REASONS, NOW);
  }

  private static AuditEngagementOpened engaged(CaseId caseId) {
    return new AuditEngagementOpened(ID, AUDITOR, false, Set.of(caseId), TODAY, TODAY, REASONS);
  }

  private static AuditEngagementOpened engagedForAll() {
    return new AuditEngagementOpened(ID, AUDITOR, true, Set.of(), TODAY, TODAY, REASONS);
  }

  private static AuditEngagementClosed closed() {
    return new AuditEngagementClosed(ID, AUDITOR, TODAY, REASONS);
  }

  private Object scope() {
    return story.standing().view(VisibleCases.class, Reads.UNNOTED).to(AUDITOR, NOW);
  }

  private CaseVisibility visibility() {
    return story.standing().view(CaseVisibility.class, Reads.UNNOTED);
  }
}
