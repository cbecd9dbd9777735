package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.ADMINISTRATOR;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMMITTEE_MEMBER;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.visibility.SeenCase.ended;
import static io.probity.core.visibility.SeenCase.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.Cases;
import io.probity.core.facts.RegisterKey;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.Links;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.visibility.CaseScope.Only;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who sees a case, in which office and by which right, and who knows of its reporter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseVisibilityTest {

  private final SeenCase story = new SeenCase();

  @Test
  void a_new_case_is_seen_by_the_officers_and_the_help_line_alone() {
    story.happened(opened());
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE);
  }

  @Test
  void once_investigated_it_is_seen_by_the_officers_and_its_investigators() {
    story.happened(opened(), assigned(INVESTIGATOR));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR);
  }

  @Test
  void a_second_investigator_sees_it_too() {
    story.happened(opened(), assigned(INVESTIGATOR), assigned(INVESTIGATOR_TOO));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR, INVESTIGATOR_TOO);
  }

  @Test
  void an_escalated_case_is_seen_by_the_audit_committee() {
    story.happened(opened(), assigned(INVESTIGATOR), material(), escalated());
    assertThat(story.whoSees())
        .containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR, CHAIR, SECRETARY, COMMITTEE_MEMBER);
  }

  @Test
  void a_case_that_merely_might_be_material_is_not() {
    story.happened(opened(), assigned(INVESTIGATOR), material());
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR);
  }

  @Test
  void closing_takes_it_from_nobody() {
    story.happened(opened(), assigned(INVESTIGATOR), closed());
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR);
  }

  @Test
  void whoever_left_reads_no_more_whatever_they_were_given() {
    story.happened(opened(), granted(ADA));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE, ADA);
    story.happened(new PersonLeft(ADA, null, Parameters.dayOf(NOW), List.of(), REASON));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE);
    assertThat(story.scopeOf(ADA)).isEqualTo(new Only(Set.of()));
  }

  @Test
  void whoever_keeps_up_the_contact_does_so_in_an_office() {
    story.happened(opened(), triaged(), liaison(HELP_LINE));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE);
    story.happened(ended(HELP_LINE, Office.HELP_LINE));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  private static LiaisonAssigned liaison(PersonId person) {
    return new LiaisonAssigned(new MailboxId(Cases.REPORT.value()), CASE, null, person, REASON);
  }

  @Test
  void an_administrator_reads_by_a_release_and_by_no_other_right() {
    story.happened(opened(), granted(ADMINISTRATOR), assigned(ADMINISTRATOR));
    story.happened(appointed(ADMINISTRATOR, Office.INVESTIGATOR));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
    story.happened(appointed(CCEO, Office.ADMINISTRATOR));
    assertThat(story.whoSees()).containsOnly(GENERAL_AUDITOR);
    assertThat(story.scopeOf(CCEO)).isEqualTo(new Only(Set.of()));
    story.happened(named(GENERAL_AUDITOR));
    assertThat(story.leads(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isTrue();
  }

  @Test
  void an_investigator_who_left_the_office_loses_it_on_that_day() {
    story.happened(opened(), assigned(INVESTIGATOR));
    story.happened(
        new OfficeEnded(
            INVESTIGATOR, Office.INVESTIGATOR, IN_JANUARY, null, Parameters.dayOf(NOW), REASON));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void who_reported_is_known_to_whoever_leads_or_takes_it_in_and_to_nobody_who_investigates() {
    story.happened(opened());
    assertThat(story.mayKnowWhoReported(GENERAL_AUDITOR, Capacity.GENERAL_AUDITOR)).isTrue();
    assertThat(story.mayKnowWhoReported(HELP_LINE, Capacity.HELP_LINE)).isTrue();
    story.happened(assigned(INVESTIGATOR), granted(ADA));
    assertThat(story.mayKnowWhoReported(HELP_LINE, Capacity.HELP_LINE)).isFalse();
    assertThat(story.mayKnowWhoReported(INVESTIGATOR, Capacity.INVESTIGATOR)).isFalse();
    assertThat(story.mayKnowWhoReported(ADA, Capacity.COVERED_PERSON)).isFalse();
    story.happened(named(CCEO));
    assertThat(story.mayKnowWhoReported(CCEO, Capacity.CCEO)).isFalse();
    assertThat(story.mayKnowWhoReported(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isFalse();
  }

  @Test
  void a_liaison_knows_the_reporter_with_whom_they_keep_up_the_contact_and_no_other() {
    story.happened(opened(), triaged(), otherOpened(), Links.otherMailbox(INVESTIGATOR_TOO));
    story.happened(Links.linked(null, INVESTIGATOR_TOO));
    Actor liaison = Actor.staff(INVESTIGATOR_TOO, Capacity.INVESTIGATOR);
    assertThat(story.visibility.keepsContactAlone(CASE.value(), INVESTIGATOR_TOO, NOW)).isTrue();
    assertThat(story.visibility.contacts(CASE.value(), INVESTIGATOR_TOO, NOW))
        .containsOnly(OTHER_REPORT.value());
    assertThat(story.visibility.mayKnowWhoReported(OTHER_REPORT.value(), liaison, NOW)).isTrue();
    assertThat(story.visibility.mayKnowWhoReported(REPORT.value(), liaison, NOW)).isFalse();
    story.happened(named(INVESTIGATOR_TOO));
    assertThat(story.visibility.contacts(CASE.value(), INVESTIGATOR_TOO, NOW)).isEmpty();
    assertThat(story.visibility.mayKnowWhoReported(OTHER_REPORT.value(), liaison, NOW)).isFalse();
  }

  @Test
  void a_case_that_does_not_exist_is_seen_by_nobody() {
    assertThat(story.whoSees()).isEmpty();
    assertThat(story.visibility.sees(CASE.value(), Actor.policy("clock"), NOW)).isFalse();
  }

  @Test
  void policies_see_every_case_and_reporters_none() {
    story.happened(opened());
    assertThat(story.visibility.sees(CASE.value(), Actor.policy("clock"), NOW)).isTrue();
    assertThat(story.visibility.sees(CASE.value(), Actor.reporter(CASE.value()), NOW)).isFalse();
    assertThat(story.visibility.sees(CASE.value(), Actor.BOOTSTRAP, NOW)).isFalse();
  }

  @Test
  void an_office_counts_only_for_whoever_acts_in_it() {
    story.happened(opened(), appointed(CCEO, Office.HELP_LINE));
    UUID id = CASE.value();
    assertThat(story.visibility.leads(id, Actor.staff(CCEO, Capacity.CCEO), NOW)).isTrue();
    assertThat(story.visibility.leads(id, Actor.staff(CCEO, Capacity.HELP_LINE), NOW)).isFalse();
    assertThat(story.visibility.leads(id, Actor.staff(CCEO, Capacity.COVERED_PERSON), NOW))
        .isFalse();
    assertThat(story.visibility.takesIn(id, Actor.staff(CCEO, Capacity.HELP_LINE), NOW)).isTrue();
    assertThat(story.visibility.leads(id, Actor.staff(ADA, Capacity.CCEO), NOW)).isFalse();
  }

  @Test
  void unknown_and_forbidden_read_the_same_facts() {
    story.happened(opened(), assigned(INVESTIGATOR), named(BEN));
    story.visibility.sees(CASE.value(), ADA, NOW);
    List<RegisterKey> forbidden = List.copyOf(story.reads);
    story.reads.clear();
    story.visibility.sees(NO_CASE.value(), ADA, NOW);
    assertThat(story.reads).isEqualTo(forbidden.stream().map(this::asOfNoCase).toList());
  }

  /** Where a report of the case was looked at, one that is not there is. */
  private RegisterKey asOfNoCase(RegisterKey read) {
    return new RegisterKey(
        read.register(),
        read.key()
            .replace(CASE.stream(), NO_CASE.stream())
            .replace(Cases.REPORT.stream(), new ReportId(NO_CASE.value()).stream()));
  }
}
