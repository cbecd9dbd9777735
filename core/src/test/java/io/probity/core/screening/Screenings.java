package io.probity.core.screening;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;

import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.StreamKind;
import io.probity.core.party.PersonId;
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
}
