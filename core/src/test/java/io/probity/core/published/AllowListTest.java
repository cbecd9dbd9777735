package io.probity.core.published;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.registered;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.code.CodeLabel;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.Principle;
import io.probity.core.code.Provision;
import io.probity.core.code.ProvisionId;
import io.probity.core.code.Topic;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllowListTest {

  private static final WaiverId WAIVER = new WaiverId(new UUID(0x4003L, 1));
  private static final CodeVersionId CODE = new CodeVersionId(new UUID(0x4002L, 1));
  private static final ProvisionId GIFTS = new ProvisionId("II.1");

  private final AllowList allowList =
      new AllowList(id -> new UUID(0xfL, id.getLeastSignificantBits()));

  @Test
  void a_waiver_that_is_granted_is_told_by_its_public_id_and_its_days() {
    Published told =
        tell(new WaiverGranted(WAIVER, IN_JANUARY, IN_JANUARY, REASON, REASON, REASON))
            .orElseThrow();
    assertThat(told.id()).isEqualTo("41");
    assertThat(told.type()).isEqualTo("io.probity.WaiverGranted.v1");
    assertThat(told.subject()).isEqualTo("waiver-00000000-0000-000f-0000-000000000001");
    assertThat(told.time()).isEqualTo(NOW);
    assertThat(told.json())
        .isEqualTo(
            "{\"ledgerIndex\":41,\"waiver\":\"00000000-0000-000f-0000-000000000001\","
                + "\"firstDay\":\"2026-01-05\",\"lastDay\":\"2026-01-05\"}");
  }

  @Test
  void a_waiver_that_is_denied_is_told_without_reasons() {
    assertThat(tell(new WaiverDenied(WAIVER, REASON, null)).orElseThrow().json())
        .isEqualTo("{\"ledgerIndex\":41,\"waiver\":\"00000000-0000-000f-0000-000000000001\"}");
  }

  @Test
  void who_asks_for_a_waiver_is_not_told() {
    assertThat(tell(new WaiverRequested(WAIVER, ADA, CCEO, CODE, List.of(GIFTS), REASON, REASON)))
        .isEmpty();
    assertThat(tell(new WaiverAuthorizedByBoard(WAIVER, REASON))).isEmpty();
  }

  @Test
  void nothing_of_the_register_is_told() {
    assertThat(tell(registered(ADA))).isEmpty();
    assertThat(tell(appointed(ADA, Office.AUDITOR))).isEmpty();
    assertThat(tell(new OfficeEnded(ADA, Office.AUDITOR, IN_JANUARY, IN_JANUARY, REASON)))
        .isEmpty();
  }

  @Test
  void a_version_of_the_code_is_told_with_its_provisions() {
    Provision provision =
        new Provision(
            GIFTS,
            Principle.AVOID_CONFLICTS_OF_INTEREST,
            List.of(Topic.GIFTS_AND_ENTERTAINMENT, Topic.POLITICAL_CONTRIBUTIONS));
    Published told =
        tell(new CodeVersionPublished(
                CODE,
                null,
                new CodeLabel("2026.1"),
                LocalDate.of(2026, 4, 1),
                List.of(provision),
                new DocumentDigest("0a".repeat(32))))
            .orElseThrow();
    assertThat(told.subject()).isEqualTo("code-00000000-0000-000f-0000-000000000001");
    assertThat(told.json())
        .isEqualTo(
            "{\"ledgerIndex\":41,\"codeVersion\":\"00000000-0000-000f-0000-000000000001\","
                + "\"label\":\"2026.1\",\"effectiveFrom\":\"2026-04-01\",\"provisions\":"
                + "[{\"id\":\"II.1\",\"principle\":\"AVOID_CONFLICTS_OF_INTEREST\","
                + "\"topics\":[\"GIFTS_AND_ENTERTAINMENT\",\"POLITICAL_CONTRIBUTIONS\"]}],"
                + "\"document\":\""
                + "0a".repeat(32)
                + "\"}");
  }

  @Test
  void an_event_that_nobody_listed_is_kept_back() {
    assertThat(tell(new Unlisted())).isEmpty();
  }

  private record Unlisted() implements Event {}

  private Optional<Published> tell(Event event) {
    Actor actor = Actor.staff(CCEO, Capacity.CCEO);
    return tell(event, actor, NOW);
  }

  private Optional<Published> tell(Event event, Actor actor, Instant at) {
    return allowList.of(new Recorded(41, new UUID(9, 9), "x-1", 0, at, actor, event));
  }
}
