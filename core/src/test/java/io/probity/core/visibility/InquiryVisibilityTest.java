package io.probity.core.visibility;

import static io.probity.core.inquiry.Questions.CASE;
import static io.probity.core.inquiry.Questions.INQUIRY;
import static io.probity.core.inquiry.Questions.raised;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.SubjectId;
import io.probity.core.casework.Triage;
import io.probity.core.facts.Reads;
import io.probity.core.inquiry.Inquiry;
import io.probity.core.inquiry.Questions;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.standing.Story;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InquiryVisibilityTest {

  private final Questions questions = new Questions();
  private final Story<Inquiry> story =
      new Story<>(Inquiry.class, questions.recognition()).elsewhere(inOffice());

  @Test
  void those_who_answer_see_it_and_nobody_else() {
    story.elsewhere(raised());
    assertThat(whoSees()).containsOnly(HELP_LINE, COMPLIANCE, CCEO, GENERAL_AUDITOR);
  }

  @Test
  void what_is_not_there_nobody_sees() {
    assertThat(whoSees()).isEmpty();
    assertThat(visibility().sees(INQUIRY.value(), Actor.policy("p"), NOW)).isFalse();
  }

  @Test
  void policies_see_it_and_who_asked_only_with_their_code() {
    story.elsewhere(raised());
    assertThat(visibility().sees(INQUIRY.value(), Actor.policy("p"), NOW)).isTrue();
    assertThat(visibility().sees(INQUIRY.value(), Questions.WHO_ASKED, NOW)).isFalse();
  }

  @Test
  void offices_to_which_it_was_closed_do_not() {
    story.elsewhere(raised(Set.of(Office.CCEO, Office.HELP_LINE), null));
    assertThat(whoSees()).containsOnly(COMPLIANCE, GENERAL_AUDITOR);
    assertThat(visibility().closedTo(CCEO, NOW)).containsExactly(INQUIRY.value());
    assertThat(visibility().closedTo(COMPLIANCE, NOW)).isEmpty();
  }

  @Test
  void until_the_report_that_it_became_has_a_case_nobody_sees_it() {
    story.elsewhere(raised(), Questions.reported(), Questions.converted());
    assertThat(whoSees()).isEmpty();
  }

  @Test
  void once_it_is_a_report_those_see_it_who_see_the_case() {
    story.elsewhere(raised()).elsewhere(Questions.inACase());
    assertThat(whoSees()).containsOnly(HELP_LINE, CCEO, GENERAL_AUDITOR);
  }

  @Test
  void of_the_liaisons_of_its_case_only_its_own_does() {
    story
        .elsewhere(raised())
        .elsewhere(Questions.inACase())
        .elsewhere(new TriageAssessed(CASE, null, TRIAGED, null, REASON));
    story.elsewhere(mailbox(new UUID(1, 7), COMPLIANCE));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
    story.elsewhere(mailbox(INQUIRY.value(), COMPLIANCE));
    assertThat(whoSees()).containsOnly(COMPLIANCE, CCEO, GENERAL_AUDITOR);
  }

  private static final Triage TRIAGED =
      new Triage(Triage.Level.LOW, Triage.Level.LOW, Triage.Outcome.INVESTIGATE);

  private static LiaisonAssigned mailbox(UUID report, PersonId liaison) {
    return new LiaisonAssigned(new MailboxId(report), CASE, null, liaison, REASON);
  }

  @Test
  void an_officer_who_is_named_in_its_case_does_not_read_what_was_asked_about_them() {
    story.elsewhere(raised()).elsewhere(Questions.inACase());
    story.elsewhere(new SubjectNamed(CASE, new SubjectId(new UUID(1, 1)), CCEO, REASON));
    assertThat(whoSees()).containsOnly(HELP_LINE, GENERAL_AUDITOR, CHAIR);
  }

  @Test
  void a_member_of_staff_who_asked_under_their_name_does_not_see_the_case_that_it_became() {
    story.elsewhere(questions.raisedBy(GENERAL_AUDITOR)).elsewhere(Questions.inACase());
    assertThat(whoSees()).containsOnly(HELP_LINE, CCEO);
  }

  @Test
  void an_office_answers_only_in_that_capacity() {
    story.elsewhere(raised());
    assertThat(visibility().answers(INQUIRY.value(), as(CCEO), NOW)).isFalse();
    assertThat(visibility().inTheEthicsOffice(CCEO, NOW)).isTrue();
    assertThat(visibility().inTheEthicsOffice(INVESTIGATOR, NOW)).isFalse();
  }

  private InquiryVisibility visibility() {
    return story.standing().view(InquiryVisibility.class, Reads.UNNOTED);
  }

  private Set<PersonId> whoSees() {
    return inOffice().stream()
        .filter(PersonRegistered.class::isInstance)
        .map(event -> ((PersonRegistered) event).personId())
        .filter(person -> visibility().sees(INQUIRY.value(), person, NOW))
        .collect(Collectors.toSet());
  }
}
