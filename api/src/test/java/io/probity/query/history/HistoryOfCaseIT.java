package io.probity.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.visibility.CaseScope;
import io.probity.query.CaseStory;
import io.probity.query.EntryForm;
import io.probity.query.ReadModels;
import io.probity.query.history.telling.Changed;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryOfCaseIT {
  private static final CaseScope ALL = new CaseScope.AllBut(Set.of());

  private final CaseStory story = new CaseStory(1);
  private final StreamsOfCases streams = new StreamsOfCases();
  private final ReadModels models = new ReadModels(streams);
  private final HistoryOfCase history =
      new HistoryOfCase(models.ledger(), EntryForm.codec()::recorded);

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void every_entry_of_every_stream_of_the_case_stands_in_ledger_order() {
    models.tell(new CaseStory(2).whole().subList(0, 4));
    models.tell(story);
    models.tell(new CaseStory(2).whole().subList(4, 11));
    List<HistoryLine> lines = page(null, 100).items();
    assertThat(lines).extracting(HistoryLine::index).containsExactlyElementsOf(range(5, 16));
    assertThat(lines)
        .extracting(HistoryLine::type)
        .startsWith("ViolationReported", "CaseOpened", "SubjectNamed", "InvestigatorAssigned")
        .endsWith("FindingRecorded", "CaseClosed");
    assertThat(lines).extracting(HistoryLine::leafHash).doesNotHaveDuplicates();
  }

  @Test
  void a_line_tells_what_changed_from_what_to_what_by_whom_and_why() {
    models.tell(story);
    HistoryLine found = line("FindingRecorded");
    assertThat(found.changed()).contains(new Changed("outcome", "OPEN", "SUBSTANTIATED"));
    assertThat(found.deed().by()).isEqualTo(CaseStory.CCEO.toString());
    assertThat(found.deed().capacity()).isEqualTo("CCEO");
    assertThat(found.parameters()).isEqualTo("1");
    assertThat(found.sealed())
        .singleElement()
        .satisfies(ref -> assertThat(ref.sealed().name()).isEqualTo("reasons"));
    assertThat(line("MaterialityAssessed").changed())
        .contains(new Changed("materiality", null, "MIGHT_HARM_REPUTATION"));
    assertThat(line("InvestigatorAssigned").changed())
        .contains(new Changed("investigator", null, CaseStory.INVESTIGATOR.toString()));
  }

  @Test
  void an_old_value_is_what_the_entry_before_said_of_it() {
    models.tell(story.whole().subList(0, 8));
    models.tell(List.of(story.missed(), story.escalated(), story.found(), story.closed()));
    assertThat(line("DeadlineMissed").changed())
        .contains(new Changed("escalation", "DUE", "MISSED"));
    assertThat(line("EscalatedToAuditCommittee").changed())
        .contains(new Changed("escalation", "MISSED", "ESCALATED"));
    assertThat(line("InvestigatorAssigned").changed())
        .contains(new Changed("state", "TRIAGE", "INVESTIGATION"));
    assertThat(line("CaseClosed").changed())
        .contains(new Changed("state", "INVESTIGATION", "CLOSED"));
  }

  @Test
  void a_later_page_tells_the_same_as_the_whole_history() {
    models.tell(story);
    List<HistoryLine> whole = page(null, 100).items();
    Page<HistoryLine> first = page(null, 7);
    assertThat(page(Objects.requireNonNull(first.next()), 100).items())
        .isEqualTo(whole.subList(7, whole.size()));
  }

  @Test
  void whoever_keeps_up_the_contact_reads_what_came_in_and_that_it_was_opened() {
    models.tell(story);
    models.tell(List.of(story.receiptAcknowledged()));
    HistoryQuery query =
        new HistoryQuery(
            story.caseId(), null, new Extent.Contacts(Set.of(story.reportId())), null, 100);
    assertThat(told(query).items())
        .extracting(HistoryLine::type)
        .containsOnly("ViolationReported", "CaseOpened", "ReceiptAcknowledged");
    HistoryQuery other = query.to(new Extent.Contacts(Set.of(story.caseId())));
    assertThat(told(other).items()).isEmpty();
  }

  @Test
  void intake_is_shown_by_the_day_and_all_else_by_the_minute() {
    models.tell(story);
    models.tell(List.of(story.watched()));
    assertThat(line("RetaliationWatchOpened").recordedAt()).isNull();
    assertThat(line("ViolationReported").recordedAt()).isNull();
    assertThat(line("CaseOpened").recordedAt()).isNull();
    assertThat(line("StreamOfCaseNamed").recordedAt()).isNull();
    assertThat(line("CaseOpened").changed())
        .contains(new Changed("reportedOn", null, "2026-03-02"));
    assertThat(line("CaseClosed").recordedAt()).isNotNull();
  }

  @Test
  void pages_follow_each_other_without_gap_or_repeat() {
    models.tell(story);
    List<Long> indexes = new ArrayList<>();
    Page<HistoryLine> page = page(null, 4);
    page.items().forEach(line -> indexes.add(line.index()));
    Cursor next = page.next();
    while (next != null) {
      page = page(next, 4);
      page.items().forEach(line -> indexes.add(line.index()));
      next = page.next();
    }
    assertThat(indexes).containsExactlyElementsOf(range(1, 12));
  }

  @Test
  void what_lies_beyond_the_view_is_not_told_yet() {
    models.tell(story);
    LiveView live = models.live(streams);
    LiveView earlier = new LiveView(live.view(), 6, false);
    HistoryQuery query = new HistoryQuery(story.caseId(), null, Extent.whole(), null, 100);
    assertThat(history.answer(earlier, query, ALL, Set.of()).value().orElseThrow().items())
        .extracting(HistoryLine::index)
        .containsExactlyElementsOf(range(1, 6));
  }

  @Test
  void an_unknown_case_and_one_outside_the_scope_look_alike() {
    models.tell(story);
    CaseScope without = new CaseScope.AllBut(Set.of(story.caseId()));
    assertThat(find(story.caseId(), without)).isEqualTo(find(UUID.randomUUID(), ALL)).isEmpty();
  }

  private HistoryLine line(String type) {
    return page(null, 100).items().stream()
        .filter(each -> each.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private Page<HistoryLine> page(@Nullable Cursor after, int limit) {
    HistoryQuery query = new HistoryQuery(story.caseId(), null, Extent.whole(), after, limit);
    return told(query);
  }

  private Page<HistoryLine> told(HistoryQuery query) {
    return history.answer(models.live(streams), query, ALL, Set.of()).value().orElseThrow();
  }

  private Optional<Page<HistoryLine>> find(UUID caseId, CaseScope scope) {
    HistoryQuery query = new HistoryQuery(caseId, null, Extent.whole(), null, 10);
    return history.answer(models.live(streams), query, scope, Set.of()).value();
  }

  private static List<Long> range(long from, long to) {
    return java.util.stream.LongStream.range(from, to).boxed().toList();
  }
}
