package io.probity.api.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.VisibleCases;
import io.probity.query.views.answer.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Between what somebody may see and the answer to their question, a case may be opened. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SteadilyTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");
  private static final PersonId CCEO = new PersonId(new UUID(0x4000L, 1));
  private static final Confidential TEXT = Confidential.text("As it is.");

  private final StandingRegisters facts = new StandingRegisters();
  private final VisibleCases visible = facts.view(VisibleCases.class, Reads.UNNOTED);

  /** The list as it is stored, whoever may see which line. */
  private final List<UUID> stored = new ArrayList<>();

  private long next = 1;

  @BeforeEach
  void somebody_leads_all_cases() {
    Login login = new Login("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    happened(new PersonRegistered(CCEO, login, TEXT.about(CCEO.toString())));
    happened(new AppointedToOffice(CCEO, Office.CCEO, null, null, LocalDate.of(2026, 1, 5), TEXT));
    opened(Set.of());
  }

  @Test
  void a_case_that_was_opened_meanwhile_and_is_closed_to_whoever_asks_does_not_show() {
    List<UUID> answer =
        Steadily.answer(
            this::scope,
            scope -> {
              if (stored.size() == 1) {
                opened(Set.of(Office.CCEO));
              }
              return stored.stream().filter(each -> Sight.includes(scope, each)).toList();
            });
    assertThat(stored).hasSize(2);
    assertThat(answer).containsExactly(stored.getFirst());
  }

  @Test
  void one_that_they_may_see_shows_at_once() {
    List<Integer> asked = new ArrayList<>();
    List<UUID> answer =
        Steadily.answer(
            this::scope,
            scope -> {
              asked.add(stored.size());
              opened(Set.of());
              return stored.stream().filter(each -> Sight.includes(scope, each)).toList();
            });
    assertThat(asked).containsExactly(1);
    assertThat(answer).hasSize(2);
  }

  @Test
  void what_changes_all_the_time_is_not_answered() {
    assertThatThrownBy(
            () -> Steadily.answer(this::scope, _ -> stored.add(opened(Set.of(Office.CCEO)))))
        .isInstanceOf(LedgerUnavailable.class);
  }

  private CaseScope scope() {
    return visible.to(CCEO, NOW);
  }

  private UUID opened(Set<Office> hiddenFrom) {
    UUID id = new UUID(0x4001L, next);
    ReportId report = new ReportId(new UUID(0x4002L, next));
    stored.add(id);
    happened(new CaseOpened(new CaseId(id), report, NOW, null, hiddenFrom));
    return id;
  }

  private void happened(Event event) {
    long index = next++;
    facts.apply(
        new Recorded(
            index, new UUID(0, index), "s-" + index, 0, NOW, Actor.policy("story"), event));
  }
}
