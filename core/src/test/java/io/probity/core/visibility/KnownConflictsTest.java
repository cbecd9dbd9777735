package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.linking.Links.retaliation;
import static io.probity.core.screening.Screenings.declared;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessCommand.GrantCaseAccess;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.CaseGrant;
import io.probity.core.access.CaseGrantId;
import io.probity.core.casework.Case;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.Cases;
import io.probity.core.casework.ClosingGround;
import io.probity.core.facts.Reads;
import io.probity.core.mailbox.Mailbox;
import io.probity.core.mailbox.MailboxCommand.AssignLiaison;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.remedy.CorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.PlanCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.remedy.RootCause;
import io.probity.core.standing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever handles a case learns from no refusal who is a witness in it or reported it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownConflictsTest {

  private static final LocalDate TODAY = Parameters.dayOf(NOW);
  private static final CorrectiveActionId ACTION =
      new CorrectiveActionId(new UUID(0x4000L, 0x8000_0000_0000_0e01L));
  private static final CaseGrantId GRANT =
      new CaseGrantId(new UUID(0x4000L, 0x8000_0000_0000_0e02L));
  private static final MailboxId MAILBOX = new MailboxId(Cases.REPORT.value());

  private final Vault vault = new Vault();

  @Test
  void a_witness_is_assigned_like_anybody_and_sees_nothing() {
    Story<Case> story = story(Case.class).given(opened(), triaged());
    InvestigatorAssigned assigned =
        new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS);
    story.elsewhere(vault.witness(INVESTIGATOR));
    story
        .when(
            new AssignInvestigator(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.GENERAL_AUDITOR))
        .records(assigned);
    assertThat(sees(story.given(assigned), INVESTIGATOR)).isFalse();
  }

  @Test
  void who_is_bound_to_a_witness_is_assigned_like_anybody_and_sees_nothing() {
    Story<Case> story = story(Case.class).given(opened(), triaged());
    InvestigatorAssigned assigned =
        new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS);
    story.elsewhere(vault.witness(BEN), bound(INVESTIGATOR, BEN));
    story
        .when(
            new AssignInvestigator(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.GENERAL_AUDITOR))
        .records(assigned);
    assertThat(sees(story.given(assigned), INVESTIGATOR)).isFalse();
  }

  @Test
  void a_witness_is_granted_access_like_anybody_and_sees_nothing() {
    Story<CaseGrant> story = story(CaseGrant.class).elsewhere(opened(), vault.witness(ADA));
    CaseAccessGranted granted = new CaseAccessGranted(GRANT, CASE, ADA, TODAY, CCEO, REASONS);
    story
        .when(new GrantCaseAccess(GRANT, CASE, ADA, TODAY, REASONS, NOW), as(Capacity.CCEO))
        .records(granted);
    assertThat(sees(story.given(granted), ADA)).isFalse();
  }

  @Test
  void a_witness_is_made_owner_of_an_action_like_anybody() {
    CorrectiveActionOpened open =
        new CorrectiveActionOpened(ACTION, CASE, RootCause.values()[0], REASONS);
    story(CorrectiveAction.class)
        .elsewhere(opened(), vault.witness(ADA))
        .given(open)
        .when(new PlanCorrectiveAction(ACTION, ADA, TODAY, REASONS, NOW), as(Capacity.CCEO))
        .records(
            new CorrectiveActionPlanned(
                ACTION, CASE, null, ADA, null, TODAY, endOfToday(), REASONS));
  }

  @Test
  void a_witness_is_made_liaison_like_anybody() {
    story(Mailbox.class)
        .elsewhere(opened(), vault.witness(INVESTIGATOR))
        .given(mailbox())
        .when(new AssignLiaison(MAILBOX, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
        .records(new LiaisonAssigned(MAILBOX, CASE, null, INVESTIGATOR, REASONS));
  }

  @Test
  void what_everybody_knows_who_handles_the_case_keeps_people_away() {
    Story<Case> story = story(Case.class).given(opened(), triaged(), named(ADA));
    story.elsewhere(declared(BEN), bound(INVESTIGATOR, ADA));
    KnownConflicts conflicts = story.standing().view(KnownConflicts.class, Reads.UNNOTED);
    assertThat(conflicts.keepAway(CASE.value(), ADA, NOW)).isTrue();
    assertThat(conflicts.keepAway(CASE.value(), BEN, NOW)).isTrue();
    assertThat(conflicts.keepAway(CASE.value(), INVESTIGATOR, NOW)).isTrue();
    assertThat(conflicts.keepAwayWhateverTheTies(CASE.value(), INVESTIGATOR, NOW)).isFalse();
    assertThat(conflicts.keepAway(CASE.value(), CCEO, NOW)).isFalse();
  }

  @Test
  void a_subject_of_the_case_from_which_another_follows_is_known_to_be_shut_out_of_that() {
    Story<Case> story = story(Case.class).given(opened(), triaged());
    story.elsewhere(otherOpened(), otherNamed(INVESTIGATOR), bound(BEN, INVESTIGATOR));
    KnownConflicts conflicts = story.standing().view(KnownConflicts.class, Reads.UNNOTED);
    assertThat(conflicts.keepAway(CASE.value(), INVESTIGATOR, NOW)).isFalse();
    story.elsewhere(retaliation());
    assertThat(conflicts.keepAway(CASE.value(), INVESTIGATOR, NOW)).isTrue();
    assertThat(conflicts.bind(CASE.value(), BEN)).isTrue();
    story
        .when(
            new AssignInvestigator(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("C-10");
  }

  @Test
  void so_is_a_subject_of_its_duplicate() {
    Story<Case> story = story(Case.class).given(opened(), triaged());
    story.elsewhere(
        otherOpened(),
        otherNamed(INVESTIGATOR),
        new CaseClosed(OTHER_CASE, ClosingGround.DUPLICATE, CASE, List.of(), REASONS));
    story
        .when(
            new AssignInvestigator(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("C-10");
  }

  private static SubjectNamed otherNamed(PersonId person) {
    return new SubjectNamed(OTHER_CASE, Cases.SUBJECT, person, REASONS);
  }

  private <A> Story<A> story(Class<A> aggregate) {
    return new Story<>(aggregate, vault).elsewhere(inOffice());
  }

  private static boolean sees(Story<?> story, PersonId person) {
    return story
        .standing()
        .view(CaseVisibility.class, Reads.UNNOTED)
        .sees(CASE.value(), person, NOW);
  }

  private static RelationDeclared bound(PersonId one, PersonId other) {
    return new RelationDeclared(
        new RelationId(one.value()), one, other, RelationKind.FAMILY, Set.of(one, other), REASONS);
  }

  private static MailboxOpened mailbox() {
    return new MailboxOpened(
        MAILBOX,
        CASE,
        Cases.REPORT,
        NOW,
        null,
        AcknowledgementStarts.FIRST_RECEIPT,
        NOW,
        NOW,
        null);
  }

  private static java.time.Instant endOfToday() {
    return io.probity.core.parameters.ParameterValues.FIRST.endOf(TODAY);
  }
}
