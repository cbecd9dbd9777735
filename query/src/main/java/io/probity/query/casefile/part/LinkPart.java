package io.probity.query.casefile.part;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.util.UUID;

/**
 * A report that was linked to the case.
 *
 * @param ended whether it went back to the case that it had opened
 */
public record LinkPart(UUID linkId, UUID reportId, boolean ended, Reference reasons, Deed linked) {

  /**
   * What the case has to do with another one, which the reader may know of.
   *
   * @param caseId the other one
   * @param follows whether it is this case that is about retaliation for what was said in the other
   * @param ended whether they have nothing to do with each other any more
   */
  public record RelatedPart(
      UUID relationId,
      UUID caseId,
      String how,
      boolean follows,
      boolean ended,
      Reference reasons,
      Deed related) {}
}
