package io.probity.core.allegation;

import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
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

/** What may be asked of an allegation. */
public sealed interface AllegationCommand extends Command {

  /**
   * Something definite is alleged in a case.
   *
   * @param subject against whom; absent while that is not known
   * @param conductOn when it is said to have happened; absent while that is not known
   */
  record RaiseAllegation(
      @ServerMade @TargetAggregateIdentifier AllegationId allegationId,
      CaseId caseId,
      Principle principle,
      Set<Topic> topics,
      @Nullable SubjectId subject,
      @Nullable LocalDate conductOn,
      Confidential allegation,
      Instant time)
      implements AllegationCommand {

    public RaiseAllegation {
      topics = Collections.unmodifiableSet(new TreeSet<>(topics));
    }
  }

  /** An investigator says what was found. */
  record RecordFinding(
      @TargetAggregateIdentifier AllegationId allegationId,
      Outcome outcome,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}
}
