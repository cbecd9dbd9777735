package io.probity.query.casefile.part;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing done or decided in an investigation.
 *
 * @param what PLAN_PROPOSED, PLAN_APPROVED, STEP, INTERVIEW, EVIDENCE, SUBJECT_HEARD,
 *     HEARING_WAIVED, PAUSED, PAUSE_GOES_ON or RESUMED
 * @param plan version of the plan; 0 where it has none
 * @param item of the plan, or how many a proposed plan has; 0 where it has none
 * @param claimedOn when it was done, as claimed
 * @param text the plan, account, notes, document, response or reasons
 */
public record WorkPart(
    String what,
    long plan,
    long item,
    @Nullable String subject,
    @Nullable LocalDate claimedOn,
    Reference text,
    Deed deed) {

  public static WorkPart read(Fields part) {
    return new WorkPart(
        part.text("what"),
        part.number("plan"),
        Math.max(part.number("item"), part.number("items")),
        part.textOrNull("subject"),
        part.dateOrNull("claimedOn"),
        part.sealed("text"),
        Deed.read(part));
  }
}
