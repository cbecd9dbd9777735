package io.probity.core.linking;

import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.protection.WatchId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of the links between reports and cases, and between cases. */
public sealed interface LinkingCommand extends Command {

  /** A report tells the same facts as those of a case: it is dealt with there. */
  record LinkReport(
      @ServerMade @TargetAggregateIdentifier LinkId linkId,
      CaseId caseId,
      ReportId reportId,
      Confidential reasons,
      Instant time)
      implements LinkingCommand {}

  /** It does not after all: the report goes back to the case that it had opened. */
  record UnlinkReport(@TargetAggregateIdentifier LinkId linkId, Confidential reasons, Instant time)
      implements LinkingCommand {}

  /**
   * The first case has to do with the other one.
   *
   * @param watchId of retaliation that a watch of the other case suspected: that watch
   */
  record RelateCases(
      @ServerMade @TargetAggregateIdentifier CaseRelationId relationId,
      CaseId caseId,
      CaseId other,
      HowRelated how,
      @Nullable WatchId watchId,
      Confidential reasons,
      Instant time)
      implements LinkingCommand {}

  /** They have nothing to do with each other any more. */
  record UnrelateCases(
      @TargetAggregateIdentifier CaseRelationId relationId, Confidential reasons, Instant time)
      implements LinkingCommand {}
}
