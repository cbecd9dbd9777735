package io.probity.core.access;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessCommand.GrantCaseAccess;
import io.probity.core.access.AccessCommand.RevokeCaseAccess;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseRight;
import io.probity.core.visibility.CaseVisibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseGrantTest {

  private static final CaseGrantId GRANT =
      new CaseGrantId(new UUID(0x4000L, 0x8000_0000_0000_0a01L));
  private static final CaseGrantId NO_GRANT =
      new CaseGrantId(new UUID(0x4000L, 0x8000_0000_0000_0a09L));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Story<CaseGrant> story = new Story<>(CaseGrant.class);

  @BeforeEach
  void a_case_is_open() {
    story.elsewhere(inOffice()).elsewhere(opened());
  }

  @Test
  void whoever_leads_a_case_lets_somebody_read_it_until_a_day() {
    story.when(grant(ADA), as(Capacity.CCEO)).records(granted(ADA));
  }

  @Test
  void a_grant_opens_the_case_through_its_last_day_and_no_longer() {
    story.given(granted(ADA));
    assertThat(seenBy(ADA, NOW)).isEqualTo(new CaseRight(CaseRight.Kind.GRANT, GRANT.value()));
    assertThat(sees(ADA, NOW.plus(Duration.ofDays(1)))).isFalse();
    assertThat(sees(BEN, NOW)).isFalse();
  }

  @Test
  void a_grant_is_leave_to_read_and_not_to_act() {
    story.given(granted(People.INVESTIGATOR));
    UUID id = CASE.value();
    assertThat(visibility().handles(id, as(Capacity.INVESTIGATOR), NOW)).isFalse();
  }

  @Test
  void whoever_is_named_loses_what_was_granted_at_once() {
    story.given(granted(ADA)).elsewhere(named(ADA));
    assertThat(sees(ADA, NOW)).isFalse();
  }

  @Test
  void a_revoked_grant_opens_nothing() {
    story.given(granted(ADA), revoked());
    assertThat(sees(ADA, NOW)).isFalse();
  }

  @Test
  void an_investigator_lets_nobody_in() {
    story.elsewhere(assigned(People.INVESTIGATOR));
    story.when(grant(ADA), as(Capacity.INVESTIGATOR)).isRefusedBy("V-1");
  }

  @Test
  void an_investigator_revokes_nothing() {
    story.elsewhere(assigned(People.INVESTIGATOR)).given(granted(ADA));
    story.when(revoke(GRANT), as(Capacity.INVESTIGATOR)).isRefusedBy("V-1");
  }

  @Test
  void nobody_lets_others_in_where_they_are_shut_out() {
    story.elsewhere(named(People.CCEO)).given(granted(ADA));
    story.when(grant(ADA), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(revoke(GRANT), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void an_unknown_case_or_grant_is_not_there() {
    story.when(grant(NO_CASE, ADA), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(revoke(NO_GRANT), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void a_stranger_is_not_let_in() {
    story.when(grant(STRANGER), as(Capacity.CCEO)).isRefusedBy("V-2");
  }

  @Test
  void nobody_named_in_the_case_is_let_in() {
    story.elsewhere(named(ADA));
    story.when(grant(ADA), as(Capacity.CCEO)).isRefusedBy("V-3");
  }

  @Test
  void a_grant_ends_later() {
    var over = new GrantCaseAccess(GRANT, CASE, ADA, TODAY.minusDays(1), REASONS, NOW);
    story.when(over, as(Capacity.CCEO)).isRefusedBy("V-4");
  }

  @Test
  void an_administrator_is_not_let_in_by_a_grant() {
    story.when(grant(People.ADMINISTRATOR), as(Capacity.CCEO)).isRefusedBy("V-5");
  }

  @Test
  void the_other_officer_revokes_it() {
    story.given(granted(ADA));
    story.when(revoke(GRANT), as(Capacity.GENERAL_AUDITOR)).records(revoked());
  }

  @Test
  void a_grant_is_revoked_once() {
    story.given(granted(ADA), revoked());
    story.when(revoke(GRANT), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("V-6");
  }

  @Test
  void who_granted_does_not_revoke_alone() {
    story.given(granted(ADA));
    story.when(revoke(GRANT), as(Capacity.CCEO)).isRefusedBy("V-7");
  }

  @Test
  void who_granted_revokes_where_nobody_else_leads() {
    story.given(granted(ADA)).elsewhere(named(People.GENERAL_AUDITOR));
    story.when(revoke(GRANT), as(Capacity.CCEO)).records(revoked());
  }

  private static GrantCaseAccess grant(PersonId person) {
    return grant(CASE, person);
  }

  private static GrantCaseAccess grant(CaseId caseId, PersonId person) {
    return new GrantCaseAccess(GRANT, caseId, person, TODAY, REASONS, NOW);
  }

  private static RevokeCaseAccess revoke(CaseGrantId grant) {
    return new RevokeCaseAccess(grant, REASONS, NOW);
  }

  private static CaseAccessGranted granted(PersonId person) {
    return new CaseAccessGranted(GRANT, CASE, person, TODAY, People.CCEO, REASONS);
  }

  private static CaseAccessRevoked revoked() {
    return new CaseAccessRevoked(GRANT, CASE, ADA, TODAY, REASONS);
  }

  private CaseRight seenBy(PersonId person, Instant at) {
    return visibility().rightOf(CASE.value(), person, at).orElseThrow();
  }

  private boolean sees(PersonId person, Instant at) {
    return visibility().sees(CASE.value(), person, at);
  }

  private CaseVisibility visibility() {
    return story.standing().view(CaseVisibility.class, Reads.UNNOTED);
  }
}
