package io.probity.core.allegation;

import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.intake.TextRead;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.remedy.RootCause;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
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

  /**
   * The allegation is decided; whoever found so is the entry's actor.
   *
   * @param read which text of each report that was translated; absent where none was
   */
  record FindingRecorded(
      AllegationId allegationId,
      CaseId caseId,
      Outcome outcome,
      @Nullable List<TextRead> read,
      Confidential reasons)
      implements AllegationEvent {}

  /**
   * The allegation is classified anew.
   *
   * @param late true where it had a finding already
   */
  record AllegationReclassified(
      AllegationId allegationId,
      CaseId caseId,
      Classification before,
      Classification now,
      boolean late,
      Confidential reasons)
      implements AllegationEvent {}

  /**
   * Against whom it is, and when it happened, was said otherwise than before.
   *
   * @param now claimed
   * @param codeAtConduct the code of ethics in force on that day, if both are known
   */
  record AllegationAttributed(
      AllegationId allegationId,
      CaseId caseId,
      Attribution before,
      Attribution now,
      @Nullable CodeVersionId codeAtConduct,
      Confidential reasons)
      implements AllegationEvent {}

  /**
   * The finding is to be found anew, since the allegation is against somebody else now.
   *
   * @param finding its place in this stream
   */
  record FindingReopened(AllegationId allegationId, CaseId caseId, long finding, Outcome outcome)
      implements AllegationEvent {}

  /**
   * Another finding takes the place of an earlier one, which stays.
   *
   * @param corrects the place in this stream of the finding that it corrects
   * @param read which text of each report that was translated; absent where none was
   */
  record FindingCorrected(
      AllegationId allegationId,
      CaseId caseId,
      long corrects,
      Outcome before,
      Outcome outcome,
      @Nullable List<TextRead> read,
      Confidential reasons)
      implements AllegationEvent {}

  /**
   * Somebody else agreed with the finding.
   *
   * @param finding its place in this stream
   * @param rolesMet true where the approver had another hand in the case, which the parameters
   *     allowed
   */
  record FindingApproved(
      AllegationId allegationId,
      CaseId caseId,
      long finding,
      Outcome outcome,
      PersonId approver,
      boolean rolesMet,
      Confidential reasons)
      implements AllegationEvent {}

  /**
   * Somebody else did not agree with the finding: the allegation is undecided again.
   *
   * @param finding its place in this stream
   * @param rolesMet as of an approval
   */
  record FindingReturned(
      AllegationId allegationId,
      CaseId caseId,
      long finding,
      Outcome outcome,
      boolean rolesMet,
      Confidential reasons)
      implements AllegationEvent {}

  /** The reporter took it back; it stays as undecided as it was. */
  record WithdrawnByReporter(AllegationId allegationId, CaseId caseId, Confidential reasons)
      implements AllegationEvent {}

  /** An investigator found that whoever reported it knew that it was not so. */
  record KnowinglyFalseRecorded(
      AllegationId allegationId, CaseId caseId, Confidential proofOfKnowledge)
      implements AllegationEvent {}

  /**
   * Somebody else decided whether the knowledge is proven; only then it counts.
   *
   * @param rolesMet as of an approval
   */
  record KnowinglyFalseDecided(
      AllegationId allegationId,
      CaseId caseId,
      boolean proven,
      boolean rolesMet,
      Confidential reasons)
      implements AllegationEvent {}

  /** Why it could happen was said, for the first time or otherwise than before. */
  record RootCauseStated(
      AllegationId allegationId,
      CaseId caseId,
      @Nullable RootCause before,
      RootCause now,
      Confidential reasons)
      implements AllegationEvent {}

  /**
   * What follows for the subject.
   *
   * @param classification for what it was imposed
   * @param rolesMet true where the decider had another hand in the case, which the parameters
   *     allowed
   * @param whyDifferent why the level is not the one mostly imposed for the like
   */
  record DisciplineImposed(
      AllegationId allegationId,
      CaseId caseId,
      SubjectId subject,
      Classification classification,
      DisciplineLevel level,
      PersonId decider,
      boolean rolesMet,
      @Nullable Confidential whyDifferent,
      Confidential reasons)
      implements AllegationEvent {}

  /**
   * What discipline was imposed for was found not to be so after all: it is to be lifted.
   *
   * @param discipline its place in this stream
   */
  record DisciplineUnfounded(
      AllegationId allegationId, CaseId caseId, long discipline, DisciplineLevel level)
      implements AllegationEvent {}

  /**
   * What followed for the subject does so no longer; that it did stays on record.
   *
   * @param discipline its place in this stream
   * @param classification for what it had been imposed
   * @param rolesMet as of imposing it
   */
  record DisciplineLifted(
      AllegationId allegationId,
      CaseId caseId,
      long discipline,
      SubjectId subject,
      Classification classification,
      DisciplineLevel level,
      PersonId decider,
      boolean rolesMet,
      Confidential reasons)
      implements AllegationEvent {}

  /** Which penalties of the law it may lead to. */
  record LegalExposureFlagged(
      AllegationId allegationId,
      CaseId caseId,
      Set<LegalExposure> before,
      Set<LegalExposure> now,
      Confidential reasons)
      implements AllegationEvent {

    public LegalExposureFlagged {
      before = Collections.unmodifiableSet(new TreeSet<>(before));
      now = Collections.unmodifiableSet(new TreeSet<>(now));
    }
  }

  /**
   * Which laws protect whoever reported it.
   *
   * @param list the version of the list of laws
   */
  record ProtectedActivityTagged(
      AllegationId allegationId,
      CaseId caseId,
      Set<ProtectedActivity> before,
      Set<ProtectedActivity> now,
      int list,
      Confidential reasons)
      implements AllegationEvent {

    public ProtectedActivityTagged {
      before = Collections.unmodifiableSet(new TreeSet<>(before));
      now = Collections.unmodifiableSet(new TreeSet<>(now));
    }
  }
}
