package io.probity.core.allegation;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.SUBJECT;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.approved;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.found;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.allegation.AllegationCommand.ApproveFinding;
import io.probity.core.allegation.AllegationCommand.CorrectFinding;
import io.probity.core.allegation.AllegationCommand.DecideKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.RecordKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.ReturnFinding;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseDecided;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseRecorded;
import io.probity.core.allegation.Classification.Severity;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.parameters.Resolved;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingsTest {

  private static final AllegationId UNKNOWN = new AllegationId(new UUID(0, 7));

  private final Story<Allegation> story =
      new Story<>(Allegation.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), assigned(INVESTIGATOR), attested(INVESTIGATOR))
          .given(alleged());

  @Nested
  class Reviewing {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
    void whoever_leads_the_case_and_did_not_investigate_it_approves(Capacity capacity) {
      story.given(found()).when(approve(), as(capacity)).records(approvedBy(as(capacity).person()));
    }

    @Test
    void or_returns_it_with_a_reason() {
      story
          .given(found())
          .when(giveBack(), as(Capacity.CCEO))
          .records(new FindingReturned(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, false, REASONS));
    }

    @Test
    void an_investigator_reviews_nothing() {
      story.given(found()).when(approve(), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-9");
    }

    @Test
    void nobody_approves_a_finding_in_a_case_that_they_investigated() {
      story
          .elsewhere(assigned(GENERAL_AUDITOR))
          .given(found())
          .when(approve(), as(Capacity.GENERAL_AUDITOR))
          .isRefusedBy("AL-10");
    }

    @Test
    void nobody_approves_a_finding_on_what_they_took_down() {
      new Story<>(Allegation.class)
          .elsewhere(inOffice())
          .elsewhere(takenDownBy(GENERAL_AUDITOR), assigned(INVESTIGATOR))
          .given(alleged(), found())
          .when(approve(), as(Capacity.GENERAL_AUDITOR))
          .isRefusedBy("AL-10");
    }

    @Test
    void nobody_approves_a_finding_for_which_they_disciplined() {
      story
          .given(found(), approved(), disciplinedBy(People.CCEO), corrected())
          .when(approve(4), as(Capacity.CCEO))
          .isRefusedBy("AL-10");
    }

    @Test
    void a_small_company_may_let_roles_meet_and_the_entry_says_so() {
      story
          .elsewhere(
              assigned(GENERAL_AUDITOR), Resolved.choosing(Resolved.DUTIES_MAY_MEET, REASONS))
          .given(found())
          .when(approve(), as(Capacity.GENERAL_AUDITOR))
          .records(
              new FindingApproved(
                  ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, GENERAL_AUDITOR, true, REASONS));
    }

    @Test
    void nothing_is_approved_that_nobody_found() {
      story.when(approve(), as(Capacity.CCEO)).isRefusedBy("AL-13");
    }

    @Test
    void it_is_approved_once() {
      story.given(found(), approved()).when(approve(), as(Capacity.CCEO)).isRefusedBy("AL-14");
    }

    @Test
    void what_is_approved_is_not_returned() {
      story.given(found(), approved()).when(giveBack(), as(Capacity.CCEO)).isRefusedBy("AL-14");
    }

    @Test
    void nobody_agrees_with_a_finding_that_they_did_not_read() {
      story.given(found(), corrected());
      story.when(approve(1), as(Capacity.CCEO)).isRefusedBy("AL-25");
      story.when(giveBack(), as(Capacity.CCEO)).isRefusedBy("AL-25");
      story
          .when(approve(2), as(Capacity.CCEO))
          .records(
              new FindingApproved(
                  ALLEGATION, CASE, 2, Outcome.UNSUBSTANTIATED, People.CCEO, false, REASONS));
    }

    @Test
    void an_unknown_finding_is_refused_like_a_hidden_one() {
      story
          .when(new ApproveFinding(UNKNOWN, 1, REASONS, NOW), as(Capacity.CCEO))
          .isRefusedBy("A-1");
      story.when(new ReturnFinding(UNKNOWN, 1, REASONS, NOW), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    private ReturnFinding giveBack() {
      return new ReturnFinding(ALLEGATION, 1, REASONS, NOW);
    }
  }

  @Nested
  class Correcting {

    @Test
    void another_finding_names_the_one_that_it_corrects() {
      story
          .given(found(), approved())
          .when(correct(Outcome.UNSUBSTANTIATED), as(Capacity.INVESTIGATOR))
          .records(corrected());
    }

    @Test
    void it_is_approved_anew_by_its_own_place() {
      story
          .given(found(), approved(), corrected())
          .when(approve(3), as(Capacity.CCEO))
          .records(
              new FindingApproved(
                  ALLEGATION, CASE, 3, Outcome.UNSUBSTANTIATED, People.CCEO, false, REASONS));
    }

    @Test
    void what_was_returned_may_be_found_once_more() {
      story
          .given(
              found(),
              new FindingReturned(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, false, REASONS))
          .when(correct(Outcome.SUBSTANTIATED), as(Capacity.INVESTIGATOR))
          .records(
              new FindingCorrected(
                  ALLEGATION,
                  CASE,
                  1,
                  Outcome.SUBSTANTIATED,
                  Outcome.SUBSTANTIATED,
                  null,
                  REASONS));
    }

    @Test
    void a_correction_finds_something_else() {
      story
          .given(found())
          .when(correct(Outcome.SUBSTANTIATED), as(Capacity.INVESTIGATOR))
          .isRefusedBy("AL-12");
    }

    @Test
    void there_is_something_to_correct() {
      story.when(correct(Outcome.SUBSTANTIATED), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-13");
    }

    @Test
    void whoever_leads_the_case_corrects_nothing() {
      story
          .given(found())
          .when(correct(Outcome.UNSUBSTANTIATED), as(Capacity.CCEO))
          .isRefusedBy("AL-2");
    }

    private CorrectFinding correct(Outcome outcome) {
      return new CorrectFinding(ALLEGATION, outcome, null, REASONS, NOW);
    }
  }

  @Nested
  class KnowinglyFalse {

    @Test
    void an_investigator_records_it_with_proof_of_knowledge() {
      story
          .given(notSo(), notSoApproved())
          .when(knew(), as(Capacity.INVESTIGATOR))
          .records(new KnowinglyFalseRecorded(ALLEGATION, CASE, REASONS));
    }

    @Test
    void and_somebody_else_decides_whether_it_is_proven() {
      story
          .given(notSo(), notSoApproved(), new KnowinglyFalseRecorded(ALLEGATION, CASE, REASONS))
          .when(new DecideKnowinglyFalse(ALLEGATION, 3, false, REASONS, NOW), as(Capacity.CCEO))
          .records(new KnowinglyFalseDecided(ALLEGATION, CASE, false, false, REASONS));
    }

    @Test
    void nobody_decides_on_a_proof_that_they_did_not_read() {
      KnowinglyFalseRecorded said = new KnowinglyFalseRecorded(ALLEGATION, CASE, REASONS);
      story.given(notSo(), notSoApproved(), said);
      for (long other : new long[] {2, 4}) {
        story
            .when(
                new DecideKnowinglyFalse(ALLEGATION, other, true, REASONS, NOW), as(Capacity.CCEO))
            .isRefusedBy("AL-25");
      }
    }

    @Test
    void nobody_decides_on_the_knowledge_who_investigated() {
      story
          .elsewhere(assigned(GENERAL_AUDITOR))
          .given(notSo(), notSoApproved(), new KnowinglyFalseRecorded(ALLEGATION, CASE, REASONS))
          .when(
              new DecideKnowinglyFalse(ALLEGATION, 3, true, REASONS, NOW),
              as(Capacity.GENERAL_AUDITOR))
          .isRefusedBy("AL-10");
    }

    @Test
    void unsubstantiated_never_implies_that_it_was_knowingly_false() {
      story.given(notSo()).when(knew(), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-15");
      story.given(approved()).when(knew(), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-15");
    }

    @Test
    void knowledge_is_recorded_once_and_decided_once() {
      story
          .given(notSo(), notSoApproved())
          .when(new DecideKnowinglyFalse(ALLEGATION, 3, true, REASONS, NOW), as(Capacity.CCEO))
          .isRefusedBy("AL-16");
    }

    @Test
    void it_is_not_recorded_again_once_it_was_decided() {
      story
          .given(
              notSo(),
              notSoApproved(),
              new KnowinglyFalseRecorded(ALLEGATION, CASE, REASONS),
              new KnowinglyFalseDecided(ALLEGATION, CASE, false, false, REASONS))
          .when(knew(), as(Capacity.INVESTIGATOR))
          .isRefusedBy("AL-16");
    }

    private RecordKnowinglyFalse knew() {
      return new RecordKnowinglyFalse(ALLEGATION, REASONS, NOW);
    }

    private FindingRecorded notSo() {
      return new FindingRecorded(ALLEGATION, CASE, Outcome.UNSUBSTANTIATED, null, REASONS);
    }

    private FindingApproved notSoApproved() {
      return new FindingApproved(
          ALLEGATION, CASE, 1, Outcome.UNSUBSTANTIATED, People.CCEO, false, REASONS);
    }
  }

  private static ApproveFinding approve() {
    return approve(1);
  }

  private static ApproveFinding approve(long finding) {
    return new ApproveFinding(ALLEGATION, finding, REASONS, NOW);
  }

  private static FindingApproved approvedBy(PersonId person) {
    return new FindingApproved(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, person, false, REASONS);
  }

  private static FindingCorrected corrected() {
    return new FindingCorrected(
        ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, Outcome.UNSUBSTANTIATED, null, REASONS);
  }

  private static DisciplineImposed disciplinedBy(PersonId person) {
    return new DisciplineImposed(
        ALLEGATION,
        CASE,
        SUBJECT,
        new Classification(
            Principle.COMPLY_WITH_LAW, Set.of(Topic.BRIBERY), Topic.VERSION, Severity.SERIOUS),
        DisciplineLevel.WARNING,
        person,
        false,
        null,
        REASONS);
  }
}
