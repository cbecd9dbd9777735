package io.probity.core.alert;

import static io.probity.core.alert.AlertKind.LEAD_PASSED;
import static io.probity.core.alert.Tidings.ALERT;
import static io.probity.core.alert.Tidings.POLICY;
import static io.probity.core.alert.Tidings.intended;
import static io.probity.core.alert.Tidings.investigated;
import static io.probity.core.alert.Tidings.lead;
import static io.probity.core.alert.Tidings.left;
import static io.probity.core.alert.Tidings.look;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMMITTEE_MEMBER;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.alert.AlertCommand.LookForLead;
import io.probity.core.alert.AlertEvent.CasesPassedOn;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.Cases;
import io.probity.core.casework.ClosingGround;
import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.party.Office;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.Leads;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever leads in the place of others is told so, once for each case. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadAlertTest {

  private final Story<Alert> story = new Story<>(Alert.class).elsewhere(inOffice());

  @Test
  void whoever_leads_in_the_place_of_both_officers_is_told_once() {
    investigated(story).when(lead(CASE), POLICY).recordsNothing();
    story.elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR));
    story.when(lead(CASE), POLICY).records(intended(LEAD_PASSED, CHAIR));
    story.elsewhere(intended(LEAD_PASSED, CHAIR)).when(lead(CASE), POLICY).recordsNothing();
    story
        .elsewhere(Cases.named(CHAIR))
        .when(lead(CASE), POLICY)
        .records(intended(LEAD_PASSED, SECRETARY));
    story
        .elsewhere(Cases.named(SECRETARY))
        .when(lead(CASE), POLICY)
        .records(intended(LEAD_PASSED, COMMITTEE_MEMBER));
  }

  @Test
  void a_case_that_nobody_may_lead_is_counted_and_told_to_nobody_to_whom_it_is_closed() {
    investigated(story)
        .elsewhere(
            Cases.named(CCEO),
            Cases.named(GENERAL_AUDITOR),
            Cases.named(CHAIR),
            Cases.named(SECRETARY));
    assertThat(leads().missing(NOW)).isEmpty();
    story.elsewhere(Cases.named(COMMITTEE_MEMBER));
    assertThat(leads().missing(NOW)).containsExactly(CASE.value());
    story.when(lead(CASE), POLICY).recordsNothing();
    story
        .elsewhere(appointed(ADA, Office.AUDIT_COMMITTEE_MEMBER))
        .when(look(Set.of()), POLICY)
        .records(passedOn());
    story.when(lead(CASE), POLICY).records(intended(LEAD_PASSED, ADA));
    assertThat(leads().missing(NOW)).isEmpty();
  }

  @Test
  void while_both_offices_are_vacant_the_chair_is_told_of_each_case_once() {
    investigated(story)
        .elsewhere(left(CCEO, Office.CCEO), left(GENERAL_AUDITOR, Office.GENERAL_AUDITOR))
        .when(look(Set.of()), POLICY)
        .records(passedOn());
    assertThat(leads().untold(NOW)).containsExactly(CASE.value());
    story.elsewhere(intended(LEAD_PASSED, CHAIR)).when(look(Set.of()), POLICY).recordsNothing();
  }

  @Test
  void who_reported_is_looked_at_in_its_case_alone() {
    investigated(story)
        .elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR))
        .when(new LookForLead(ALERT, REPORT, Set.of(), NOW), POLICY)
        .records(passedOn());
    ReportId elsewhere = new ReportId(new UUID(0x4004L, 99));
    story.when(new LookForLead(ALERT, elsewhere, Set.of(), NOW), POLICY).recordsNothing();
  }

  @Test
  void what_nobody_leads_is_asked_again_only_of_what_changed() {
    investigated(story);
    assertThat(leads().missing(NOW)).isEmpty();
    story.elsewhere(
        Cases.named(CCEO),
        Cases.named(GENERAL_AUDITOR),
        Cases.named(CHAIR),
        Cases.named(SECRETARY),
        Cases.named(COMMITTEE_MEMBER));
    assertThat(leads().missing(NOW)).containsExactly(CASE.value());
    story.elsewhere(left(COMMITTEE_MEMBER, Office.AUDIT_COMMITTEE_MEMBER));
    assertThat(leads().missing(NOW)).containsExactly(CASE.value());
    story.elsewhere(new CaseClosed(CASE, ClosingGround.NOTHING_ALLEGED, null, List.of(), REASON));
    assertThat(leads().missing(NOW)).isEmpty();
  }

  @Test
  void a_relation_between_people_who_lead_nothing_concerns_no_lead() {
    investigated(story)
        .elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR))
        .when(look(Set.of(ADA, BEN)), POLICY)
        .recordsNothing();
    story.when(look(Set.of(ADA, GENERAL_AUDITOR)), POLICY).records(passedOn());
  }

  private static CasesPassedOn passedOn() {
    return new CasesPassedOn(ALERT, List.of(CASE));
  }

  private Leads leads() {
    return story.standing().view(Leads.class, Reads.UNNOTED);
  }
}
