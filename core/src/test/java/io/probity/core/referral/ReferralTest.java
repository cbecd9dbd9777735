package io.probity.core.referral;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseId;
import io.probity.core.party.Capacity;
import io.probity.core.referral.ReferralCommand.RecordReferralReceipt;
import io.probity.core.referral.ReferralCommand.ReferToPublicOfficials;
import io.probity.core.referral.ReferralEvent.ReferralReceiptRecorded;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferralTest {

  private static final ReferralId REFERRAL =
      new ReferralId(new UUID(0x4000L, 0x9000_0000_0000_0061L));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Set<Withheld> WHO_REPORTED =
      Set.of(Withheld.REPORTER_IDENTITY, Withheld.PRIVILEGED_ADVICE);
  private static final Set<Withheld> LESS = Set.of(Withheld.PRIVILEGED_ADVICE);

  private final Story<Referral> story =
      new Story<>(Referral.class).elsewhere(inOffice()).elsewhere(opened(), assigned(INVESTIGATOR));

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
  void an_officer_refers_on_a_stated_basis_and_says_what_is_withheld(Capacity capacity) {
    story
        .when(refer(CASE, WHO_REPORTED, null, null), as(capacity))
        .records(referred(WHO_REPORTED, null, null));
  }

  @Test
  void an_investigator_refers_nothing() {
    story
        .when(refer(CASE, WHO_REPORTED, null, null), as(Capacity.INVESTIGATOR))
        .isRefusedBy("PO-1");
  }

  @Test
  void the_chair_of_the_audit_committee_refers_where_both_officers_are_named() {
    story
        .elsewhere(named(CCEO), named(GENERAL_AUDITOR))
        .when(refer(CASE, WHO_REPORTED, null, null), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(referred(WHO_REPORTED, null, null));
  }

  @Test
  void an_officer_who_is_named_does_not_even_see_it() {
    story
        .elsewhere(named(CCEO))
        .when(refer(CASE, WHO_REPORTED, null, null), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void a_closed_case_is_not_referred() {
    story
        .elsewhere(closed())
        .when(refer(CASE, WHO_REPORTED, null, null), as(Capacity.CCEO))
        .isRefusedBy("PO-3");
  }

  @Test
  void a_case_that_does_not_exist_is_not_referred() {
    story.when(refer(NO_CASE, WHO_REPORTED, null, null), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void who_reported_is_withheld() {
    story.when(refer(CASE, LESS, null, null), as(Capacity.CCEO)).isRefusedBy("PO-4");
    story.when(refer(CASE, LESS, REASONS, null), as(Capacity.CCEO)).isRefusedBy("PO-4");
    story.when(refer(CASE, LESS, null, TODAY), as(Capacity.CCEO)).isRefusedBy("PO-4");
  }

  @Test
  void nobody_is_told_of_a_law_that_demands_nothing() {
    story.when(refer(CASE, WHO_REPORTED, REASONS, TODAY), as(Capacity.CCEO)).isRefusedBy("PO-4");
  }

  @Test
  void who_reported_is_told_where_a_law_demands_it_and_they_know() {
    story
        .when(refer(CASE, LESS, REASONS, TODAY), as(Capacity.CCEO))
        .records(referred(LESS, REASONS, TODAY));
  }

  @Test
  void nobody_was_told_tomorrow() {
    story
        .when(refer(CASE, LESS, REASONS, TODAY.plusDays(1)), as(Capacity.CCEO))
        .isRefusedBy("PO-5");
  }

  @Test
  void the_officials_say_that_they_received_it_though_the_case_is_closed_since() {
    story
        .given(referred(WHO_REPORTED, null, null))
        .elsewhere(closed())
        .when(receipt(REFERRAL, TODAY), as(Capacity.INVESTIGATOR))
        .records(received());
  }

  @Test
  void the_audit_committee_records_no_receipt() {
    story
        .elsewhere(material(), escalated())
        .given(referred(WHO_REPORTED, null, null))
        .when(receipt(REFERRAL, TODAY), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .isRefusedBy("PO-2");
  }

  @Test
  void a_receipt_is_recorded_once() {
    story
        .given(referred(WHO_REPORTED, null, null), received())
        .when(receipt(REFERRAL, TODAY), as(Capacity.CCEO))
        .isRefusedBy("PO-6");
  }

  @Test
  void nothing_was_received_tomorrow() {
    story
        .given(referred(WHO_REPORTED, null, null))
        .when(receipt(REFERRAL, TODAY.plusDays(1)), as(Capacity.CCEO))
        .isRefusedBy("PO-5");
  }

  @Test
  void an_unknown_referral_was_received_by_nobody() {
    story
        .when(receipt(new ReferralId(new UUID(0, 7)), TODAY), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  private static ReferToPublicOfficials refer(
      CaseId caseId, Set<Withheld> withheld, @Nullable Confidential law, @Nullable LocalDate told) {
    return new ReferToPublicOfficials(
        REFERRAL,
        caseId,
        Recipient.PROSECUTOR,
        REASONS,
        REASONS,
        REASONS,
        withheld,
        REASONS,
        law,
        told,
        NOW);
  }

  private static ReferredToPublicOfficials referred(
      Set<Withheld> withheld, @Nullable Confidential law, @Nullable LocalDate told) {
    return new ReferredToPublicOfficials(
        REFERRAL,
        CASE,
        Recipient.PROSECUTOR,
        REASONS,
        REASONS,
        REASONS,
        withheld,
        REASONS,
        law,
        told);
  }

  private static RecordReferralReceipt receipt(ReferralId id, LocalDate on) {
    return new RecordReferralReceipt(id, on, REASONS, NOW);
  }

  private static ReferralReceiptRecorded received() {
    return new ReferralReceiptRecorded(REFERRAL, CASE, TODAY, REASONS);
  }
}
