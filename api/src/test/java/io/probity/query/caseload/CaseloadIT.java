package io.probity.query.caseload;

import static io.probity.query.caseload.CaseloadQuery.By.COMMITTEE;
import static io.probity.query.caseload.CaseloadQuery.By.ESCALATION;
import static io.probity.query.caseload.CaseloadQuery.By.FLAG;
import static io.probity.query.caseload.CaseloadQuery.By.INVESTIGATOR;
import static io.probity.query.caseload.CaseloadQuery.By.PHASE;
import static io.probity.query.caseload.CaseloadQuery.By.PRINCIPLE;
import static io.probity.query.caseload.CaseloadQuery.By.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.casework.Triage;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.query.CaseStory;
import io.probity.query.ReadModels;
import io.probity.query.caseload.CaseloadQuery.Order;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseloadIT {
  private static final CaseScope ALL = new AllBut(Set.of());

  private final Caseload caseload = new Caseload();
  private final ReadModels models = new ReadModels(caseload);

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void a_line_shows_codes_dates_and_ids() {
    models.tell(story(1).whole().subList(0, 9));
    CaseLine line = page(CaseloadQuery.newest(10), ALL).items().getFirst();
    assertThat(line.caseId()).isEqualTo(story(1).caseId());
    assertThat(line.state()).isEqualTo("INVESTIGATION");
    assertThat(line.reportedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(line.investigators()).containsExactly(CaseStory.INVESTIGATOR.toString());
    assertThat(line.topics()).containsExactly("PRIVACY");
    assertThat(line.escalation()).isEqualTo("ESCALATED");
    assertThat(line.allegations()).isEqualTo(1);
    assertThat(line.undecided()).isEqualTo(1);
    assertThat(line.openedAt()).isEqualTo(2);
    assertThat(line.changedAt()).isEqualTo(9);
    models.tell(story(1).whole().subList(9, 11));
    CaseLine closed = page(CaseloadQuery.newest(10), ALL).items().getFirst();
    assertThat(closed.undecided()).isZero();
    assertThat(closed.closedBecause()).isEqualTo("CONCLUDED");
  }

  @Test
  void lists_are_narrowed_and_ordered_by_opening_or_by_change() {
    models.tell(story(1).whole().subList(0, 4));
    models.tell(story(2).whole());
    models.tell(story(3).whole().subList(0, 2));
    models.tell(List.of(story(1).raised()));
    assertThat(ids(CaseloadQuery.newest(9))).containsExactly(3, 2, 1);
    assertThat(ids(CaseloadQuery.newest(9).by(Order.CHANGED))).containsExactly(1, 3, 2);
    assertThat(ids(CaseloadQuery.newest(9).in("CLOSED"))).containsExactly(2);
    assertThat(ids(CaseloadQuery.newest(9).with(TOPIC, "PRIVACY"))).containsExactly(1);
    assertThat(ids(CaseloadQuery.newest(9).with(PRINCIPLE, "COMPLY_WITH_LAW")))
        .containsExactly(2, 1);
    assertThat(ids(CaseloadQuery.newest(9).with(ESCALATION, "NONE"))).containsExactly(3, 1);
    assertThat(
            ids(
                CaseloadQuery.newest(9)
                    .in("INVESTIGATION")
                    .with(INVESTIGATOR, CaseStory.INVESTIGATOR.toString())))
        .containsExactly(1);
  }

  @Test
  void a_line_says_how_far_its_case_has_come() {
    CaseStory one = story(1);
    models.tell(List.of(one.reported(), one.opened()));
    assertThat(line().phase()).isEqualTo("RECEIVED");
    models.tell(List.of(one.receiptAcknowledged()));
    assertThat(line().phase()).isEqualTo("ACKNOWLEDGED");
    models.tell(List.of(one.triaged(Triage.Outcome.REFERRED)));
    assertThat(line().phase()).isEqualTo("REFERRED");
    assertThat(line().triage()).isEqualTo("REFERRED");
    models.tell(List.of(one.triaged(Triage.Outcome.INVESTIGATE)));
    assertThat(line().phase()).isEqualTo("TRIAGE");
    models.tell(List.of(one.assigned(), one.raised()));
    assertThat(line().phase()).isEqualTo("INVESTIGATION");
    models.tell(List.of(one.found()));
    assertThat(line().phase()).isEqualTo("FINDINGS_REVIEW");
    models.tell(List.of(one.closed(), one.reopeningRequested()));
    assertThat(line().phase()).isEqualTo("CLOSED");
    assertThat(line().flags()).containsExactly("REOPENING_REQUESTED");
    models.tell(List.of(one.reopened()));
    assertThat(line().phase()).isEqualTo("REOPENED");
    assertThat(line().flags()).isEmpty();
    models.tell(List.of(one.assigned()));
    assertThat(ids(CaseloadQuery.newest(9).with(PHASE, "FINDINGS_REVIEW"))).containsExactly(1);
  }

  @Test
  void a_line_says_why_the_audit_committee_sees_its_case_and_whether_it_took_note() {
    CaseStory one = story(1);
    models.tell(List.of(one.reported(), one.opened()));
    models.tell(story(2).whole());
    assertThat(ids(CaseloadQuery.newest(9).with(COMMITTEE, "AWAITED"))).containsExactly(2);
    models.tell(List.of(one.accounting()));
    assertThat(ids(CaseloadQuery.newest(9).with(FLAG, "ACCOUNTING_MATTER"))).containsExactly(1);
    assertThat(ids(CaseloadQuery.newest(9).with(COMMITTEE, "AWAITED"))).containsExactly(2, 1);
    models.tell(List.of(one.acknowledged()));
    assertThat(ids(CaseloadQuery.newest(9).with(COMMITTEE, "AWAITED"))).containsExactly(2);
    assertThat(ids(CaseloadQuery.newest(9).with(COMMITTEE, "ACKNOWLEDGED"))).containsExactly(1);
  }

  @Test
  void a_line_says_that_retaliation_is_suspected_until_somebody_settles_it() {
    CaseStory one = story(1);
    models.tell(one.whole());
    models.tell(List.of(one.suspected()));
    assertThat(ids(CaseloadQuery.newest(9).in("CLOSED").with(FLAG, "RETALIATION_SUSPECTED")))
        .containsExactly(1);
    CaseStory two = story(2);
    models.tell(List.of(two.reported(), two.opened(), one.followedBy(two)));
    assertThat(ids(CaseloadQuery.newest(9).with(FLAG, "RETALIATION_SUSPECTED")))
        .as("not all who see the one may know of the other")
        .containsExactly(1);
    models.tell(List.of(one.settled()));
    assertThat(ids(CaseloadQuery.newest(9).with(FLAG, "RETALIATION_SUSPECTED"))).isEmpty();
  }

  private CaseLine line() {
    return page(CaseloadQuery.newest(9), ALL).items().getFirst();
  }

  @Test
  void nobody_learns_of_a_closed_case_from_a_list_or_a_count() {
    for (int i = 1; i <= 4; i++) {
      models.tell(story(i));
    }
    CaseScope without = new AllBut(Set.of(story(2).caseId(), UUID.randomUUID()));
    assertThat(ids(page(CaseloadQuery.newest(9), without))).containsExactly(4, 3, 1);
    assertThat(counts(without)).containsEntry("all", 3L).containsEntry("topic=BRIBERY", 1L);
    CaseScope two = new Only(Set.of(story(1).caseId(), story(2).caseId(), UUID.randomUUID()));
    assertThat(ids(page(CaseloadQuery.newest(9), two))).containsExactly(2, 1);
    assertThat(counts(two)).containsEntry("all", 2L).containsEntry("state=CLOSED", 2L);
    CaseScope nothing = new Only(Set.of());
    assertThat(page(CaseloadQuery.newest(9), nothing).items()).isEmpty();
    assertThat(counts(nothing)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void both_ways_of_reading_give_the_same_pages_and_counts(long seed) {
    Random random = new Random(seed);
    Set<UUID> open = new HashSet<>();
    Set<UUID> closed = new HashSet<>();
    for (int i = 1; i <= 30; i++) {
      models.tell(story(i).whole().subList(0, 2 + random.nextInt(10)));
      (random.nextInt(4) == 0 ? closed : open).add(story(i).caseId());
    }
    for (Order order : Order.values()) {
      CaseloadQuery query = CaseloadQuery.newest(4).by(order);
      List<Integer> byOffice = allPages(query, new AllBut(closed));
      assertThat(byOffice)
          .containsExactlyInAnyOrderElementsOf(numbers(open))
          .isEqualTo(allPages(query, new Only(open)));
      CaseloadQuery some = query.in("INVESTIGATION").with(TOPIC, "BRIBERY");
      assertThat(allPages(some, new AllBut(closed))).isEqualTo(allPages(some, new Only(open)));
    }
    assertThat(counts(new AllBut(closed)))
        .containsEntry("all", (long) open.size())
        .isEqualTo(counts(new Only(open)));
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    Cursor cursor = new Cursor("CHANGED", "7", "x");
    assertThat(Cursor.parse(cursor.text(), "CHANGED")).isEqualTo(cursor);
    assertThatThrownBy(() -> Cursor.parse(cursor.text(), "OPENED"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CaseloadQuery.newest(3).from(cursor))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Integer> allPages(CaseloadQuery query, CaseScope scope) {
    List<Integer> all = new ArrayList<>();
    Page<CaseLine> page = page(query, scope);
    all.addAll(ids(page));
    Cursor next = page.next();
    while (next != null) {
      page = page(query.from(Cursor.parse(next.text(), query.order().name())), scope);
      assertThat(page.items()).isNotEmpty();
      all.addAll(ids(page));
      next = page.next();
    }
    return all;
  }

  private Page<CaseLine> page(CaseloadQuery query, CaseScope scope) {
    return caseload.answer(models.live(caseload), query, scope).value();
  }

  private Map<String, Long> counts(CaseScope scope) {
    return caseload.counts(models.live(caseload), scope).value();
  }

  private List<Integer> ids(CaseloadQuery query) {
    return ids(page(query, ALL));
  }

  private static List<Integer> numbers(Set<UUID> cases) {
    return cases.stream().map(each -> (int) each.getLeastSignificantBits()).toList();
  }

  private static List<Integer> ids(Page<CaseLine> page) {
    return page.items().stream()
        .map(line -> (int) line.caseId().getLeastSignificantBits())
        .toList();
  }

  private static CaseStory story(int number) {
    return new CaseStory(number);
  }
}
