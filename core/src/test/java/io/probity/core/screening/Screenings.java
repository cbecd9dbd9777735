package io.probity.core.screening;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.Cases;
import io.probity.core.casework.StreamKind;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.screening.ScreeningCommand.AttestFreeOfConflict;
import io.probity.core.screening.ScreeningCommand.RecordTaintReview;
import io.probity.core.screening.ScreeningCommand.RecuseHandler;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.screening.ScreeningEvent.TaintReviewed;

/** What may have been said of the conflicts of those who work on the case of the stories. */
public final class Screenings {

  public static final ScreeningId SCREENING = new ScreeningId(CASE.value());

  private Screenings() {}

  public static ScreeningBegun begun() {
    return new ScreeningBegun(SCREENING, CASE);
  }

  public static StreamOfCaseNamed screeningNamed() {
    return new StreamOfCaseNamed(CASE, StreamKind.SCREENING, SCREENING.value());
  }

  public static FreedomAttested attested(PersonId person) {
    return new FreedomAttested(SCREENING, CASE, person);
  }

  public static ConflictDeclared declared(PersonId person) {
    return new ConflictDeclared(SCREENING, CASE, person, ConflictKind.APPARENT, REASONS);
  }

  public static ConflictCleared cleared(PersonId person) {
    return new ConflictCleared(SCREENING, CASE, person, ConflictKind.APPARENT, REASONS);
  }

  public static HandlerRecused recused(PersonId person, boolean tainted) {
    return new HandlerRecused(
        SCREENING, CASE, person, RecusalCause.DECIDED_BY_LEAD, tainted, REASONS);
  }

  public static TaintReviewed reviewed(PersonId person) {
    return new TaintReviewed(SCREENING, CASE, person, TaintVerdict.WORK_STANDS, REASONS);
  }

  static final Actor POLICY = Actor.policy("WhenSubjectNamedThenRecuseThem");
  static final ScreeningId UNKNOWN = new ScreeningId(Cases.NO_CASE.value());
  static final AttestFreeOfConflict ATTEST = new AttestFreeOfConflict(SCREENING, NOW);

  static RecuseHandler recuse(PersonId handler) {
    return new RecuseHandler(SCREENING, handler, REASONS, NOW);
  }

  static RecordTaintReview review(PersonId handler) {
    return new RecordTaintReview(SCREENING, handler, TaintVerdict.WORK_IS_DONE_AGAIN, REASONS, NOW);
  }
}
