package io.probity.core.casework;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.allegation.Allegation;
import io.probity.core.allegation.AllegationCommand.CorrectFinding;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.Outcome;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Language;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.TranslationAdded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReporterId;
import io.probity.core.intake.TextRead;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who decides on a report that was translated says which text they read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextReadTest {
  private static final Language ENGLISH = new Language("en");
  private static final Triage TRIAGE =
      new Triage(Triage.Level.LOW, Triage.Level.LOW, Triage.Outcome.INVESTIGATE);
  private static final List<TextRead> ITS_OWN_WORDS = List.of(new TextRead(REPORT, null));
  private static final List<TextRead> THE_TRANSLATION = List.of(new TextRead(REPORT, ENGLISH));
  private static final List<TextRead> ANOTHER_TRANSLATION =
      List.of(new TextRead(REPORT, new Language("de")));
  private static final List<TextRead> ANOTHER_REPORT =
      List.of(new TextRead(REPORT, null), new TextRead(OTHER_REPORT, null));

  private final Story<Case> triage =
      new Story<>(Case.class).elsewhere(inOffice()).elsewhere(reported()).given(opened());
  private final Story<Allegation> finding =
      new Story<>(Allegation.class)
          .elsewhere(inOffice())
          .elsewhere(reported(), opened(), assigned(INVESTIGATOR), attested(INVESTIGATOR))
          .given(alleged());

  @Test
  void of_a_report_that_nobody_translated_nothing_need_be_said() {
    triage.when(assess(null), as(Capacity.CCEO)).records(assessed(null));
  }

  @Test
  void whoever_triages_says_which_text_they_read() {
    triage.elsewhere(translated());
    triage.when(assess(null), as(Capacity.CCEO)).isRefusedBy("C-70");
    triage.when(assess(ANOTHER_TRANSLATION), as(Capacity.CCEO)).isRefusedBy("C-70");
    triage.when(assess(ANOTHER_REPORT), as(Capacity.CCEO)).isRefusedBy("C-70");
    triage.when(assess(ITS_OWN_WORDS), as(Capacity.CCEO)).records(assessed(ITS_OWN_WORDS));
  }

  @Test
  void whoever_finds_something_says_which_text_they_read() {
    finding.elsewhere(translated());
    finding.when(find(null), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-28");
    finding.when(find(ANOTHER_TRANSLATION), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-28");
    finding.when(find(THE_TRANSLATION), as(Capacity.INVESTIGATOR)).records(found());
  }

  @Test
  void so_does_whoever_finds_otherwise_later() {
    finding.elsewhere(translated()).given(found());
    finding.when(correct(null), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-28");
    finding
        .when(correct(ITS_OWN_WORDS), as(Capacity.INVESTIGATOR))
        .records(
            new FindingCorrected(
                ALLEGATION,
                CASE,
                1,
                Outcome.SUBSTANTIATED,
                Outcome.UNSUBSTANTIATED,
                ITS_OWN_WORDS,
                REASONS));
  }

  private static AssessTriage assess(@Nullable List<TextRead> read) {
    return new AssessTriage(
        CASE, TRIAGE.likelihood(), TRIAGE.impact(), TRIAGE.outcome(), read, REASONS, NOW);
  }

  private static TriageAssessed assessed(@Nullable List<TextRead> read) {
    return new TriageAssessed(CASE, null, TRIAGE, read, REASONS);
  }

  private static RecordFinding find(@Nullable List<TextRead> read) {
    return new RecordFinding(ALLEGATION, Outcome.SUBSTANTIATED, read, REASONS, NOW);
  }

  private static FindingRecorded found() {
    return new FindingRecorded(ALLEGATION, CASE, Outcome.SUBSTANTIATED, THE_TRANSLATION, REASONS);
  }

  private static CorrectFinding correct(@Nullable List<TextRead> read) {
    return new CorrectFinding(ALLEGATION, Outcome.UNSUBSTANTIATED, read, REASONS, NOW);
  }

  private static ViolationReported reported() {
    return new ViolationReported(
        REPORT,
        new ReporterId(new UUID(0x4000L, 0x9000_0000_0000_0099L)),
        Channel.POST,
        Relation.EMPLOYEE,
        true,
        null,
        null,
        Set.of(),
        REASONS,
        null);
  }

  private static TranslationAdded translated() {
    return new TranslationAdded(REPORT, ENGLISH, REASONS, REASONS);
  }
}
