package io.probity.core.referral;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Event;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened to a referral to public officials. */
public sealed interface ReferralEvent extends Event {

  ReferralId referralId();

  CaseId caseId();

  /**
   * Public officials were told of the case.
   *
   * @param reporterToldOn claimed; present only where a law demanded the name of the reporter
   */
  record ReferredToPublicOfficials(
      ReferralId referralId,
      CaseId caseId,
      Recipient recipient,
      Confidential recipientName,
      Confidential basis,
      Confidential manifest,
      Set<Withheld> withheld,
      Confidential whyWithheld,
      @Nullable Confidential lawDemandingIdentity,
      @Nullable LocalDate reporterToldOn)
      implements ReferralEvent {

    public ReferredToPublicOfficials {
      withheld = Collections.unmodifiableSet(new TreeSet<>(withheld));
    }
  }

  /**
   * They said that they received it.
   *
   * @param receivedOn claimed
   */
  record ReferralReceiptRecorded(
      ReferralId referralId, CaseId caseId, LocalDate receivedOn, Confidential reference)
      implements ReferralEvent {}
}
