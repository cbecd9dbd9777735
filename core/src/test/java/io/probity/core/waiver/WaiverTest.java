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

import io.probity.core.casework.Cases;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.Started;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.code.CodeLabel;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.Principle;
import io.probity.core.code.Provision;
import io.probity.core.code.ProvisionId;
import io.probity.core.code.Topic;
import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.facts.Waivers;
import io.probity.core.facts.Waivers.Pending;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Resolved;
import io.probity.core.parameters.calendar.CalendarVersion;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.register.facts.Relations;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.waiver.WaiverCommand.AssessWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByCommittee;
import io.probity.core.waiver.WaiverCommand.DeclineWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.DenyWaiver;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverCommand.RecordMissedDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordMissedReview;
import io.probity.core.waiver.WaiverCommand.RecordWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordWaiverReview;
import io.probity.core.waiver.WaiverCommand.RequestRatification;
import io.probity.core.waiver.WaiverCommand.RequestWaiver;
import io.probity.core.waiver.WaiverCommand.RevokeWaiver;
import io.probity.core.waiver.WaiverCommand.WithdrawWaiverRequest;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import io.probity.core.waiver.WaiverEvent.RatificationAsked;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByCommittee;
import io.probity.core.waiver.WaiverEvent.WaiverDeclinedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequestWithdrawn;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverEvent.WaiverReviewDue;
import io.probity.core.waiver.WaiverEvent.WaiverReviewMissed;
import io.probity.core.waiver.WaiverEvent.WaiverReviewed;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
  void a_request_names_a_provision() {
    assertThatThrownBy(
            () -> new RequestWaiver(WAIVER, ADA, CCEO, CODE, List.of(), GROUNDS, DOCUMENT, NOW))
        .isInstanceOf(IllegalArgumentException.class);
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
    story.elsewhere(saidBy(ADA, CCEO)).given(requested(ADA));
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-29");
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.BOARD);
    story
        .when(grant(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD))
        .records(granted(RESOLUTION), freely(), review(IN_MAY));
  }

  @Test
  void nobody_who_asked_chooses_who_decides_by_what_they_say_afterwards() {
    story.given(requested(ADA)).elsewhere(saidBy(ADA, CCEO));
    assertThat(turnOf(WAIVER)).isEqualTo(Capacity.CCEO);
    story.when(grant(WAIVER, RESOLUTION), as(CHAIR, Capacity.BOARD)).isRefusedBy("W-8");
    story
        .when(grant(WAIVER, null), as(Capacity.CCEO))
        .records(granted(null), freely(), review(IN_MAY));
  }

  @Test
  void what_whoever_decides_says_of_themselves_counts_also_afterwards() {
    story.given(requested(ADA)).elsewhere(saidBy(CCEO, ADA));
    story.when(grant(WAIVER, null), as(Capacity.CCEO)).isRefusedBy("W-29");
  }

  @Test
  void nobody_keeps_a_waiver_from_being_looked_at_by_what_they_say_alone() {
    LocalDate inThreeYears = TODAY.plusYears(3);
    story
        .elsewhere(saidBy(ADA, CCEO))
        .given(
            requested(ADA),
            new WaiverGranted(WAIVER, TODAY, inThreeYears, REASONS, null, null, null))
        .when(new RecordWaiverReview(WAIVER, REASONS, NOW), as(Capacity.CCEO))
        .records(new WaiverReviewed(WAIVER, REASONS), review(TODAY.plusYears(1)));
  }

  @Test
  void nobody_keeps_a_waiver_by_calling_those_their_friends_who_could_take_it_back() {
    story.given(requested(ADA), granted(null), freely()).elsewhere(saidBy(ADA, CCEO));
    story
        .when(revoke(TODAY.plusDays(1)), as(Capacity.CCEO))
        .records(new WaiverRevoked(WAIVER, IN_MAY, TODAY.plusDays(1), REASONS, null));
  }

  private static RelationDeclared saidBy(PersonId one, PersonId other) {
    return new RelationDeclared(
        new RelationId(one.value()), one, other, RelationKind.FAMILY, Set.of(one), REASONS);
  }

  private static RelationDeclared bound(PersonId one, PersonId other) {
    return new RelationDeclared(
        new RelationId(one.value()), one, other, RelationKind.FAMILY, Set.of(one, other), REASONS);
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

  @Test
  void a_waiver_for_a_director_is_public_within_four_business_days() {
    LocalDate dueOn = LocalDate.of(2026, 3, 6); // granted on Monday the 2nd
    assertThat(publicly().dueOn()).isEqualTo(dueOn);
    assertThat(publicly().calendar()).hasToString("NYSE-1");
  }

  @Test
  void what_must_be_public_is_disclosed_once_with_the_days_until_which_it_stands() {
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .records(disclosed(DisclosureMeans.WEBSITE, TODAY.plusYears(1)));
    story
        .when(
            disclose(TODAY, DisclosureMeans.CURRENT_REPORT), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
        .records(disclosed(DisclosureMeans.CURRENT_REPORT, null));
    story
        .given(disclosed(DisclosureMeans.WEBSITE, TODAY.plusYears(1)))
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .isRefusedBy("W-24");
  }

  @Test
  void nothing_is_disclosed_that_need_not_be_public() {
    story
        .given(requested(ADA), granted(null), freely())
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .isRefusedBy("W-24");
  }

  @Test
  void a_disclosure_comes_after_the_grant_and_not_from_the_future() {
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story
        .when(disclose(TODAY.minusDays(1), DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .isRefusedBy("W-25");
    story
        .when(disclose(TODAY.plusDays(1), DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .isRefusedBy("W-25");
  }

  @Test
  void nobody_else_says_what_must_be_public_nor_anybody_of_their_own() {
    story.given(requested(SECRETARY), granted(null), publicly());
    story
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
        .isRefusedBy("W-15");
    story
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("W-15");
  }

  @Test
  void that_an_executive_officers_waiver_is_public_is_not_assessed_away() {
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story.when(assess(DisclosureNeed.NOT_REQUIRED), as(Capacity.CCEO)).isRefusedBy("W-23");
  }

  @Test
  void a_second_look_may_find_that_a_waiver_must_be_public() {
    WaiverDisclosureAssessed first = freely();
    story.given(requested(ADA), granted(null), first);
    story
        .when(assess(DisclosureNeed.REQUIRED), as(Capacity.CCEO))
        .records(
            new WaiverDisclosureAssessed(
                WAIVER,
                DisclosureNeed.NOT_REQUIRED,
                DisclosureNeed.REQUIRED,
                TODAY,
                publicly().dueOn(),
                publicly().dueAt(),
                false,
                publicly().calendar(),
                REASONS));
  }

  @Test
  void what_was_said_of_its_publicity_is_not_said_again() {
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story.given(new DisclosureMissed(WAIVER, Objects.requireNonNull(publicly().dueAt())));
    story.when(assess(DisclosureNeed.REQUIRED), as(Capacity.CCEO)).isRefusedBy("W-28");
  }

  @Test
  void what_was_missed_stays_missed_after_it_was_not_required_for_a_while() {
    LocalDate dueOn = Objects.requireNonNull(publicly().dueOn());
    WaiverDisclosureAssessed once = assessed(DisclosureNeed.REQUIRED, dueOn, false);
    WaiverDisclosureAssessed again = assessed(DisclosureNeed.REQUIRED, dueOn, true);
    story
        .given(requested(ADA), granted(null), freely(), once)
        .given(new DisclosureMissed(WAIVER, endOf(dueOn)))
        .given(assessed(DisclosureNeed.NOT_REQUIRED, null, false))
        .when(assess(DisclosureNeed.REQUIRED), as(Capacity.CCEO))
        .records(again);
    assertThat(new DisclosureClock().when(recorded(again)))
        .containsExactly(new Missed(WAIVER.stream()));
    assertThat(new DisclosureClock().when(recorded(once)))
        .singleElement()
        .isInstanceOf(Started.class);
    RecordMissedDisclosure miss =
        new RecordMissedDisclosure(WAIVER, endOf(dueOn), endOf(dueOn).plusSeconds(60));
    story.given(again).when(miss, Actor.policy("disclosure")).recordsNothing();
  }

  private static WaiverDisclosureAssessed assessed(
      DisclosureNeed now, @Nullable LocalDate dueOn, boolean missed) {
    return new WaiverDisclosureAssessed(
        WAIVER,
        now == DisclosureNeed.REQUIRED ? DisclosureNeed.NOT_REQUIRED : DisclosureNeed.REQUIRED,
        now,
        TODAY,
        dueOn,
        dueOn == null ? null : endOf(dueOn),
        missed,
        new CalendarVersion("NYSE-1"),
        REASONS);
  }

  private static Recorded recorded(WaiverDisclosureAssessed event) {
    return new Recorded(7, new UUID(0, 7), WAIVER.stream(), 5, NOW, as(Capacity.CCEO), event);
  }

  @Test
  void what_was_not_granted_is_not_assessed() {
    story
        .given(requested(ADA))
        .when(assess(DisclosureNeed.REQUIRED), as(Capacity.CCEO))
        .isRefusedBy("W-24");
  }

  @Test
  void the_clock_records_a_missed_disclosure_once() {
    Instant due = Objects.requireNonNull(publicly().dueAt());
    RecordMissedDisclosure miss = new RecordMissedDisclosure(WAIVER, due, due.plusSeconds(60));
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story.when(miss, as(Capacity.CCEO)).isRefusedBy("W-16");
    story
        .when(new RecordMissedDisclosure(WAIVER, due, due), Actor.policy("disclosure"))
        .isRefusedBy("W-26");
    story.when(miss, Actor.policy("disclosure")).records(new DisclosureMissed(WAIVER, due));
    story
        .given(new DisclosureMissed(WAIVER, due))
        .when(miss, Actor.policy("disclosure"))
        .recordsNothing();
    story
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .records(disclosed(DisclosureMeans.WEBSITE, TODAY.plusYears(1)));
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

  private static RevokeWaiver revoke(LocalDate from) {
    return new RevokeWaiver(WAIVER, from, REASONS, null, NOW);
  }

  private static AssessWaiverDisclosure assess(DisclosureNeed need) {
    return new AssessWaiverDisclosure(WAIVER, need, REASONS, NOW);
  }

  private static RecordWaiverDisclosure disclose(LocalDate on, DisclosureMeans means) {
    return new RecordWaiverDisclosure(WAIVER, on, means, REASONS, NOW);
  }

  private static WaiverDisclosed disclosed(DisclosureMeans means, @Nullable LocalDate postedUntil) {
    return new WaiverDisclosed(WAIVER, TODAY, means, REASONS, postedUntil, TODAY.plusYears(5));
  }

  private static RequestRatification ratification(LocalDate conductOn) {
    return new RequestRatification(
        WAIVER, ADA, CCEO, CODE, List.of(GIFTS), conductOn, GROUNDS, DOCUMENT, NOW);
  }

  private static GrantWaiver grant(LocalDate firstDay, LocalDate lastDay) {
    return new GrantWaiver(WAIVER, firstDay, lastDay, REASONS, CONDITIONS, null, null, NOW);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static WaiverReviewDue review(LocalDate day) {
    return new WaiverReviewDue(WAIVER, endOf(day));
  }

  private static WaiverLinkedToCase linked() {
    return new WaiverLinkedToCase(
        new WaiverLinkId(new UUID(0x4000L, 0x8000_0000_0000_0b01L)), WAIVER, Cases.CASE, REASONS);
  }

  /** Nobody need be told. */
  private static WaiverDisclosureAssessed freely() {
    return new WaiverDisclosureAssessed(
        WAIVER,
        null,
        DisclosureNeed.NOT_REQUIRED,
        TODAY,
        null,
        null,
        false,
        new CalendarVersion("NYSE-1"),
        null);
  }

  private static WaiverDisclosureAssessed publicly() {
    LocalDate dueOn = LocalDate.of(2026, 3, 6);
    return new WaiverDisclosureAssessed(
        WAIVER,
        null,
        DisclosureNeed.REQUIRED,
        TODAY,
        dueOn,
        endOf(dueOn),
        false,
        new CalendarVersion("NYSE-1"),
        null);
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
    return authorize(waiver, Set.of());
  }

  private static AuthorizeWaiverByBoard authorize(WaiverId waiver, Set<PersonId> abstained) {
    return new AuthorizeWaiverByBoard(waiver, abstained, RESOLUTION, NOW);
  }

  private static GrantWaiver grant(WaiverId waiver, @Nullable Confidential resolution) {
    return new GrantWaiver(waiver, TODAY, IN_MAY, REASONS, CONDITIONS, resolution, null, NOW);
  }

  private static WaiverGranted granted(@Nullable Confidential resolution) {
    return new WaiverGranted(WAIVER, TODAY, IN_MAY, REASONS, CONDITIONS, resolution, null);
  }

  private static GrantWaiver byTheBoard(Set<PersonId> abstained) {
    return new GrantWaiver(WAIVER, TODAY, IN_MAY, REASONS, CONDITIONS, RESOLUTION, abstained, NOW);
  }

  private static AuthorizeWaiverByCommittee committee(Set<PersonId> abstained) {
    return new AuthorizeWaiverByCommittee(WAIVER, abstained, RESOLUTION, NOW);
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
