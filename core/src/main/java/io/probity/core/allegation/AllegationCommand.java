package io.probity.core.allegation;

import io.probity.core.allegation.Classification.Severity;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.intake.TextRead;
import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.remedy.RootCause;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of an allegation. */
public sealed interface AllegationCommand extends Command {

  AllegationId allegationId();

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

  /** The allegation is about something else, or graver or less grave, than was said before. */
  record ClassifyAllegation(
      @TargetAggregateIdentifier AllegationId allegationId,
      Principle principle,
      Set<Topic> topics,
      Severity severity,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {

    public ClassifyAllegation {
      topics = Collections.unmodifiableSet(new TreeSet<>(topics));
    }
  }

  /**
   * Against whom it is, and when it happened, is known by now, or otherwise than was said.
   *
   * @param subject absent where that is not known
   * @param conductOn absent where that is not known
   */
  record AttributeAllegation(
      @TargetAggregateIdentifier AllegationId allegationId,
      @Nullable SubjectId subject,
      @Nullable LocalDate conductOn,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}

  /**
   * An investigator says what was found.
   *
   * @param read which text of each report that was translated; absent where none was
   */
  record RecordFinding(
      @TargetAggregateIdentifier AllegationId allegationId,
      Outcome outcome,
      @Nullable List<TextRead> read,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}

  /**
   * An investigator finds otherwise than before.
   *
   * @param read which text of each report that was translated; absent where none was
   */
  record CorrectFinding(
      @TargetAggregateIdentifier AllegationId allegationId,
      Outcome outcome,
      @Nullable List<TextRead> read,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}

  /**
   * Somebody else than its investigators agrees with the finding.
   *
   * @param finding its place in the allegation's stream: the one that they read
   */
  record ApproveFinding(
      @TargetAggregateIdentifier AllegationId allegationId,
      long finding,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}

  /**
   * Somebody else than its investigators does not agree with the finding yet.
   *
   * @param finding its place in the allegation's stream: the one that they read
   */
  record ReturnFinding(
      @TargetAggregateIdentifier AllegationId allegationId,
      long finding,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}

  /** The reporter takes it back, which decides nothing. */
  record RecordWithdrawal(
      @TargetAggregateIdentifier AllegationId allegationId, Confidential reasons, Instant time)
      implements AllegationCommand {}

  /** An investigator says that whoever reported it knew that it was not so. */
  record RecordKnowinglyFalse(
      @TargetAggregateIdentifier AllegationId allegationId,
      Confidential proofOfKnowledge,
      Instant time)
      implements AllegationCommand {}

  /**
   * Somebody else agrees that the proof of knowledge suffices, or does not.
   *
   * @param proof its place in the allegation's stream: the one that they read
   */
  record DecideKnowinglyFalse(
      @TargetAggregateIdentifier AllegationId allegationId,
      long proof,
      boolean proven,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}

  /** Why it could happen. */
  record StateRootCause(
      @TargetAggregateIdentifier AllegationId allegationId,
      RootCause rootCause,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}

  /**
   * What follows for the subject of the allegation.
   *
   * @param whyDifferent why it is another level than was mostly imposed for the like
   */
  record ImposeDiscipline(
      @TargetAggregateIdentifier AllegationId allegationId,
      DisciplineLevel level,
      @Nullable Confidential whyDifferent,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}

  /**
   * What followed for the subject does so no longer.
   *
   * @param discipline its place in the allegation's stream: the one that they mean
   */
  record LiftDiscipline(
      @TargetAggregateIdentifier AllegationId allegationId,
      long discipline,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {}

  /** Which penalties of the law it may lead to; none takes back what was said before. */
  record FlagLegalExposure(
      @TargetAggregateIdentifier AllegationId allegationId,
      Set<LegalExposure> exposure,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {

    public FlagLegalExposure {
      exposure = Collections.unmodifiableSet(new TreeSet<>(exposure));
    }
  }

  /** Which laws protect whoever reported it; none takes back what was said before. */
  record TagProtectedActivity(
      @TargetAggregateIdentifier AllegationId allegationId,
      Set<ProtectedActivity> activities,
      Confidential reasons,
      Instant time)
      implements AllegationCommand {

    public TagProtectedActivity {
      activities = Collections.unmodifiableSet(new TreeSet<>(activities));
    }
  }
}
