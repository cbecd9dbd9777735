package io.probity.core.waiver;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.EXECUTIVE;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.waiver.Departures.IN_MAY;
import static io.probity.core.waiver.Departures.REASONS;
import static io.probity.core.waiver.Departures.RESOLUTION;
import static io.probity.core.waiver.Departures.TODAY;
import static io.probity.core.waiver.Departures.WAIVER;
import static io.probity.core.waiver.Departures.atWork;
import static io.probity.core.waiver.Departures.authorize;
import static io.probity.core.waiver.Departures.deny;
import static io.probity.core.waiver.Departures.freely;
import static io.probity.core.waiver.Departures.grant;
import static io.probity.core.waiver.Departures.granted;
import static io.probity.core.waiver.Departures.linked;
import static io.probity.core.waiver.Departures.requested;
import static io.probity.core.waiver.Departures.review;
import static io.probity.core.waiver.Departures.revoke;
import static io.probity.core.waiver.Departures.saidBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.Cases;
import io.probity.core.facts.Reads;
import io.probity.core.facts.Waivers;
import io.probity.core.facts.Waivers.Pending;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.register.facts.Relations;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.waiver.WaiverCommand.RecordWaiverReview;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverReviewed;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whose own matter a waiver is: they, and whoever is bound to them, keep away from it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiverTiesTest {

  private final Story<Waiver> story = atWork();

  @Test
  void nobody_grants_their_own_waiver() {
    story.given(requested(CCEO));
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-2");
    story.when(deny(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-2");
  }

  @Test
  void the_chair_brings_no_resolution_on_their_own_waiver() {
    story.given(requested(CHAIR));
    story.when(authorize(WAIVER), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-2");
    story
        .when(authorize(WAIVER), as(SECRETARY, Capacity.BOARD))
        .records(new WaiverAuthorizedByBoard(WAIVER, Set.of(), RESOLUTION));
  }

  @Test
  void nobody_decides_for_somebody_to_whom_they_are_bound_and_the_board_does_for_the_cceo() {
    story.given(requested(ADA)).elsewhere(bound(CCEO, ADA), bound(SECRETARY, ADA));
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-29");
    story.when(deny(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-29");
    story.when(grant(WAIVER, RESOLUTION), as(SECRETARY, Capacity.BOARD)).isRefusedBy("W-29");
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.BOARD);
    story
        .when(grant(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD))
        .records(granted(RESOLUTION), freely(), review(IN_MAY));
  }

  @Test
  void whoever_is_bound_to_the_requester_authorises_and_reviews_nothing() {
    story.given(requested(EXECUTIVE)).elsewhere(bound(CHAIR, EXECUTIVE));
    story.when(authorize(WAIVER), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-29");
  }

  @Test
  void what_only_whoever_asks_says_is_enough_to_keep_somebody_from_deciding() {
    story.elsewhereBy(as(ADA), saidBy(ADA, CCEO)).given(requested(ADA));
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-29");
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.BOARD);
    story
        .when(grant(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD))
        .records(granted(RESOLUTION), freely(), review(IN_MAY));
  }

  @Test
  void nobody_who_asked_chooses_who_decides_by_what_they_say_afterwards() {
    story.given(requested(ADA)).elsewhereBy(as(ADA), saidBy(ADA, CCEO));
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.CCEO);
    story.when(grant(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-8");
    story
        .when(grant(WAIVER, null), as(Capacity.CCEO))
        .records(granted(null), freely(), review(IN_MAY));
  }

  @Test
  void what_is_recorded_of_whoever_decides_counts_also_afterwards() {
    story.given(requested(ADA)).elsewhereBy(as(Capacity.HR), saidBy(ADA, CCEO));
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-29");
    story.when(deny(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-29");
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.BOARD);
    story
        .when(grant(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD))
        .records(granted(RESOLUTION), freely(), review(IN_MAY));
  }

  @Test
  void what_whoever_decides_says_of_themselves_counts_also_afterwards() {
    story.given(requested(ADA)).elsewhereBy(as(Capacity.CCEO), saidBy(CCEO, ADA));
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-29");
  }

  @Test
  void nobody_keeps_a_waiver_from_being_looked_at_by_what_they_say_alone() {
    LocalDate inThreeYears = TODAY.plusYears(3);
    story
        .elsewhereBy(as(ADA), saidBy(ADA, CCEO))
        .given(
            requested(ADA),
            new WaiverGranted(WAIVER, TODAY, inThreeYears, REASONS, null, null, null))
        .when(new RecordWaiverReview(WAIVER, REASONS, NOW), as(Capacity.CCEO))
        .records(new WaiverReviewed(WAIVER, REASONS), review(TODAY.plusYears(1)));
  }

  @Test
  void nobody_keeps_a_waiver_by_calling_those_their_friends_who_could_take_it_back() {
    story.given(requested(ADA), granted(null), freely()).elsewhereBy(as(ADA), saidBy(ADA, CCEO));
    story
        .when(revoke(TODAY.plusDays(1)), as(Capacity.CCEO))
        .records(new WaiverRevoked(WAIVER, IN_MAY, TODAY.plusDays(1), REASONS, null));
  }

  private static RelationDeclared bound(PersonId one, PersonId other) {
    return new RelationDeclared(
        new RelationId(one.value()), one, other, RelationKind.FAMILY, Set.of(one, other), REASONS);
  }

  @Test
  void a_waiver_linked_to_a_case_against_the_cceo_goes_to_the_board() {
    story.elsewhere(Cases.opened(), Cases.named(CCEO)).given(requested(ADA)).elsewhere(linked());
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(deny(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("A-1");
    story
        .when(grant(WAIVER, RESOLUTION), as(SECRETARY, Capacity.BOARD))
        .records(granted(RESOLUTION), freely(), review(IN_MAY));
  }

  @Test
  void a_chair_named_in_the_linked_case_brings_no_resolution() {
    story
        .elsewhere(Cases.opened(), Cases.named(CHAIR))
        .given(requested(EXECUTIVE))
        .elsewhere(linked());
    story.when(authorize(WAIVER), as(CHAIR, Capacity.BOARD)).isRefusedBy("A-1");
    story
        .when(authorize(WAIVER), as(SECRETARY, Capacity.BOARD))
        .records(new WaiverAuthorizedByBoard(WAIVER, Set.of(), RESOLUTION));
  }

  private List<Pending> waiting() {
    return story.standing().view(Waivers.class, Reads.UNNOTED).pending();
  }

  private Capacity turnOf(WaiverId waiver) {
    StandingRegisters facts = story.standing();
    Pending pending =
        waiting().stream()
            .filter(each -> each.id().equals(waiver.value()))
            .findFirst()
            .orElseThrow();
    return new WaiverAuthority(
            facts.view(Waivers.class, Reads.UNNOTED),
            facts.view(Relations.class, Reads.UNNOTED),
            facts.view(CaseVisibility.class, Reads.UNNOTED))
        .awaited(pending, facts.view(Offices.class, Reads.UNNOTED), NOW);
  }
}
