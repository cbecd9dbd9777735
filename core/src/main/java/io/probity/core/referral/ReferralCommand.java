package io.probity.core.referral;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a referral to public officials. */
public sealed interface ReferralCommand extends Command {

  ReferralId referralId();

  /**
   * Public officials are told of a case.
   *
   * @param manifest what they are given: each document by name, date and SHA-256
   * @param whyWithheld why they are not given the rest
   * @param lawDemandingIdentity which law demands the name of the reporter, if one does
   * @param reporterToldOn when the reporter was told of that, with the reasons
   */
  record ReferToPublicOfficials(
      @ServerMade @TargetAggregateIdentifier ReferralId referralId,
      CaseId caseId,
      Recipient recipient,
      Confidential recipientName,
      Confidential basis,
      Confidential manifest,
      Set<Withheld> withheld,
      Confidential whyWithheld,
      @Nullable Confidential lawDemandingIdentity,
      @Nullable LocalDate reporterToldOn,
      Instant time)
      implements ReferralCommand {

    public ReferToPublicOfficials {
      withheld = Collections.unmodifiableSet(new TreeSet<>(withheld));
    }
  }

  /** They said that they received it. */
  record RecordReferralReceipt(
      @TargetAggregateIdentifier ReferralId referralId,
      LocalDate receivedOn,
      Confidential reference,
      Instant time)
      implements ReferralCommand {}
}
