package io.probity.core.allegation;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.approved;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.found;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.allegation.AllegationCommand.ApproveFinding;
import io.probity.core.allegation.AllegationCommand.ClassifyAllegation;
import io.probity.core.allegation.AllegationCommand.FlagLegalExposure;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationCommand.RecordWithdrawal;
import io.probity.core.allegation.AllegationCommand.StateRootCause;
import io.probity.core.allegation.AllegationCommand.TagProtectedActivity;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.LegalExposureFlagged;
import io.probity.core.allegation.AllegationEvent.ProtectedActivityTagged;
import io.probity.core.allegation.AllegationEvent.RootCauseStated;
import io.probity.core.allegation.AllegationEvent.WithdrawnByReporter;
import io.probity.core.allegation.Classification.Severity;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.party.Capacity;
import io.probity.core.remedy.RootCause;
import io.probity.core.standing.Story;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassificationTest {

  private static final Classification BRIBERY =
      new Classification(Principle.COMPLY_WITH_LAW, Set.of(Topic.BRIBERY), Topic.VERSION, null);
  private static final Classification HARASSMENT =
      new Classification(
          Principle.BEHAVE_ETHICALLY, Set.of(Topic.HARASSMENT), Topic.VERSION, Severity.MINOR);

  private final Story<Allegation> story =
      new Story<>(Allegation.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), assigned(INVESTIGATOR))
          .given(alleged());

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "INVESTIGATOR"})
  void whoever_leads_or_investigates_reclassifies_with_a_reason(Capacity capacity) {
    story.when(classify(HARASSMENT), as(capacity)).records(reclassified(false));
  }

  @Test
  void it_is_reclassified_after_the_finding_too_and_that_shows() {
    story.given(found()).when(classify(HARASSMENT), as(Capacity.CCEO)).records(reclassified(true));
  }

  @Test
  void nobody_else_reclassifies_it() {
    story
        .elsewhere(material(), escalated())
        .when(classify(HARASSMENT), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .isRefusedBy("AL-8");
  }

  @Test
  void a_reclassification_changes_something() {
    Classification same =
        new Classification(BRIBERY.principle(), BRIBERY.topics(), 1, Severity.GRAVE);
    story
        .given(new AllegationReclassified(ALLEGATION, CASE, BRIBERY, same, false, REASONS))
        .when(classify(same), as(Capacity.CCEO))
        .isRefusedBy("AL-12");
  }

  @Test
  void its_topics_still_belong_to_its_principle() {
    story
        .when(
            new ClassifyAllegation(
                ALLEGATION,
                Principle.PROTECT_ASSETS,
                Set.of(Topic.HARASSMENT),
                Severity.MINOR,
                REASONS,
                NOW),
            as(Capacity.CCEO))
        .isRefusedBy("AL-4");
  }

  @Test
  void nothing_is_decided_on_an_allegation_of_a_closed_case() {
    story.elsewhere(closed()).when(classify(HARASSMENT), as(Capacity.CCEO)).isRefusedBy("AL-11");
  }

  @Test
  void nothing_is_found_in_a_closed_case() {
    story
        .elsewhere(closed())
        .when(
            new RecordFinding(ALLEGATION, Outcome.DUPLICATE, null, REASONS, NOW),
            as(Capacity.INVESTIGATOR))
        .isRefusedBy("AL-11");
  }

  @Test
  void nothing_is_approved_in_a_closed_case() {
    story
        .given(found())
        .elsewhere(closed())
        .when(new ApproveFinding(ALLEGATION, 1, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("AL-11");
  }

  @Test
  void an_unknown_allegation_is_refused_like_a_hidden_one() {
    AllegationId unknown = new AllegationId(new UUID(0, 7));
    story
        .when(
            new ClassifyAllegation(
                unknown,
                Principle.PROTECT_ASSETS,
                Set.of(Topic.NEED_TO_KNOW),
                Severity.MINOR,
                REASONS,
                NOW),
            as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void whoever_is_named_reclassifies_nothing() {
    story.elsewhere(named(CCEO)).when(classify(HARASSMENT), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void the_law_may_punish_it_and_may_protect_whoever_told() {
    story
        .when(
            new FlagLegalExposure(ALLEGATION, Set.of(LegalExposure.CRIMINAL), REASONS, NOW),
            as(Capacity.CCEO))
        .records(
            new LegalExposureFlagged(
                ALLEGATION, CASE, Set.of(), Set.of(LegalExposure.CRIMINAL), REASONS));
  }

  @Test
  void a_law_that_protects_whoever_told_is_tagged_with_the_version_of_the_list() {
    story
        .when(tag(Set.of(ProtectedActivity.US_FALSE_CLAIMS_ACT)), as(Capacity.INVESTIGATOR))
        .records(tagged());
  }

  @Test
  void the_same_tag_again_changes_nothing_and_is_refused() {
    story
        .given(tagged())
        .when(tag(Set.of(ProtectedActivity.US_FALSE_CLAIMS_ACT)), as(Capacity.CCEO))
        .isRefusedBy("AL-12");
  }

  @Test
  void the_same_exposure_again_changes_nothing_and_is_refused() {
    story
        .when(new FlagLegalExposure(ALLEGATION, Set.of(), REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("AL-12");
  }

  @Test
  void its_reporter_may_take_it_back_which_decides_nothing() {
    story
        .when(new RecordWithdrawal(ALLEGATION, REASONS, NOW), as(Capacity.INVESTIGATOR))
        .records(new WithdrawnByReporter(ALLEGATION, CASE, REASONS));
  }

  @Test
  void it_is_decided_though_its_reporter_took_it_back() {
    story
        .elsewhere(attested(INVESTIGATOR))
        .given(new WithdrawnByReporter(ALLEGATION, CASE, REASONS))
        .when(
            new RecordFinding(ALLEGATION, Outcome.SUBSTANTIATED, null, REASONS, NOW),
            as(Capacity.INVESTIGATOR))
        .records(found());
  }

  @Test
  void it_is_withdrawn_once() {
    story
        .given(new WithdrawnByReporter(ALLEGATION, CASE, REASONS))
        .when(new RecordWithdrawal(ALLEGATION, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("AL-17");
  }

  @Test
  void what_is_decided_is_not_withdrawn() {
    story
        .given(found())
        .when(new RecordWithdrawal(ALLEGATION, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("AL-17");
  }

  @Test
  void the_cause_of_what_was_substantiated_is_stated_and_stated_otherwise() {
    story
        .given(found(), approved())
        .given(new RootCauseStated(ALLEGATION, CASE, null, RootCause.CULTURE, REASONS))
        .when(cause(), as(Capacity.INVESTIGATOR))
        .records(
            new RootCauseStated(
                ALLEGATION, CASE, RootCause.CULTURE, RootCause.WEAK_CONTROL, REASONS));
  }

  @Test
  void there_is_no_cause_of_what_was_not_substantiated() {
    story.given(found()).when(cause(), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-18");
  }

  private static StateRootCause cause() {
    return new StateRootCause(ALLEGATION, RootCause.WEAK_CONTROL, REASONS, NOW);
  }

  private static TagProtectedActivity tag(Set<ProtectedActivity> activities) {
    return new TagProtectedActivity(ALLEGATION, activities, REASONS, NOW);
  }

  private static ProtectedActivityTagged tagged() {
    return new ProtectedActivityTagged(
        ALLEGATION, CASE, Set.of(), Set.of(ProtectedActivity.US_FALSE_CLAIMS_ACT), 1, REASONS);
  }

  private static ClassifyAllegation classify(Classification to) {
    Severity severity = to.severity();
    return new ClassifyAllegation(
        ALLEGATION,
        to.principle(),
        to.topics(),
        severity == null ? Severity.MINOR : severity,
        REASONS,
        NOW);
  }

  private static AllegationReclassified reclassified(boolean late) {
    return new AllegationReclassified(ALLEGATION, CASE, BRIBERY, HARASSMENT, late, REASONS);
  }
}
