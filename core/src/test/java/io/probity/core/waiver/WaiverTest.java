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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.code.CodeLabel;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.Principle;
import io.probity.core.code.Provision;
import io.probity.core.code.ProvisionId;
import io.probity.core.code.Topic;
import io.probity.core.facts.RegisterKey;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.DenyWaiver;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverCommand.RequestWaiver;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiverTest {

  private static final WaiverId WAIVER = new WaiverId(new UUID(0x4003L, 1));
  private static final WaiverId OTHER = new WaiverId(new UUID(0x4003L, 2));
  private static final CodeVersionId CODE = new CodeVersionId(new UUID(0x4002L, 1));
  private static final CodeVersionId OLD_CODE = new CodeVersionId(new UUID(0x4002L, 2));
  private static final ProvisionId GIFTS = new ProvisionId("II.1");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 31);
  private static final Confidential GROUNDS = Confidential.text("My sister sells us paper.");
  private static final Confidential DOCUMENT = Confidential.text("request.pdf, 2026-03-01");
  private static final Confidential REASONS = Confidential.text("Small and in the open.");
  private static final Confidential CONDITIONS = Confidential.text("No orders above 500.");
  private static final Confidential RESOLUTION = Confidential.text("Resolution 14 of 2026");

  private final Story<Waiver> story =
      new Story<>(Waiver.class)
          .elsewhere(inOffice())
          .elsewhere(code(OLD_CODE, "2019.1", LocalDate.of(2019, 1, 1), GIFTS))
          .elsewhere(code(CODE, "2026.1", IN_JANUARY, GIFTS));

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
        .elsewhere(new OfficeEnded(CCEO, Office.CCEO, IN_JANUARY, TODAY, REASON))
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
  void the_cceo_grants_a_waiver_with_an_end_and_conditions() {
    story.given(requested(ADA)).when(grant(WAIVER, null), as(Capacity.CCEO)).records(granted(null));
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
    Actor designee = new Actor(BEN.toString(), Capacity.CCEO, CCEO, new UUID(7, 7));
    assertThatThrownBy(
            () -> WaiverAuthority.check(grant(WAIVER, null), designee, _ -> Optional.of(ADA)))
        .hasMessageStartingWith("W-3: ");
  }

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
        .records(new WaiverAuthorizedByBoard(WAIVER, RESOLUTION));
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
        .given(requested(EXECUTIVE), new WaiverAuthorizedByBoard(WAIVER, RESOLUTION))
        .when(grant(WAIVER, null), as(Capacity.CCEO))
        .records(granted(null));
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
        .records(granted(RESOLUTION));
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
        .elsewhere(new OfficeEnded(CCEO, Office.CCEO, IN_JANUARY, TODAY, REASON))
        .when(grant(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD))
        .records(granted(RESOLUTION));
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
  void the_board_authorizes_once() {
    story
        .given(requested(EXECUTIVE), new WaiverAuthorizedByBoard(WAIVER, RESOLUTION))
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
  void a_waiver_does_not_reach_back() {
    GrantWaiver late =
        new GrantWaiver(WAIVER, TODAY.minusDays(1), IN_MAY, REASONS, CONDITIONS, null, NOW);
    story.given(requested(ADA)).when(late, as(Capacity.CCEO)).isRefusedBy("W-12");
  }

  @Test
  void a_waiver_for_a_single_day_is_long_enough() {
    GrantWaiver oneDay = new GrantWaiver(WAIVER, IN_MAY, IN_MAY, REASONS, null, null, NOW);
    story
        .given(requested(ADA))
        .when(oneDay, as(Capacity.CCEO))
        .records(new WaiverGranted(WAIVER, IN_MAY, IN_MAY, REASONS, null, null));
  }

  @Test
  void a_waiver_does_not_end_before_it_begins() {
    assertThatThrownBy(
            () -> new GrantWaiver(WAIVER, IN_MAY, IN_MAY.minusDays(1), REASONS, null, null, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_grant_rests_on_what_the_register_said_of_both_people() {
    Story<Waiver>.Then then =
        story.given(requested(ADA)).when(grant(WAIVER, null), as(Capacity.CCEO));
    then.records(granted(null));
    assertThat(then.basis())
        .containsKeys(
            new RegisterKey("offices", CCEO.toString()),
            new RegisterKey("offices", ADA.toString()),
            new RegisterKey("waivers", WAIVER.value().toString()));
  }

  private static RequestWaiver request(
      PersonId requester, PersonId to, CodeVersionId code, ProvisionId provision) {
    return new RequestWaiver(
        WAIVER, requester, to, code, List.of(provision), GROUNDS, DOCUMENT, NOW);
  }

  private static WaiverRequested requested(PersonId requester) {
    return new WaiverRequested(WAIVER, requester, CCEO, CODE, List.of(GIFTS), GROUNDS, DOCUMENT);
  }

  private static AuthorizeWaiverByBoard authorize(WaiverId waiver) {
    return new AuthorizeWaiverByBoard(waiver, RESOLUTION, NOW);
  }

  private static GrantWaiver grant(WaiverId waiver, @Nullable Confidential resolution) {
    return new GrantWaiver(waiver, TODAY, IN_MAY, REASONS, CONDITIONS, resolution, NOW);
  }

  private static WaiverGranted granted(@Nullable Confidential resolution) {
    return new WaiverGranted(WAIVER, TODAY, IN_MAY, REASONS, CONDITIONS, resolution);
  }

  private static DenyWaiver deny(WaiverId waiver, @Nullable Confidential resolution) {
    return new DenyWaiver(waiver, REASONS, resolution, NOW);
  }

  private static CodeVersionPublished code(
      CodeVersionId id, String label, LocalDate from, ProvisionId provision) {
    return new CodeVersionPublished(
        id,
        null,
        new CodeLabel(label),
        from,
        List.of(
            new Provision(
                provision,
                Principle.AVOID_CONFLICTS_OF_INTEREST,
                List.of(Topic.GIFTS_AND_ENTERTAINMENT))),
        new DocumentDigest("0a".repeat(32)));
  }
}
