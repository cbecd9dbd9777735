package io.probity.query.casefile.part;

import io.probity.core.screening.TaintVerdict;
import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said of the conflicts of somebody who works on a case.
 *
 * @param said ATTESTED, ACTUAL_CONFLICT, APPARENT_CONFLICT, CLEARED, RECUSED,
 *     TAINT_REVIEW_REQUIRED, WORK_STANDS or WORK_IS_DONE_AGAIN
 */
public record ScreeningPart(String person, String said, @Nullable Reference reasons, Deed deed) {
  public static final String TAINTED = "TAINT_REVIEW_REQUIRED";

  /** Whose work is to be looked at again, or was, and what was said of it last. */
  public static Map<String, String> taints(List<ScreeningPart> all) {
    Map<String, String> taints = new HashMap<>();
    all.stream()
        .filter(ScreeningPart::isOfTaint)
        .forEach(each -> taints.put(each.person, each.said));
    return taints;
  }

  private boolean isOfTaint() {
    return said.equals(TAINTED)
        || Arrays.stream(TaintVerdict.values()).anyMatch(verdict -> verdict.name().equals(said));
  }
}
