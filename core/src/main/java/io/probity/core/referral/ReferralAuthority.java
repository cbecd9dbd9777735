package io.probity.core.referral;

import static io.probity.core.referral.ReferralRules.RECEIPT_BY_WHO_HANDLES;
import static io.probity.core.referral.ReferralRules.REFERRED_BY_WHO_LEADS;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.party.Actor;
import io.probity.core.referral.ReferralCommand.RecordReferralReceipt;
import io.probity.core.referral.ReferralCommand.ReferToPublicOfficials;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may refer a case to public officials. */
public final class ReferralAuthority {

  private ReferralAuthority() {}

  public static void check(
      ReferralCommand command, Actor actor, CaseFacts cases, CaseVisibility visibility) {
    Instant at = command.time();
    Optional<UUID> found =
        command instanceof ReferToPublicOfficials refer
            ? Optional.of(refer.caseId().value())
            : cases.caseOf(command.referralId().stream());
    UUID caseId = found.orElse(command.referralId().value());
    boolean seen = visibility.sees(caseId, actor, at);
    VISIBLE.require(seen && found.isPresent());
    switch (command) {
      case ReferToPublicOfficials _ ->
          REFERRED_BY_WHO_LEADS.require(visibility.leads(caseId, actor, at));
      case RecordReferralReceipt _ ->
          RECEIPT_BY_WHO_HANDLES.require(
              visibility.leads(caseId, actor, at) || visibility.investigates(caseId, actor, at));
    }
  }
}
