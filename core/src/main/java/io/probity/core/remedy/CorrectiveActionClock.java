package io.probity.core.remedy;

import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Recorded;
import io.probity.core.remedy.CorrectiveActionCommand.RecordOverdueAction;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOverdue;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import java.util.List;

/** Until when a corrective action is to be done. */
public final class CorrectiveActionClock implements Clock {

  @Override
  public String name() {
    return "corrective-action";
  }

  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case CorrectiveActionPlanned planned ->
          List.of(
              new Started(
                  planned.actionId().stream(),
                  planned.dueAt(),
                  planned.caseId().value(),
                  now -> new RecordOverdueAction(planned.actionId(), planned.dueAt(), now)));
      case CorrectiveActionCompleted completed -> List.of(new Done(completed.actionId().stream()));
      case CorrectiveActionOverdue overdue -> List.of(new Missed(overdue.actionId().stream()));
      default -> List.of();
    };
  }
}
