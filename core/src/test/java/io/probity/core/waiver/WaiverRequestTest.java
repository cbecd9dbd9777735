package io.probity.core.waiver;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.EXECUTIVE;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.waiver.Departures.CODE;
import static io.probity.core.waiver.Departures.CONDITIONS;
import static io.probity.core.waiver.Departures.DOCUMENT;
import static io.probity.core.waiver.Departures.GIFTS;
import static io.probity.core.waiver.Departures.GROUNDS;
import static io.probity.core.waiver.Departures.OLD_CODE;
import static io.probity.core.waiver.Departures.OTHER;
import static io.probity.core.waiver.Departures.REASONS;
import static io.probity.core.waiver.Departures.RESOLUTION;
import static io.probity.core.waiver.Departures.TODAY;
import static io.probity.core.waiver.Departures.WAIVER;
import static io.probity.core.waiver.Departures.atWork;
import static io.probity.core.waiver.Departures.code;
import static io.probity.core.waiver.Departures.freely;
import static io.probity.core.waiver.Departures.grant;
import static io.probity.core.waiver.Departures.granted;
import static io.probity.core.waiver.Departures.linked;
import static io.probity.core.waiver.Departures.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.casework.Cases;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.Waivers;
import io.probity.core.facts.Waivers.Pending;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Relations;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.waiver.WaiverCommand.RequestRatification;
import io.probity.core.waiver.WaiverCommand.RequestWaiver;
import io.probity.core.waiver.WaiverCommand.WithdrawWaiverRequest;
import io.probity.core.waiver.WaiverEvent.RatificationAsked;
import io.probity.core.waiver.WaiverEvent.WaiverDeclinedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverRequestWithdrawn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who asks to depart from the code, of what, and for whom their request waits. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiverRequestTest {

  private final Story<Waiver> story = atWork();

  @Test
  void somebody_asks_the_cceo_in_writing_for_leave() {
    story.when(request(ADA, CCEO, CODE, GIFTS), as(ADA)).records(requested(ADA));
  }

  @Test
  void nobody_asks_for_leave_for_somebody_else() {
    story.when(request(ADA, CCEO, CODE, GIFTS), as(BEN)).isRefusedBy("W-1");
  }

  @Test
  void no_policy_asks_for_leave() {
    story.when(request(ADA, CCEO, CODE, GIFTS), Actor.policy("x")).isRefusedBy("W-1");
  }

  @Test
  void a_request_to_somebody_else_than_the_cceo_is_refused() {
    story.when(request(ADA, SECRETARY, CODE, GIFTS), as(ADA)).isRefusedBy("W-5");
  }

  @Test
  void a_request_to_a_former_cceo_is_refused() {
    story
        .elsewhere(new OfficeEnded(CCEO, Office.CCEO, IN_JANUARY, null, TODAY, REASON))
        .when(request(ADA, CCEO, CODE, GIFTS), as(ADA))
        .isRefusedBy("W-5");
  }

  @Test
  void a_request_about_a_provision_that_is_not_in_the_code_is_refused() {
    story.when(request(ADA, CCEO, CODE, new ProvisionId("II.9")), as(ADA)).isRefusedBy("W-6");
  }

  @Test
  void a_request_about_a_former_code_is_refused() {
    story.when(request(ADA, CCEO, OLD_CODE, GIFTS), as(ADA)).isRefusedBy("W-6");
  }

  @Test
  void a_request_before_there_is_a_code_is_refused() {
    new Story<>(Waiver.class)
        .elsewhere(inOffice())
        .when(request(ADA, CCEO, CODE, GIFTS), as(ADA))
        .isRefusedBy("W-6");
  }

  @Test
  void a_request_names_a_provision() {
    assertThatThrownBy(
            () -> new RequestWaiver(WAIVER, ADA, CCEO, CODE, List.of(), GROUNDS, DOCUMENT, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_request_waits_for_the_cceo_and_for_the_board_where_that_is_first_or_instead() {
    story.given(requested(ADA));
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.CCEO);
    story.elsewhere(Cases.opened(), Cases.named(CCEO));
    story.elsewhere(linked());
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.BOARD);
    story.given(granted(RESOLUTION));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void a_request_of_an_executive_officer_waits_for_the_board_and_then_for_the_cceo() {
    story.given(requested(EXECUTIVE));
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.BOARD);
    story.given(new WaiverDeclinedByBoard(WAIVER, RESOLUTION));
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.CCEO);
    story.given(new WaiverDenied(WAIVER, REASONS, null));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void the_cceos_own_request_waits_for_the_board_and_what_was_withdrawn_for_nobody() {
    story.given(requested(CCEO));
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.BOARD);
    story.given(new WaiverRequestWithdrawn(WAIVER, null));
    assertThat(waiting()).isEmpty();
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

  @Test
  void who_asked_withdraws_before_the_decision() {
    WithdrawWaiverRequest withdraw = new WithdrawWaiverRequest(WAIVER, null, NOW);
    story.given(requested(ADA));
    story.when(withdraw, as(Capacity.CCEO)).isRefusedBy("W-14");
    story.when(new WithdrawWaiverRequest(OTHER, null, NOW), as(ADA)).isRefusedBy("A-1");
    story.when(withdraw, as(ADA)).records(new WaiverRequestWithdrawn(WAIVER, null));
    story.given(granted(null)).when(withdraw, as(ADA)).isRefusedBy("W-17");
  }

  @Test
  void what_was_withdrawn_is_not_granted() {
    story
        .given(requested(ADA), new WaiverRequestWithdrawn(WAIVER, null))
        .when(grant(WAIVER, null), as(Capacity.CCEO))
        .isRefusedBy("W-10");
  }

  @Test
  void past_conduct_is_ratified_only_as_such() {
    LocalDate conduct = TODAY.minusDays(20);
    story
        .when(ratification(conduct), as(ADA))
        .records(requested(ADA), new RatificationAsked(WAIVER, conduct));
    story.when(ratification(TODAY.plusDays(1)), as(ADA)).isRefusedBy("W-20");
    story.when(ratification(conduct), as(BEN)).isRefusedBy("W-1");
  }

  @Test
  void a_ratification_departs_from_the_code_of_the_day_of_the_conduct() {
    story.when(ratification(IN_JANUARY.minusDays(1)), as(ADA)).isRefusedBy("W-6");
  }

  @Test
  void a_ratification_gives_leave_for_nothing_that_is_to_come() {
    LocalDate conduct = TODAY.minusDays(20);
    story.given(requested(ADA), new RatificationAsked(WAIVER, conduct));
    story.when(grant(conduct, TODAY.plusDays(1)), as(Capacity.CCEO)).isRefusedBy("W-20");
    story.when(grant(TODAY, TODAY), as(Capacity.CCEO)).isRefusedBy("W-20");
    story
        .when(grant(conduct, TODAY), as(Capacity.CCEO))
        .records(
            new WaiverGranted(WAIVER, conduct, TODAY, REASONS, CONDITIONS, null, null), freely());
  }

  private static RequestRatification ratification(LocalDate conductOn) {
    return new RequestRatification(
        WAIVER, ADA, CCEO, CODE, List.of(GIFTS), conductOn, GROUNDS, DOCUMENT, NOW);
  }

  private static RequestWaiver request(
      PersonId requester, PersonId to, CodeVersionId code, ProvisionId provision) {
    return new RequestWaiver(
        WAIVER, requester, to, code, List.of(provision), GROUNDS, DOCUMENT, NOW);
  }
}
