package io.probity.core.waiver;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.EXECUTIVE;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.waiver.Departures.CONDITIONS;
import static io.probity.core.waiver.Departures.IN_MAY;
import static io.probity.core.waiver.Departures.OTHER;
import static io.probity.core.waiver.Departures.REASONS;
import static io.probity.core.waiver.Departures.RESOLUTION;
import static io.probity.core.waiver.Departures.TODAY;
import static io.probity.core.waiver.Departures.WAIVER;
import static io.probity.core.waiver.Departures.atWork;
import static io.probity.core.waiver.Departures.authorize;
import static io.probity.core.waiver.Departures.code;
import static io.probity.core.waiver.Departures.deny;
import static io.probity.core.waiver.Departures.freely;
import static io.probity.core.waiver.Departures.grant;
import static io.probity.core.waiver.Departures.granted;
import static io.probity.core.waiver.Departures.requested;
import static io.probity.core.waiver.Departures.review;
import static io.probity.core.waiver.Departures.revoke;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.casework.Cases;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.facts.Waivers;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.register.facts.Relations;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.waiver.WaiverCommand.AssessWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByCommittee;
import io.probity.core.waiver.WaiverCommand.DeclineWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverCommand.RecordMissedDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordMissedReview;
import io.probity.core.waiver.WaiverCommand.RecordWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordWaiverReview;
import io.probity.core.waiver.WaiverCommand.RevokeWaiver;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who decides a waiver, and what they may decide. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiverTest {

  private final Story<Waiver> story = atWork();

  @Test
  void nothing_is_granted_that_the_code_has_no_longer_on_the_first_day() {
    LocalDate inApril = LocalDate.of(2026, 4, 1);
    story
        .given(requested(ADA))
        .elsewhere(
            code(
                new CodeVersionId(new UUID(0x4003L, 9)),
                "2026.2",
                inApril,
                new ProvisionId("II.9")));
    story.when(grant(inApril, IN_MAY), as(Capacity.CCEO)).isRefusedBy("W-6");
    story
        .when(grant(WAIVER, null), as(Capacity.CCEO))
        .records(granted(null), freely(), review(IN_MAY));
  }

  @Test
  void the_cceo_grants_a_waiver_with_an_end_and_conditions() {
    story
        .given(requested(ADA))
        .when(grant(WAIVER, null), as(Capacity.CCEO))
        .records(granted(null), freely(), review(IN_MAY));
  }

  @Test
  void the_cceo_denies_a_waiver_with_reasons() {
    story
        .given(requested(ADA))
        .when(deny(WAIVER, null), as(Capacity.CCEO))
        .records(new WaiverDenied(WAIVER, REASONS, null));
  }

  @Test
  void an_unknown_waiver_is_neither_granted_nor_denied_nor_authorized() {
    story.given(requested(ADA));
    story.when(grant(OTHER, null), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(deny(OTHER, null), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(authorize(OTHER), as(CHAIR, Capacity.BOARD)).isRefusedBy("A-1");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CCEO",
        "GENERAL_AUDITOR",
        "AUDIT_COMMITTEE_CHAIR",
        "AUDIT_COMMITTEE_SECRETARY",
        "BOARD",
        "COVERED_PERSON",
        "REPORTER",
        "SYSTEM",
        "BOOTSTRAP"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void a_waiver_of_somebody_else_is_as_good_as_unknown_to_other_offices(Capacity capacity) {
    story.given(requested(ADA));
    story.when(grant(WAIVER, null), as(capacity)).isRefusedBy("A-1");
    story.when(deny(WAIVER, null), as(capacity)).isRefusedBy("A-1");
    story.when(authorize(WAIVER), as(capacity)).isRefusedBy("A-1");
  }

  @Test
  void a_waiver_of_somebody_else_is_as_good_as_unknown_to_a_reporter_and_a_policy() {
    story.given(requested(ADA));
    story.when(deny(WAIVER, null), Actor.reporter(new UUID(1, 1))).isRefusedBy("A-1");
    story.when(deny(WAIVER, null), Actor.policy("x")).isRefusedBy("A-1");
  }

  @ParameterizedTest
  @EnumSource(names = {"GENERAL_AUDITOR", "AUDIT_COMMITTEE_CHAIR", "AUDIT_COMMITTEE_SECRETARY"})
  void who_sees_a_waiver_does_not_therefore_decide_it(Capacity capacity) {
    story.given(requested(ADA));
    story.when(grant(WAIVER, null), as(capacity)).isRefusedBy("W-3");
    story.when(deny(WAIVER, null), as(capacity)).isRefusedBy("W-3");
    story.when(authorize(WAIVER), as(capacity)).isRefusedBy("W-4");
  }

  @Test
  void who_asked_for_a_waiver_sees_it_and_does_not_decide_it() {
    story.given(requested(ADA)).when(grant(WAIVER, null), as(ADA)).isRefusedBy("W-3");
  }

  @Test
  void the_cceo_does_not_authorize_what_the_board_must() {
    story.given(requested(EXECUTIVE)).when(authorize(WAIVER), as(Capacity.CCEO)).isRefusedBy("W-4");
  }

  @Test
  void a_designee_of_the_cceo_never_grants_a_waiver() {
    story.given(requested(ADA));
    Actor designee = new Actor(BEN.toString(), Capacity.CCEO, CCEO, new UUID(7, 7));
    WaiverAuthority authority =
        new WaiverAuthority(
            story.standing().view(Waivers.class, Reads.UNNOTED),
            story.standing().view(Relations.class, Reads.UNNOTED),
            story.standing().view(CaseVisibility.class, Reads.UNNOTED));
    assertThatThrownBy(() -> authority.check(grant(WAIVER, null), designee))
        .hasMessageStartingWith("W-3: ");
    assertThatThrownBy(() -> authority.check(revoke(IN_MAY), designee))
        .hasMessageStartingWith("W-3: ");
  }

  @Test
  void a_waiver_is_decided_once() {
    story.given(requested(ADA), granted(null));
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-10");
    story.when(deny(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-10");
  }

  @Test
  void a_waiver_that_was_denied_is_not_granted() {
    story
        .given(requested(ADA), new WaiverDenied(WAIVER, REASONS, null))
        .when(grant(WAIVER, null), as(Capacity.CCEO))
        .isRefusedBy("W-10");
  }

  @Test
  void a_waiver_does_not_reach_back() {
    GrantWaiver late =
        new GrantWaiver(WAIVER, TODAY.minusDays(1), IN_MAY, REASONS, CONDITIONS, null, null, NOW);
    story.given(requested(ADA)).when(late, as(Capacity.CCEO)).isRefusedBy("W-12");
  }

  @Test
  void a_waiver_for_a_single_day_is_long_enough() {
    GrantWaiver oneDay = new GrantWaiver(WAIVER, IN_MAY, IN_MAY, REASONS, null, null, null, NOW);
    story
        .given(requested(ADA))
        .when(oneDay, as(Capacity.CCEO))
        .records(
            new WaiverGranted(WAIVER, IN_MAY, IN_MAY, REASONS, null, null, null),
            freely(),
            review(IN_MAY));
  }

  @Test
  void a_waiver_does_not_end_before_it_begins() {
    assertThatThrownBy(
            () ->
                new GrantWaiver(
                    WAIVER, IN_MAY, IN_MAY.minusDays(1), REASONS, null, null, null, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_grant_rests_on_what_the_register_said_of_both_people() {
    Story<Waiver>.Then then =
        story.given(requested(ADA)).when(grant(WAIVER, null), as(Capacity.CCEO));
    then.records(granted(null), freely(), review(IN_MAY));
    assertThat(then.basis())
        .containsKeys(
            new RegisterKey("offices", CCEO.toString()),
            new RegisterKey("offices", ADA.toString()),
            new RegisterKey("waivers", WAIVER.value().toString()));
  }

  @Test
  void every_command_on_an_unknown_waiver_is_refused_alike() {
    story.given(requested(ADA)).elsewhere(Cases.opened());
    List<WaiverCommand> commands =
        List.of(
            new AuthorizeWaiverByCommittee(OTHER, Set.of(), RESOLUTION, NOW),
            new DeclineWaiverByBoard(OTHER, RESOLUTION, NOW),
            new RevokeWaiver(OTHER, TODAY, REASONS, null, NOW),
            new RecordWaiverReview(OTHER, REASONS, NOW),
            new AssessWaiverDisclosure(OTHER, DisclosureNeed.REQUIRED, REASONS, NOW),
            new RecordWaiverDisclosure(OTHER, TODAY, DisclosureMeans.WEBSITE, REASONS, NOW));
    commands.forEach(command -> story.when(command, as(Capacity.CCEO)).isRefusedBy("A-1"));
    List.of(new RecordMissedReview(OTHER, NOW, NOW), new RecordMissedDisclosure(OTHER, NOW, NOW))
        .forEach(command -> story.when(command, Actor.policy("x")).isRefusedBy("A-1"));
  }
}
