package io.probity.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.Triage;
import io.probity.core.visibility.CaseScope;
import io.probity.query.CaseStory;
import io.probity.query.ReadModels;
import io.probity.query.Said;
import io.probity.query.casefile.part.AllegationPart;
import io.probity.query.views.CasePhase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseFilesIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final CaseScope ALL = new CaseScope.AllBut(Set.of());

  private final CaseStory story = new CaseStory(1);
  private final CaseFiles files = new CaseFiles();
  private final ReadModels models = new ReadModels(files);

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void a_file_holds_the_report_that_came_before_its_case() {
    models.tell(story.whole().subList(0, 2));
    CaseFile file = file();
    assertThat(file.state()).isEqualTo("TRIAGE");
    assertThat(file.reports())
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.anonymous()).isTrue();
              assertThat(report.channel()).isEqualTo("WEB");
              assertThat(report.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
              assertThat(report.narrative().sealed().name()).isEqualTo("narrative");
              assertThat(report.narrative().stream()).startsWith("report-");
              assertThat(report.reporterName()).isNull();
            });
  }

  @Test
  void a_file_tells_who_did_what_in_which_capacity() {
    models.tell(story);
    CaseFile file = file();
    assertThat(file.state()).isEqualTo("CLOSED");
    assertThat(file.investigators())
        .singleElement()
        .satisfies(
            investigator -> {
              assertThat(investigator.person()).isEqualTo(CaseStory.INVESTIGATOR.toString());
              assertThat(investigator.assigned().by()).isEqualTo(CaseStory.CCEO.toString());
              assertThat(investigator.assigned().capacity()).isEqualTo("CCEO");
              assertThat(investigator.assigned().at()).isEqualTo(4);
            });
    AllegationPart allegation = file.allegations().getFirst();
    assertThat(allegation.topics()).containsExactly("PRIVACY");
    assertThat(allegation.findings()).hasSize(1);
    assertThat(allegation.findings().getFirst().outcome()).isEqualTo("SUBSTANTIATED");
    assertThat(file.escalation()).isNotNull();
    assertThat(file.escalation().state()).isEqualTo("ESCALATED");
    assertThat(file.escalation().dueAt()).isEqualTo(Said.NOON.plus(Duration.ofDays(3)));
    assertThat(file.escalation().assessments()).hasSize(1);
    assertThat(file.closing()).isNotNull();
    assertThat(file.closing().ground()).isEqualTo("CONCLUDED");
    assertThat(file.subjects()).hasSize(1);
    assertThat(file.streams()).hasSize(4).doesNotHaveDuplicates();
    assertThat(file.changedAt()).isEqualTo(11);
  }

  @Test
  void a_file_says_how_far_the_case_has_come_and_what_the_committee_took_note_of() {
    models.tell(story.whole().subList(0, 2));
    assertThat(file().phase()).isEqualTo(CasePhase.RECEIVED);
    models.tell(List.of(story.triaged(Triage.Outcome.OUT_OF_SCOPE)));
    assertThat(file().phase()).isEqualTo(CasePhase.OUT_OF_SCOPE);
    models.tell(story.whole().subList(2, 10));
    assertThat(file().phase()).isEqualTo(CasePhase.FINDINGS_REVIEW);
    models.tell(
        List.of(story.accounting(), story.acknowledged(), story.closed(), story.reopened()));

    assertThat(file().phase()).isEqualTo(CasePhase.REOPENED);
    assertThat(file().escalation()).isNotNull();
    assertThat(file().escalation().accounting()).isNotNull();
    assertThat(file().escalation().acknowledgements())
        .singleElement()
        .satisfies(taken -> assertThat(taken.materiality()).isEqualTo("MIGHT_HARM_REPUTATION"));
  }

  @Test
  void whoever_keeps_up_the_contact_reads_of_a_file_what_came_in() {
    models.tell(story);
    CaseFile contact = file().ofContacts(Set.of(story.reportId()));
    assertThat(contact.reports()).hasSize(1);
    assertThat(contact.state()).isEqualTo("CLOSED");
    assertThat(contact.subjects()).isEmpty();
    assertThat(contact.allegations()).isEmpty();
    assertThat(contact.escalation()).isNull();
    assertThat(contact.streams()).allMatch(stream -> stream.startsWith("report-"));
    assertThat(contact.hiddenFrom()).isEqualTo(file().hiddenFrom());
  }

  @Test
  void of_another_report_of_the_case_they_read_nothing() {
    models.tell(story);
    CaseFile contact = file().ofContacts(Set.of(UUID.randomUUID()));
    assertThat(contact.reports()).isEmpty();
    assertThat(contact.contacts()).isEmpty();
    assertThat(contact.streams()).isEmpty();
    assertThat(contact.takenBy()).isNull();
  }

  @Test
  void an_unknown_case_and_one_outside_the_scope_look_alike() {
    models.tell(story);
    CaseScope without = new CaseScope.AllBut(Set.of(story.caseId()));
    assertThat(find(story.caseId(), without)).isEqualTo(find(UUID.randomUUID(), ALL)).isEmpty();
    assertThat(find(story.caseId(), new CaseScope.Only(Set.of()))).isEmpty();
    assertThat(find(story.caseId(), new CaseScope.Only(Set.of(story.caseId())))).isPresent();
  }

  private CaseFile file() {
    return find(story.caseId(), ALL).orElseThrow();
  }

  private Optional<CaseFile> find(UUID caseId, CaseScope scope) {
    CaseFileQuery query = new CaseFileQuery(caseId, TODAY, Set.of());
    return files.answer(models.live(files), query, scope).value();
  }
}
