package io.probity.core.allegation;

import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.message.Event;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened to an allegation. */
public sealed interface AllegationEvent extends Event {

  AllegationId allegationId();

  CaseId caseId();

  /**
   * Something definite is alleged.
   *
   * @param taxonomy the version of the list of topics
   * @param conductOn claimed
   * @param codeAtConduct the code of ethics in force on that day, if both are known
   * @param codeAtReport the code of ethics in force when the report came in, if there was one
   */
  record AllegationRaised(
      AllegationId allegationId,
      CaseId caseId,
      Principle principle,
      Set<Topic> topics,
      int taxonomy,
      @Nullable SubjectId subject,
      @Nullable LocalDate conductOn,
      @Nullable CodeVersionId codeAtConduct,
      @Nullable CodeVersionId codeAtReport,
      Confidential allegation)
      implements AllegationEvent {

    public AllegationRaised {
      topics = Collections.unmodifiableSet(new TreeSet<>(topics));
    }
  }

  /** The allegation is decided; whoever found so is the entry's actor. */
  record FindingRecorded(
      AllegationId allegationId, CaseId caseId, Outcome outcome, Confidential reasons)
      implements AllegationEvent {}
}
