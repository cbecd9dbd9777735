package io.probity.core.published;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.registered;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.FindingReopened;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationId;
import io.probity.core.allegation.Outcome;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.CaseId;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.code.CodeLabel;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.Principle;
import io.probity.core.code.Provision;
import io.probity.core.code.ProvisionId;
import io.probity.core.code.Topic;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationId;
import io.probity.core.intake.Channel;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.message.StreamId;
import io.probity.core.parameters.ParameterEvent.ParametersSet;
import io.probity.core.parameters.ParameterEvent.SegregationRelaxed;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.register.RegisterEvent.LeavingWithdrawn;
import io.probity.core.register.RegisterEvent.NameChanged;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.RegisterEvent.StewardAreasSet;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationEvent.RelationEnded;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.standing.Capabilities;
import io.probity.core.standing.Samples;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllowListTest {

  private static final WaiverId WAIVER = new WaiverId(new UUID(0x4003L, 1));
  private static final CodeVersionId CODE = new CodeVersionId(new UUID(0x4002L, 1));
  private static final ProvisionId GIFTS = new ProvisionId("II.1");

  private final AllowList allowList = new AllowList(AllowListTest::masked);

  @Test
  void a_waiver_that_is_granted_is_told_by_its_public_id_and_its_days() {
    Published told =
        tell(new WaiverGranted(WAIVER, IN_JANUARY, IN_JANUARY, REASON, REASON, REASON, null))
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
    assertThat(tell(new WaiverAuthorizedByBoard(WAIVER, Set.of(), REASON))).isEmpty();
  }

  @Test
  void nothing_of_the_register_is_told() {
    assertThat(tell(registered(ADA))).isEmpty();
    for (Class<? extends Event> type :
        List.of(
            PersonPlaced.class,
            PersonLeft.class,
            LeavingWithdrawn.class,
            NameChanged.class,
            StewardAreasSet.class,
            RelationDeclared.class,
            RelationConfirmed.class,
            RelationEnded.class)) {
      assertThat(tell(Samples.of(type))).isEmpty();
    }
    assertThat(tell(appointed(ADA, Office.AUDITOR))).isEmpty();
    assertThat(tell(new OfficeEnded(ADA, Office.AUDITOR, IN_JANUARY, null, IN_JANUARY, REASON)))
        .isEmpty();
  }

  @Test
  void nothing_of_the_parameters_is_told() {
    assertThat(tell(Samples.of(ParametersSet.class))).isEmpty();
    assertThat(tell(Samples.of(SegregationRelaxed.class))).isEmpty();
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
  void a_report_is_told_on_its_day_without_reporter_or_text() {
    Published told = tell(Samples.of(ViolationReported.class)).orElseThrow();
    assertThat(told.time()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(told.subject()).startsWith("report-00000000-0000-000f-");
    assertThat(told.publication())
        .isInstanceOfSatisfying(
            Publication.ReportReceived.class,
            received -> {
              assertThat(received.channel()).isEqualTo(Channel.WEB);
              assertThat(received.anonymous()).isTrue();
            });
  }

  @Test
  void a_case_opens_on_the_day_of_its_report_and_is_told_by_the_minute_from_then_on() {
    Published opened = tell(Samples.of(CaseOpened.class)).orElseThrow();
    Published closed = tell(Samples.of(CaseClosed.class)).orElseThrow();
    assertThat(opened.time()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(closed.time()).isEqualTo(NOW);
    assertThat(closed.subject()).isEqualTo(opened.subject()).startsWith("case-");
    assertThat(closed.json()).endsWith(",\"ground\":\"CONCLUDED\"}");
  }

  @Test
  void who_is_named_and_who_investigates_is_not_told() {
    assertThat(tell(Samples.of(SubjectNamed.class))).isEmpty();
    assertThat(tell(Samples.of(OutsideSubjectNamed.class))).isEmpty();
    assertThat(tell(Samples.of(TriageAssessed.class))).isEmpty();
    assertThat(tell(Samples.of(HandlerRecused.class))).isEmpty();
    assertThat(tell(Samples.of(StreamOfCaseNamed.class))).isEmpty();
    assertThat(tell(Samples.of(InvestigatorAssigned.class)).orElseThrow().publication())
        .isEqualTo(new Publication.InvestigatorAssigned(publicId(Samples.of(CaseId.class))));
  }

  @Test
  void an_allegation_is_told_by_its_codes_and_what_was_found() {
    PublicId caseId = publicId(Samples.of(CaseId.class));
    PublicId allegation = publicId(Samples.of(AllegationId.class));
    assertThat(tell(Samples.of(AllegationRaised.class)).orElseThrow().publication())
        .isEqualTo(
            new Publication.AllegationRaised(
                caseId, allegation, Principle.COMPLY_WITH_LAW, List.of(Topic.ANTITRUST)));
    assertThat(tell(Samples.of(FindingRecorded.class)).orElseThrow().publication())
        .isEqualTo(new Publication.FindingRecorded(caseId, allegation, Outcome.SUBSTANTIATED));
  }

  /** Else downstream would keep an outcome that nobody agreed with, or that is of somebody else. */
  @Test
  void a_finding_that_stands_no_more_is_taken_back_without_reasons() {
    PublicId caseId = publicId(Samples.of(CaseId.class));
    PublicId allegation = publicId(Samples.of(AllegationId.class));
    assertThat(tell(Samples.of(FindingReturned.class)).orElseThrow().publication())
        .isEqualTo(new Publication.FindingReturned(caseId, allegation));
    assertThat(tell(Samples.of(FindingReopened.class)).orElseThrow().publication())
        .isEqualTo(new Publication.FindingReopened(caseId, allegation));
  }

  @Test
  void an_escalation_is_told_once_it_has_happened_or_is_late() {
    PublicId caseId = publicId(Samples.of(CaseId.class));
    PublicId escalation = publicId(Samples.of(EscalationId.class));
    assertThat(tell(Samples.of(MaterialityAssessed.class))).isEmpty();
    assertThat(tell(Samples.of(EscalatedToAuditCommittee.class)).orElseThrow().publication())
        .isEqualTo(new Publication.EscalatedToAuditCommittee(caseId, escalation));
    assertThat(tell(Samples.of(DeadlineMissed.class)).orElseThrow().publication())
        .isEqualTo(new Publication.DeadlineMissed(caseId, escalation, NOW));
  }

  @Test
  void nothing_told_of_any_event_holds_one_of_our_ids_or_a_word_of_text() {
    for (Class<? extends Event> type : Capabilities.eventTypes()) {
      tell(Samples.of(type))
          .ifPresent(
              told ->
                  assertThat(told.json() + told.subject())
                      .doesNotContain("-4000-8000-")
                      .doesNotContain("Somebody"));
    }
  }

  @Test
  void an_event_that_nobody_listed_is_kept_back() {
    assertThat(tell(new Unlisted())).isEmpty();
  }

  private record Unlisted() implements Event {}

  private Optional<Published> tell(Event event) {
    Actor actor = Actor.staff(CCEO, Capacity.CCEO);
    return allowList.of(new Recorded(41, new UUID(9, 9), "x-1", 0, NOW, actor, event));
  }

  private static PublicId publicId(StreamId id) {
    return new PublicId(masked(id.value()));
  }

  private static UUID masked(UUID id) {
    return new UUID(0xfL, id.getLeastSignificantBits() & 0xffffL);
  }
}
