package io.probity.query.casefile.folding;

import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.screening.ScreeningEvent.TaintReviewed;
import io.probity.core.sealing.Confidential;
import io.probity.query.casefile.part.ScreeningPart;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;
import org.jspecify.annotations.Nullable;

/** What one entry about somebody's conflicts does to the file of the case. */
record ScreeningFolding(Recorded recorded) {

  void fold(WriteModel file, ScreeningEvent event) {
    switch (event) {
      case ScreeningBegun begun -> file.add("streams", begun.screeningId().stream());
      case FreedomAttested says -> said(file, says.person(), "ATTESTED", null);
      case ConflictDeclared says ->
          said(file, says.person(), says.kind() + "_CONFLICT", says.reasons());
      case ConflictCleared cleared -> said(file, cleared.person(), "CLEARED", cleared.reasons());
      case HandlerRecused gone -> {
        said(file, gone.handler(), "RECUSED", gone.reasons());
        if (gone.taintReviewRequired()) {
          said(file, gone.handler(), ScreeningPart.TAINTED, null);
        }
      }
      case TaintReviewed reviewed ->
          said(file, reviewed.handler(), reviewed.verdict().name(), reviewed.reasons());
    }
  }

  private void said(WriteModel file, PersonId person, String said, @Nullable Confidential reasons) {
    Deed.write(file.append("screening"), recorded)
        .set("person", person)
        .set("said", said)
        .set("reasons", reasons);
  }
}
