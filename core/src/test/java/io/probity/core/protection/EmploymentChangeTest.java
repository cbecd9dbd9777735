package io.probity.core.protection;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.protection.WatchCheck.AFTER_A_CHANGE;
import static io.probity.core.protection.Watches.CHANGE_OVER;
import static io.probity.core.protection.Watches.TODAY;
import static io.probity.core.protection.Watches.UNKNOWN;
import static io.probity.core.protection.Watches.WATCH;
import static io.probity.core.protection.Watches.check;
import static io.probity.core.protection.Watches.checked;
import static io.probity.core.protection.Watches.dismissal;
import static io.probity.core.protection.Watches.watched;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.clock.Move;
import io.probity.core.message.Recorded;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.protection.RetaliationWatchCommand.RecordEmploymentChange;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.standing.Story;
import io.probity.core.visibility.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What becomes of whoever came forward, at work, is looked at out of turn. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmploymentChangeTest {

  private final Story<RetaliationWatch> story =
      new Story<>(RetaliationWatch.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), assigned(INVESTIGATOR));

  @Test
  void a_dismissal_raises_a_check_and_tells_which_deciders_may_have_known() {
    story
        .given(watched())
        .when(dismissed(WATCH, TODAY, Set.of(BEN, CCEO)), as(Capacity.INVESTIGATOR))
        .records(dismissal(List.of(CCEO, BEN), List.of(CCEO)));
  }

  @Test
  void a_decider_who_was_recused_before_still_may_have_known() {
    story
        .elsewhere(assigned(BEN), recused(BEN, false))
        .given(watched())
        .when(dismissed(WATCH, TODAY, Set.of(BEN)), as(Capacity.CCEO))
        .records(dismissal(List.of(BEN), List.of(BEN)));
  }

  @Test
  void who_may_have_known_does_not_tell_who_is_a_witness() {
    Vault vault = new Vault();
    Story<RetaliationWatch> sealed =
        new Story<>(RetaliationWatch.class, vault).elsewhere(inOffice());
    sealed.elsewhere(opened(), assigned(INVESTIGATOR), vault.witness(CCEO));
    sealed
        .given(watched())
        .when(dismissed(WATCH, TODAY, Set.of(BEN, CCEO)), as(Capacity.INVESTIGATOR))
        .records(dismissal(List.of(CCEO, BEN), List.of(CCEO)));
  }

  @Test
  void its_check_is_made_at_once_and_leads_to_no_other() {
    story
        .given(watched(), dismissal(List.of(ADA), List.of()))
        .when(check(WATCH, AFTER_A_CHANGE), as(Capacity.CCEO))
        .records(
            new RetaliationCheckRecorded(
                WATCH, CASE, AFTER_A_CHANGE, Detriment.SUSPECTED, null, null, REASONS));
  }

  @Test
  void no_change_puts_off_the_look_at_one_before_it() {
    Instant sooner = CHANGE_OVER.minus(Duration.ofDays(13));
    story
        .given(watched(), dismissal(List.of(ADA), List.of(), sooner, false))
        .when(dismissed(WATCH, TODAY, Set.of(ADA)), as(Capacity.CCEO))
        .records(dismissal(List.of(ADA), List.of(), sooner, false));
    story
        .given(checked(AFTER_A_CHANGE, null, null))
        .when(dismissed(WATCH, TODAY, Set.of(ADA)), as(Capacity.CCEO))
        .records(dismissal(List.of(ADA), List.of()));
  }

  @Test
  void what_nobody_looked_at_in_time_stays_missed_until_somebody_does() {
    Instant before = Instant.parse("2026-03-01T00:00:00Z");
    EmploymentChangeRecorded again = dismissal(List.of(ADA), List.of(), before, true);
    story
        .given(
            watched(),
            dismissal(List.of(ADA), List.of(), before, false),
            new RetaliationCheckMissed(WATCH, CASE, AFTER_A_CHANGE, before))
        .when(dismissed(WATCH, TODAY, Set.of(ADA)), as(Capacity.CCEO))
        .records(again);
    assertThat(moves(again))
        .as("recorded as missed once")
        .singleElement()
        .isInstanceOf(Move.Missed.class);
    story
        .given(checked(AFTER_A_CHANGE, null, null))
        .when(dismissed(WATCH, TODAY, Set.of(ADA)), as(Capacity.CCEO))
        .records(dismissal(List.of(ADA), List.of()));
  }

  private static List<Move> moves(EmploymentChangeRecorded changed) {
    return new RetaliationWatchClock()
        .when(new Recorded(7, new UUID(0, 7), WATCH.stream(), 0, NOW, as(Capacity.CCEO), changed));
  }

  @Test
  void without_a_change_there_is_no_check_out_of_turn() {
    story
        .given(watched())
        .when(check(WATCH, AFTER_A_CHANGE), as(Capacity.CCEO))
        .isRefusedBy("RW-5");
  }

  @Test
  void nobody_was_dismissed_tomorrow() {
    story
        .given(watched())
        .when(dismissed(WATCH, TODAY.plusDays(1), Set.of(BEN)), as(Capacity.CCEO))
        .isRefusedBy("RW-6");
  }

  @Test
  void nobody_was_dismissed_who_is_not_watched_over() {
    story.when(dismissed(UNKNOWN, TODAY, Set.of(BEN)), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  private RecordEmploymentChange dismissed(WatchId watch, LocalDate on, Set<PersonId> deciders) {
    return new RecordEmploymentChange(
        watch, EmploymentChange.DISMISSED, on, deciders, REASONS, NOW);
  }
}
