package io.probity.query;

import static io.probity.query.views.WaiverStanding.EXPIRED;
import static io.probity.query.views.WaiverStanding.IN_FORCE;
import static io.probity.query.views.WaiverStanding.MOOT;
import static io.probity.query.views.WaiverStanding.REVOKED;
import static io.probity.query.views.WaiverStanding.TO_COME;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseId;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.code.CodeLabel;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.Principle;
import io.probity.core.code.Provision;
import io.probity.core.code.ProvisionId;
import io.probity.core.code.Topic;
import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.CaseScope;
import io.probity.core.waiver.WaiverEvent.WaiverDeclinedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import io.probity.core.waiver.WaiverId;
import io.probity.core.waiver.WaiverLinkId;
import io.probity.query.casefile.CaseFileQuery;
import io.probity.query.casefile.CaseFiles;
import io.probity.query.casefile.part.WaiverPart;
import io.probity.query.views.WaiverStanding;
import io.probity.query.waiversinforce.WaiverFile;
import io.probity.query.waiversinforce.WaiversInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a waiver has come to, as its own file and the case that it is linked to tell it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiverStandingIT {
  private static final Confidential TEXT = Confidential.text("as asked");
  private static final CaseScope ALL = new CaseScope.AllBut(Set.of());
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
  private static final ProvisionId WAIVED = new ProvisionId("II.2");
  private static final CodeVersionId CODE = new CodeVersionId(id(1));
  private static final WaiverId WAIVER = new WaiverId(id(3));

  private final CaseStory story = new CaseStory(1);
  private final WaiversInForce waivers = new WaiversInForce();
  private final CaseFiles cases = new CaseFiles();
  private final ReadModels models = new ReadModels(waivers, cases);

  @BeforeEach
  void ask() {
    models.tell(story);
    tell(code(CODE, LocalDate.of(2026, 1, 1), WAIVED));
    tell(
        WAIVER.stream(),
        new WaiverRequested(
            WAIVER, CaseStory.INVESTIGATOR, CaseStory.CCEO, CODE, List.of(WAIVED), TEXT, TEXT));
    WaiverLinkId link = new WaiverLinkId(id(4));
    tell(link.stream(), new WaiverLinkedToCase(link, WAIVER, new CaseId(story.caseId()), TEXT));
  }

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void it_is_to_come_in_force_and_expired_by_its_days_alone() {
    assertThat(standsOn(FIRST)).isNull();
    grant();
    assertThat(standsOn(FIRST.minusDays(1))).isEqualTo(TO_COME);
    assertThat(standsOn(FIRST)).isEqualTo(IN_FORCE);
    assertThat(standsOn(LAST)).isEqualTo(IN_FORCE);
    assertThat(standsOn(LAST.plusDays(1))).isEqualTo(EXPIRED);
  }

  @Test
  void one_that_is_revoked_from_next_month_on_is_in_force_until_then() {
    grant();
    tell(WAIVER.stream(), new WaiverRevoked(WAIVER, LAST, FIRST.plusMonths(1), TEXT, null));
    assertThat(file(FIRST).state()).isEqualTo("GRANTED");
    assertThat(standsOn(FIRST.plusMonths(1).minusDays(1))).isEqualTo(IN_FORCE);
    assertThat(standsOn(FIRST.plusMonths(1))).isEqualTo(REVOKED);
    assertThat(standsOn(LAST.plusDays(1))).isEqualTo(REVOKED);
  }

  @Test
  void one_that_is_revoked_before_its_first_day_never_comes() {
    grant();
    tell(WAIVER.stream(), new WaiverRevoked(WAIVER, LAST, FIRST.minusDays(5), TEXT, null));
    assertThat(standsOn(FIRST.minusDays(9))).isEqualTo(REVOKED);
  }

  @Test
  void it_is_moot_from_the_day_on_which_the_code_has_its_provision_no_longer() {
    grant();
    LocalDate change = FIRST.plusDays(10);
    tell(code(new CodeVersionId(id(2)), change, new ProvisionId("II.9")));
    assertThat(standsOn(change.minusDays(1))).isEqualTo(IN_FORCE);
    assertThat(standsOn(change)).isEqualTo(MOOT);
    assertThat(standsOn(LAST.plusDays(1))).isEqualTo(EXPIRED);
  }

  @Test
  void what_the_board_declined_and_the_cceo_denied_is_called_alike_in_both() {
    tell(WAIVER.stream(), new WaiverDeclinedByBoard(WAIVER, TEXT));
    assertThat(standsOn(FIRST)).isNull();
    assertThat(file(FIRST).state()).isEqualTo("DECLINED_BY_BOARD");
    tell(WAIVER.stream(), new WaiverDenied(WAIVER, TEXT, null));
    assertThat(standsOn(FIRST)).isNull();
    assertThat(file(FIRST).state()).isEqualTo("DENIED");
  }

  /** Its own file and the case say the same of it. */
  private @Nullable WaiverStanding standsOn(LocalDate day) {
    WaiverFile own = file(day);
    WaiverPart ofCase =
        cases
            .answer(models.live(cases), new CaseFileQuery(story.caseId(), day, Set.of()), ALL)
            .value()
            .orElseThrow()
            .waivers()
            .getFirst();
    assertThat(ofCase.state()).isEqualTo(own.state());
    assertThat(ofCase.standing()).isEqualTo(own.standing());
    assertThat(ofCase.lastDay()).isEqualTo(own.lastDay());
    return own.standing();
  }

  private WaiverFile file(LocalDate day) {
    return waivers.file(models.live(waivers), WAIVER.value(), day).value().orElseThrow();
  }

  private void grant() {
    tell(WAIVER.stream(), new WaiverGranted(WAIVER, FIRST, LAST, TEXT, null, null, null));
  }

  private void tell(CodeVersionPublished published) {
    tell(published.codeVersionId().stream(), published);
  }

  private void tell(String stream, Event event) {
    Actor cceo = Actor.staff(CaseStory.CCEO, Capacity.CCEO);
    models.tell(List.of(new Said(stream, cceo, Said.NOON, event)));
  }

  private static CodeVersionPublished code(CodeVersionId id, LocalDate from, ProvisionId has) {
    return new CodeVersionPublished(
        id,
        null,
        new CodeLabel("2026"),
        from,
        List.of(
            new Provision(
                has, Principle.AVOID_CONFLICTS_OF_INTEREST, List.of(Topic.CONFLICT_OF_INTEREST))),
        new DocumentDigest("0a".repeat(32)));
  }

  private static UUID id(int number) {
    return new UUID(0x400AL, 0x8000000000000000L + number);
  }
}
