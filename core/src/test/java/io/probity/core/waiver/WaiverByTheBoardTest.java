package io.probity.core.waiver;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.DIRECTOR;
import static io.probity.core.standing.People.EXECUTIVE;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.waiver.Departures.CONDITIONS;
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
import static io.probity.core.waiver.Departures.publicly;
import static io.probity.core.waiver.Departures.requested;
import static io.probity.core.waiver.Departures.review;
import static io.probity.core.waiver.Departures.saidBy;

import io.probity.core.parameters.Resolved;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.standing.Story;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByCommittee;
import io.probity.core.waiver.WaiverCommand.DeclineWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByCommittee;
import io.probity.core.waiver.WaiverEvent.WaiverDeclinedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the Board decides, or authorizes first, and who of it abstains. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiverByTheBoardTest {

  private final Story<Waiver> story = atWork();

  @Test
  void a_director_who_is_interested_abstains_and_the_file_says_who_did() {
    story.given(requested(DIRECTOR)).elsewhere(appointed(BEN, Office.DIRECTOR));
    story.when(authorize(WAIVER), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-30");
    story
        .when(authorize(WAIVER, Set.of(DIRECTOR)), as(CHAIR, Capacity.BOARD))
        .records(new WaiverAuthorizedByBoard(WAIVER, Set.of(DIRECTOR), RESOLUTION));
  }

  @Test
  void so_does_a_director_who_is_bound_to_whoever_asks_whichever_of_them_says_so() {
    story.elsewhere(saidBy(EXECUTIVE, DIRECTOR)).given(requested(EXECUTIVE));
    story.when(authorize(WAIVER), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-30");
    story
        .when(authorize(WAIVER, Set.of(DIRECTOR)), as(CHAIR, Capacity.BOARD))
        .records(new WaiverAuthorizedByBoard(WAIVER, Set.of(DIRECTOR), RESOLUTION));
  }

  @Test
  void so_do_they_where_a_committee_stands_for_the_board() {
    story
        .elsewhere(
            saidBy(DIRECTOR, EXECUTIVE),
            Resolved.choosing(Resolved.COMMITTEE_FOR_THE_BOARD, REASON))
        .given(requested(EXECUTIVE));
    story.when(committee(Set.of()), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-30");
    story
        .when(committee(Set.of(DIRECTOR)), as(CHAIR, Capacity.BOARD))
        .records(new WaiverAuthorizedByCommittee(WAIVER, Set.of(DIRECTOR), RESOLUTION));
  }

  @Test
  void so_do_they_where_the_board_grants_itself() {
    story
        .elsewhere(
            new OfficeEnded(CCEO, Office.CCEO, IN_JANUARY, null, TODAY, REASON),
            saidBy(DIRECTOR, ADA))
        .given(requested(ADA));
    story.when(byTheBoard(Set.of()), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-30");
    story
        .when(byTheBoard(Set.of(DIRECTOR)), as(CHAIR, Capacity.BOARD))
        .records(
            new WaiverGranted(
                WAIVER, TODAY, IN_MAY, REASONS, CONDITIONS, RESOLUTION, Set.of(DIRECTOR)),
            freely(),
            review(IN_MAY));
  }

  @Test
  void from_what_the_cceo_decides_no_director_abstains() {
    GrantWaiver grant =
        new GrantWaiver(WAIVER, TODAY, IN_MAY, REASONS, CONDITIONS, null, Set.of(DIRECTOR), NOW);
    story.given(requested(ADA)).when(grant, as(Capacity.CCEO)).isRefusedBy("W-30");
  }

  @Test
  void nobody_abstains_who_is_no_director() {
    story.given(requested(EXECUTIVE));
    story.when(authorize(WAIVER, Set.of(ADA)), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-30");
  }

  @Test
  void a_waiver_for_an_executive_officer_or_director_waits_for_the_board() {
    for (PersonId requester : List.of(EXECUTIVE, DIRECTOR)) {
      new Story<>(Waiver.class)
          .elsewhere(inOffice())
          .given(requested(requester))
          .when(grant(WAIVER, null), as(Capacity.CCEO))
          .isRefusedBy("W-7");
    }
  }

  @Test
  void who_became_a_director_after_asking_needs_the_board_too() {
    story
        .given(requested(ADA))
        .elsewhere(appointed(ADA, Office.DIRECTOR))
        .when(grant(WAIVER, null), as(Capacity.CCEO))
        .isRefusedBy("W-7");
  }

  @Test
  void the_board_authorizes_and_the_cceo_grants() {
    story
        .given(requested(EXECUTIVE), new WaiverAuthorizedByBoard(WAIVER, Set.of(), RESOLUTION))
        .when(grant(WAIVER, null), as(Capacity.CCEO))
        .records(granted(null), publicly(), review(IN_MAY));
  }

  @Test
  void a_waiver_for_an_executive_officer_is_denied_without_the_board() {
    story
        .given(requested(EXECUTIVE))
        .when(deny(WAIVER, null), as(Capacity.CCEO))
        .records(new WaiverDenied(WAIVER, REASONS, null));
  }

  @Test
  void the_board_decides_the_waiver_of_the_cceo() {
    story.given(requested(CCEO));
    story
        .when(grant(WAIVER, RESOLUTION), as(SECRETARY, Capacity.BOARD))
        .records(granted(RESOLUTION), freely(), review(IN_MAY));
  }

  @Test
  void the_board_denies_the_waiver_of_the_cceo() {
    story.given(requested(CCEO));
    story
        .when(deny(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD))
        .records(new WaiverDenied(WAIVER, REASONS, RESOLUTION));
  }

  @Test
  void the_board_decides_while_there_is_no_cceo() {
    story
        .given(requested(ADA))
        .elsewhere(new OfficeEnded(CCEO, Office.CCEO, IN_JANUARY, null, TODAY, REASON))
        .when(grant(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD))
        .records(granted(RESOLUTION), freely(), review(IN_MAY));
  }

  @Test
  void the_board_does_not_decide_in_place_of_the_cceo() {
    story.given(requested(EXECUTIVE));
    story.when(grant(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-8");
    story.when(deny(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-8");
  }

  @Test
  void a_decision_of_the_board_names_its_resolution() {
    story.given(requested(CCEO));
    story.when(grant(WAIVER, null), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-9");
    story.when(deny(WAIVER, null), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-9");
  }

  @Test
  void a_decision_of_the_cceo_names_no_resolution() {
    story
        .given(requested(ADA))
        .when(grant(WAIVER, RESOLUTION), as(Capacity.CCEO))
        .isRefusedBy("W-9");
  }

  @Test
  void the_board_authorizes_once() {
    story
        .given(requested(EXECUTIVE), new WaiverAuthorizedByBoard(WAIVER, Set.of(), RESOLUTION))
        .when(authorize(WAIVER), as(CHAIR, Capacity.BOARD))
        .isRefusedBy("W-11");
  }

  @Test
  void the_board_does_not_authorize_what_is_decided() {
    story
        .given(requested(EXECUTIVE), new WaiverDenied(WAIVER, REASONS, null))
        .when(authorize(WAIVER), as(CHAIR, Capacity.BOARD))
        .isRefusedBy("W-11");
  }

  @Test
  void what_the_board_declined_is_denied_and_never_granted() {
    story.given(requested(EXECUTIVE));
    story
        .when(new DeclineWaiverByBoard(WAIVER, RESOLUTION, NOW), as(Capacity.CCEO))
        .isRefusedBy("W-4");
    story
        .when(new DeclineWaiverByBoard(WAIVER, RESOLUTION, NOW), as(CHAIR, Capacity.BOARD))
        .records(new WaiverDeclinedByBoard(WAIVER, RESOLUTION));
    story.given(new WaiverDeclinedByBoard(WAIVER, RESOLUTION));
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-18");
    story.when(authorize(WAIVER), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-11");
    story
        .when(deny(WAIVER, null), as(Capacity.CCEO))
        .records(new WaiverDenied(WAIVER, REASONS, null));
  }

  @Test
  void a_committee_of_the_board_authorizes_nothing_unless_the_parameters_say_so() {
    AuthorizeWaiverByCommittee authorize =
        new AuthorizeWaiverByCommittee(WAIVER, Set.of(), RESOLUTION, NOW);
    story.given(requested(EXECUTIVE));
    story.when(authorize, as(CHAIR, Capacity.BOARD)).isRefusedBy("W-19");
    story
        .elsewhere(Resolved.choosing(Resolved.COMMITTEE_FOR_THE_BOARD, REASON))
        .when(authorize, as(CHAIR, Capacity.BOARD))
        .records(new WaiverAuthorizedByCommittee(WAIVER, Set.of(), RESOLUTION));
  }

  private static GrantWaiver byTheBoard(Set<PersonId> abstained) {
    return new GrantWaiver(WAIVER, TODAY, IN_MAY, REASONS, CONDITIONS, RESOLUTION, abstained, NOW);
  }

  private static AuthorizeWaiverByCommittee committee(Set<PersonId> abstained) {
    return new AuthorizeWaiverByCommittee(WAIVER, abstained, RESOLUTION, NOW);
  }
}
