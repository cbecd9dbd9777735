package io.probity.core.waiver;

import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.Cases;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.code.CodeLabel;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.Principle;
import io.probity.core.code.Provision;
import io.probity.core.code.ProvisionId;
import io.probity.core.code.Topic;
import io.probity.core.parameters.calendar.CalendarVersion;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.DenyWaiver;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverCommand.RevokeWaiver;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverEvent.WaiverReviewDue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Waivers as they are asked for, decided and lived with in these tests. */
final class Departures {

  static final WaiverId WAIVER = new WaiverId(new UUID(0x4003L, 1));
  static final WaiverId OTHER = new WaiverId(new UUID(0x4003L, 2));
  static final CodeVersionId CODE = new CodeVersionId(new UUID(0x4002L, 1));
  static final CodeVersionId OLD_CODE = new CodeVersionId(new UUID(0x4002L, 2));
  static final ProvisionId GIFTS = new ProvisionId("II.1");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final LocalDate IN_MAY = LocalDate.of(2026, 5, 31);
  static final Confidential GROUNDS = Confidential.text("My sister sells us paper.");
  static final Confidential DOCUMENT = Confidential.text("request.pdf, 2026-03-01");
  static final Confidential REASONS = Confidential.text("Small and in the open.");
  static final Confidential CONDITIONS = Confidential.text("No orders above 500.");
  static final Confidential RESOLUTION = Confidential.text("Resolution 14 of 2026");

  private Departures() {}

  /** Everybody is in office, and a code is in force, after another. */
  static Story<Waiver> atWork() {
    return new Story<>(Waiver.class)
        .elsewhere(inOffice())
        .elsewhere(code(OLD_CODE, "2019.1", LocalDate.of(2019, 1, 1), GIFTS))
        .elsewhere(code(CODE, "2026.1", IN_JANUARY, GIFTS));
  }

  static RelationDeclared saidBy(PersonId one, PersonId other) {
    return new RelationDeclared(
        new RelationId(one.value()), one, other, RelationKind.FAMILY, Set.of(one), REASONS);
  }

  static RevokeWaiver revoke(LocalDate from) {
    return new RevokeWaiver(WAIVER, from, REASONS, null, NOW);
  }

  static GrantWaiver grant(LocalDate firstDay, LocalDate lastDay) {
    return new GrantWaiver(WAIVER, firstDay, lastDay, REASONS, CONDITIONS, null, null, NOW);
  }

  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static WaiverReviewDue review(LocalDate day) {
    return new WaiverReviewDue(WAIVER, endOf(day));
  }

  static WaiverLinkedToCase linked() {
    return new WaiverLinkedToCase(
        new WaiverLinkId(new UUID(0x4000L, 0x8000_0000_0000_0b01L)), WAIVER, Cases.CASE, REASONS);
  }

  /** Nobody need be told. */
  static WaiverDisclosureAssessed freely() {
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

  static WaiverDisclosureAssessed publicly() {
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

  static WaiverRequested requested(PersonId requester) {
    return new WaiverRequested(WAIVER, requester, CCEO, CODE, List.of(GIFTS), GROUNDS, DOCUMENT);
  }

  static AuthorizeWaiverByBoard authorize(WaiverId waiver) {
    return authorize(waiver, Set.of());
  }

  static AuthorizeWaiverByBoard authorize(WaiverId waiver, Set<PersonId> abstained) {
    return new AuthorizeWaiverByBoard(waiver, abstained, RESOLUTION, NOW);
  }

  static GrantWaiver grant(WaiverId waiver, @Nullable Confidential resolution) {
    return new GrantWaiver(waiver, TODAY, IN_MAY, REASONS, CONDITIONS, resolution, null, NOW);
  }

  static WaiverGranted granted(@Nullable Confidential resolution) {
    return new WaiverGranted(WAIVER, TODAY, IN_MAY, REASONS, CONDITIONS, resolution, null);
  }

  static DenyWaiver deny(WaiverId waiver, @Nullable Confidential resolution) {
    return new DenyWaiver(waiver, REASONS, resolution, NOW);
  }

  static CodeVersionPublished code(
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
