package io.probity.core.casework;

import io.probity.core.casework.CaseCommand.MergeCase;
import io.probity.core.casework.CaseCommand.UnmergeCase;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A case whose report is dealt with in another one says so itself, and goes on if it comes back.
 */
public final class WhenReportLinkedThenMergeCase implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return switch (entry.event()) {
      case ReportLinked linked ->
          List.of(new MergeCase(linked.from(), linked.caseId(), entry.recordedAt()));
      case ReportUnlinked unlinked ->
          List.of(new UnmergeCase(unlinked.backTo(), entry.recordedAt()));
      default -> List.of();
    };
  }
}
