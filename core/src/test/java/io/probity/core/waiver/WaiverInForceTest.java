package io.probity.core.waiver;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.waiver.Departures.CONDITIONS;
import static io.probity.core.waiver.Departures.IN_MAY;
import static io.probity.core.waiver.Departures.REASONS;
import static io.probity.core.waiver.Departures.TODAY;
import static io.probity.core.waiver.Departures.WAIVER;
import static io.probity.core.waiver.Departures.atWork;
import static io.probity.core.waiver.Departures.endOf;
import static io.probity.core.waiver.Departures.freely;
import static io.probity.core.waiver.Departures.grant;
import static io.probity.core.waiver.Departures.granted;
import static io.probity.core.waiver.Departures.requested;
import static io.probity.core.waiver.Departures.review;
import static io.probity.core.waiver.Departures.revoke;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import io.probity.core.waiver.WaiverCommand.RecordMissedReview;
import io.probity.core.waiver.WaiverCommand.RecordWaiverReview;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverReviewMissed;
import io.probity.core.waiver.WaiverEvent.WaiverReviewed;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A waiver is taken back, or looked at again, while it is in force. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiverInForceTest {

  private final Story<Waiver> story = atWork();

  @Test
  void a_waiver_is_revoked_from_a_day_on() {
    story
        .given(requested(ADA), granted(null))
        .when(revoke(TODAY), as(Capacity.CCEO))
        .records(new WaiverRevoked(WAIVER, IN_MAY, TODAY, REASONS, null));
  }

  @Test
  void a_revocation_neither_reaches_back_nor_beyond_the_end() {
    story.given(requested(ADA), granted(null));
    story.when(revoke(TODAY.minusDays(1)), as(Capacity.CCEO)).isRefusedBy("W-22");
    story.when(revoke(IN_MAY.plusDays(1)), as(Capacity.CCEO)).isRefusedBy("W-22");
    story.when(revoke(IN_MAY), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("W-3");
  }

  @Test
  void what_was_never_granted_or_has_ended_is_neither_revoked_nor_reviewed() {
    RecordWaiverReview look = new RecordWaiverReview(WAIVER, REASONS, NOW);
    story.given(requested(ADA));
    story.when(revoke(TODAY), as(Capacity.CCEO)).isRefusedBy("W-21");
    story.when(look, as(Capacity.CCEO)).isRefusedBy("W-21");
    story.given(
        new WaiverGranted(WAIVER, IN_JANUARY, TODAY.minusDays(1), REASONS, null, null, null));
    story.when(revoke(TODAY), as(Capacity.CCEO)).isRefusedBy("W-21");
    story.when(look, as(Capacity.CCEO)).isRefusedBy("W-21");
  }

  @Test
  void a_long_waiver_is_looked_at_again_and_again() {
    LocalDate inThreeYears = TODAY.plusYears(3);
    story.given(requested(ADA));
    story
        .when(grant(TODAY, inThreeYears), as(Capacity.CCEO))
        .records(
            new WaiverGranted(WAIVER, TODAY, inThreeYears, REASONS, CONDITIONS, null, null),
            freely(),
            review(TODAY.plusYears(1)));
    story
        .given(new WaiverGranted(WAIVER, TODAY, inThreeYears, REASONS, null, null, null))
        .when(new RecordWaiverReview(WAIVER, REASONS, NOW), as(Capacity.CCEO))
        .records(new WaiverReviewed(WAIVER, REASONS), review(TODAY.plusYears(1)));
  }

  @Test
  void the_clock_records_a_missed_review_once() {
    Instant due = endOf(IN_MAY);
    story.given(requested(ADA), granted(null), review(IN_MAY));
    RecordMissedReview miss = new RecordMissedReview(WAIVER, due, due.plusSeconds(60));
    story.when(miss, as(Capacity.CCEO)).isRefusedBy("W-16");
    story
        .when(new RecordMissedReview(WAIVER, due, due), Actor.policy("waiver-review"))
        .isRefusedBy("W-26");
    story.when(miss, Actor.policy("waiver-review")).records(new WaiverReviewMissed(WAIVER, due));
    story
        .given(new WaiverReviewed(WAIVER, REASONS))
        .when(miss, Actor.policy("waiver-review"))
        .recordsNothing();
  }
}
