package io.probity.query.duedates;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationId;
import io.probity.core.party.Actor;
import io.probity.core.remedy.CorrectiveActionClock;
import io.probity.core.standing.Capabilities;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.query.CaseStory;
import io.probity.query.ReadModels;
import io.probity.query.Said;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatIsDueIT {
  private static final CaseScope ALL = new AllBut(Set.of());

  private final WhatIsDue due = new WhatIsDue(Capabilities.clocks());
  private final ReadModels models = new ReadModels(due);

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void the_duty_of_an_action_is_named_after_the_clock_of_actions() {
    assertThat(WhatIsDue.idOfAction("action-1"))
        .isEqualTo(new CorrectiveActionClock().name() + " action-1");
  }

  @Test
  void a_duty_is_due_until_it_is_done() {
    models.tell(upTo(1, 7));
    DueLine line = all(ALL, DueState.DUE).getFirst();
    assertThat(line.clock()).isEqualTo("escalation");
    assertThat(line.caseId()).isEqualTo(story(1).caseId());
    assertThat(line.dueAt()).isEqualTo(Said.NOON.plus(Duration.ofDays(3)));
    assertThat(line.endedAt()).isNull();

    models.tell(List.of(story(1).escalated()));
    assertThat(all(ALL, DueState.DUE, DueState.MISSED)).isEmpty();
    DueLine done = all(ALL, DueState.DONE).getFirst();
    assertThat(done.missedAt()).isNull();
    assertThat(done.endedAt()).isEqualTo(done.changedAt()).isGreaterThan(done.startedAt());
  }

  @Test
  void what_was_missed_stays_to_be_done_and_is_done_late_for_ever() {
    models.tell(upTo(1, 7));
    models.tell(List.of(missed(1)));
    assertThat(all(ALL, DueState.MISSED)).hasSize(1);
    models.tell(List.of(story(1).escalated()));
    DueLine late = all(ALL, DueState.DONE_LATE).getFirst();
    assertThat(late.missedAt()).isNotNull();
    assertThat(all(ALL)).hasSize(1);
  }

  @Test
  void nobody_learns_of_a_closed_case_from_a_due_date() {
    models.tell(upTo(1, 7));
    models.tell(upTo(2, 7));
    assertThat(cases(all(new AllBut(Set.of(story(1).caseId()))))).containsExactly(2);
    assertThat(cases(all(new Only(Set.of(story(1).caseId()))))).containsExactly(1);
    assertThat(all(new Only(Set.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void both_ways_of_reading_give_the_same_pages(long seed) {
    Random random = new Random(seed);
    Set<UUID> open = new HashSet<>();
    Set<UUID> closed = new HashSet<>();
    for (int i = 1; i <= 20; i++) {
      models.tell(upTo(i, 7 + random.nextInt(4)));
      (random.nextInt(4) == 0 ? closed : open).add(story(i).caseId());
    }
    List<DueLine> byOffice = all(new AllBut(closed));
    assertThat(cases(byOffice))
        .containsExactlyInAnyOrderElementsOf(
            open.stream().map(each -> (int) each.getLeastSignificantBits()).toList());
    assertThat(byOffice).isEqualTo(all(new Only(open)));
    assertThat(all(new AllBut(closed), DueState.DUE)).isEqualTo(all(new Only(open), DueState.DUE));
  }

  private static CaseStory story(int number) {
    return new CaseStory(number);
  }

  private static List<Said> upTo(int number, int entries) {
    return story(number).whole().subList(0, entries);
  }

  private static Said missed(int number) {
    var escalated = (EscalatedToAuditCommittee) story(number).escalated().event();
    EscalationId escalation = escalated.escalationId();
    return new Said(
        escalation.stream(),
        Actor.policy("escalation"),
        Said.NOON.plus(Duration.ofDays(4)),
        new DeadlineMissed(escalation, new CaseId(story(number).caseId()), escalated.dueAt()));
  }

  private static List<Integer> cases(List<DueLine> lines) {
    return lines.stream()
        .map(line -> line.caseId() == null ? -1 : (int) line.caseId().getLeastSignificantBits())
        .toList();
  }

  /** All pages of three, one after the other. */
  private List<DueLine> all(CaseScope scope, DueState... states) {
    List<DueLine> lines = new ArrayList<>();
    @Nullable Cursor next = null;
    do {
      DueDatesQuery query = new DueDatesQuery(Set.of(states), next, 3);
      Page<DueLine> page =
          due.answer(models.live(due), query, new DueDatesQuery.Scope(scope, Set.of(), Set.of()))
              .value();
      lines.addAll(page.items());
      next = page.next();
    } while (next != null);
    return lines;
  }
}
