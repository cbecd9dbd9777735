package io.probity.core.casework;

import io.probity.core.linking.CaseRelationId;
import io.probity.core.protection.WatchId;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.FollowUp;
import java.util.Comparator;
import java.util.List;

/**
 * What a watch of another case suspects, and a case is related to it as being about.
 *
 * @param caseId that other case
 */
public record FollowedSuspicion(CaseRelationId relationId, WatchId watchId, CaseId caseId) {

  /** What the case is about of other cases, and nobody looked into if it ends on this ground. */
  static List<FollowedSuspicion> leftBy(ClosingGround ground, CaseId id, CaseFacts cases) {
    return ground == ClosingGround.CONCLUDED ? List.of() : in(id, cases);
  }

  private static List<FollowedSuspicion> in(CaseId id, CaseFacts cases) {
    return cases.followUps(id.value()).stream()
        .sorted(Comparator.comparing(FollowUp::relation))
        .map(
            each ->
                new FollowedSuspicion(
                    new CaseRelationId(each.relation()),
                    new WatchId(each.watch()),
                    new CaseId(each.caseId())))
        .toList();
  }
}
