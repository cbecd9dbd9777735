package io.probity.core.intake;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportCommand.RecogniseReporter;
import io.probity.core.intake.ReportEvent.ReporterRecognised;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Vault;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever reported, also over the telephone or on paper, has no hand in the case. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecognisedReporterTest {

  private static final ReporterId REPORTER =
      new ReporterId(new UUID(0x4000L, 0x8000_0000_0000_0002L));
  private static final Confidential NAME = Confidential.text("Ada Lindqvist");

  private final Vault vault = new Vault();
  private final Story<Report> story =
      new Story<>(Report.class, vault).elsewhere(inOffice()).elsewhere(opened());

  @Test
  void an_investigator_who_turns_out_to_have_reported_sees_the_case_no_more() {
    story.given(reported(vault.sealedFor(STRANGER, "reporterName")));
    story.elsewhere(assigned(INVESTIGATOR));
    assertThat(sees(INVESTIGATOR)).isTrue();
    story
        .when(recognise(INVESTIGATOR), as(Capacity.GENERAL_AUDITOR))
        .records(new ReporterRecognised(REPORT, sealed(INVESTIGATOR), REASONS));
    story.given(recognised(INVESTIGATOR));
    assertThat(sees(INVESTIGATOR)).isFalse();
  }

  @Test
  void whom_somebody_else_did_not_mean_sees_the_case_again() {
    story.given(reported(vault.sealedFor(STRANGER, "reporterName")));
    story.elsewhere(assigned(INVESTIGATOR));
    story.given(recognised(INVESTIGATOR));
    story.elsewhereBy(as(Capacity.HELP_LINE), recognised(INVESTIGATOR));
    story
        .when(recognise(null), as(Capacity.CCEO))
        .records(new ReporterRecognised(REPORT, null, REASONS));
    story.given(new ReporterRecognised(REPORT, null, REASONS));
    assertThat(sees(INVESTIGATOR)).isTrue();
  }

  @Test
  void an_investigator_recognises_nobody() {
    story
        .given(reported(NAME))
        .elsewhere(assigned(INVESTIGATOR))
        .when(recognise(ADA), as(Capacity.INVESTIGATOR))
        .isRefusedBy("I-19");
  }

  @Test
  void who_may_not_see_the_case_and_in_an_unknown_report_nobody_is_recognised() {
    story.given(reported(NAME));
    story.when(recognise(ADA), as(BEN)).isRefusedBy("A-1");
    story
        .when(new RecogniseReporter(OTHER_REPORT, ADA, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void whoever_is_anonymous_stays_so_and_a_stranger_is_nobody_of_the_register() {
    story.given(reported(null)).when(recognise(ADA), as(Capacity.CCEO)).isRefusedBy("I-20");
    new Story<>(Report.class)
        .elsewhere(inOffice())
        .elsewhere(opened())
        .given(reported(NAME))
        .when(recognise(STRANGER), as(Capacity.CCEO))
        .isRefusedBy("I-20");
  }

  @Test
  void nobody_alone_says_one_thing_and_then_another() {
    story.given(reported(vault.sealedFor(STRANGER, "reporterName")), recognised(ADA));
    story.elsewhereBy(as(Capacity.CCEO), recognised(ADA));
    story.when(recognise(BEN), as(Capacity.CCEO)).isRefusedBy("I-21");
    story
        .elsewhere(named(GENERAL_AUDITOR), named(HELP_LINE))
        .when(recognise(BEN), as(Capacity.CCEO))
        .records(new ReporterRecognised(REPORT, sealed(BEN), REASONS));
  }

  private boolean sees(PersonId person) {
    return story
        .standing()
        .view(CaseVisibility.class, Reads.UNNOTED)
        .sees(CASE.value(), person, NOW);
  }

  private static RecogniseReporter recognise(@Nullable PersonId person) {
    return new RecogniseReporter(REPORT, person, REASONS, NOW);
  }

  private static Confidential sealed(PersonId person) {
    return Confidential.text(person.toString()).about(person.toString());
  }

  private ReporterRecognised recognised(PersonId person) {
    return new ReporterRecognised(REPORT, vault.sealedFor(person, "reporter"), REASONS);
  }

  private static ViolationReported reported(@Nullable Confidential name) {
    return new ViolationReported(
        REPORT,
        REPORTER,
        Channel.PHONE,
        Relation.EMPLOYEE,
        name == null,
        null,
        null,
        Set.of(),
        Confidential.text("The stock of plant two was counted by nobody."),
        name);
  }
}
