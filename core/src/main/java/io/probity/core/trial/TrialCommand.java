package io.probity.core.trial;

import io.probity.core.intake.ReportId;
import io.probity.core.message.AtAnAddressOfItsOwn;
import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a test of the hotline. */
public sealed interface TrialCommand extends Command {

  TrialId trialId();

  /**
   * An auditor says of a report that they made it up. That it is theirs, its mailbox code shows:
   * without that, a true report could be passed off as a test.
   */
  @AtAnAddressOfItsOwn
  record BeginTrial(
      @ServerMade @TargetAggregateIdentifier TrialId trialId,
      ReportId reportId,
      Confidential plan,
      Instant time)
      implements TrialCommand {}

  /** The test is over, and everybody who sees the case may know. */
  record DiscloseTrial(
      @TargetAggregateIdentifier TrialId trialId, Confidential result, Instant time)
      implements TrialCommand {}
}
