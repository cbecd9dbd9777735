package io.probity.query.casefile.part;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something definite that is alleged, what was found, and what followed.
 *
 * @param severity null until somebody has said
 * @param attributed each time that it was said to be against somebody else or of another day
 * @param reclassified each time that it was classified anew
 * @param outcome what was found and approved; null until then
 * @param findings all of them, the last one holds
 * @param withdrawn that its reporter took it back, which decides nothing
 * @param knowinglyFalse null unless somebody said that its reporter knew better
 * @param rootCauses all that was said, the last one holds
 * @param exposure to which penalties of the law it may lead
 * @param protectedActivities which laws protect whoever reported it
 */
public record AllegationPart(
    UUID allegationId,
    String principle,
    List<String> topics,
    long taxonomy,
    @Nullable String severity,
    @Nullable String subject,
    @Nullable LocalDate conductOn,
    @Nullable String codeAtConduct,
    @Nullable String codeAtReport,
    Reference allegation,
    Deed raised,
    List<AttributedPart> attributed,
    List<ReclassifiedPart> reclassified,
    @Nullable String outcome,
    List<FindingPart> findings,
    @Nullable WithdrawnPart withdrawn,
    @Nullable KnowinglyFalsePart knowinglyFalse,
    List<RootCausePart> rootCauses,
    List<DisciplinePart> discipline,
    List<String> exposure,
    List<String> protectedActivities) {

  /** What an allegation is about, and how grave it would be. */
  public record ClassificationPart(
      String principle, List<String> topics, long taxonomy, @Nullable String severity) {}

  /** Against whom it is, and when it is said to have happened. */
  public record AttributionPart(@Nullable String subject, @Nullable LocalDate conductOn) {}

  /** That was said otherwise than before. */
  public record AttributedPart(
      AttributionPart before, AttributionPart now, Reference reasons, Deed attributed) {}

  /**
   * It was classified anew.
   *
   * @param late after there was a finding
   */
  public record ReclassifiedPart(
      ClassificationPart before,
      ClassificationPart now,
      boolean late,
      Reference reasons,
      Deed reclassified) {}

  /**
   * What was found, by whom.
   *
   * @param at its place in the allegation's stream
   * @param before the outcome that it corrects; null for the first
   * @param corrects the place of the finding that it corrects; null for the first
   * @param read of translated reports: which text of each, a translation's by its language
   * @param review AWAITED, APPROVED or RETURNED
   * @param taint TAINT_REVIEW_REQUIRED, WORK_STANDS or WORK_IS_DONE_AGAIN where whoever found it
   *     was recused since; null where not
   */
  public record FindingPart(
      long at,
      @Nullable String before,
      String outcome,
      @Nullable Long corrects,
      List<String> read,
      Reference reasons,
      Deed found,
      String review,
      @Nullable ReviewPart reviewed,
      @Nullable String taint) {}

  /**
   * What somebody else said of the finding.
   *
   * @param rolesMet true where one person held two roles, as the parameters allowed
   */
  public record ReviewPart(boolean rolesMet, Reference reasons, Deed reviewed) {}

  /** The reporter took it back. */
  public record WithdrawnPart(Reference reasons, Deed recorded) {}

  /**
   * That whoever reported it knew better.
   *
   * @param at the place of the proof in the allegation's stream
   * @param state SAID, PROVEN or NOT_PROVEN
   */
  public record KnowinglyFalsePart(
      long at,
      String state,
      Reference proofOfKnowledge,
      Deed recorded,
      @Nullable ReviewPart decided) {}

  /** Why it could happen. */
  public record RootCausePart(
      @Nullable String before, String now, Reference reasons, Deed stated) {}

  /**
   * What followed for its subject.
   *
   * @param at its place in the allegation's stream
   * @param unfounded whether it was imposed for what was found not to be so after all
   * @param lifted null while it stands
   * @param rolesMet true where one person held two roles, as the parameters allowed
   * @param whyDifferent why it was not the level mostly imposed for the like
   */
  public record DisciplinePart(
      long at,
      String subject,
      String level,
      boolean rolesMet,
      @Nullable Reference whyDifferent,
      Reference reasons,
      Deed imposed,
      boolean unfounded,
      @Nullable ReviewPart lifted) {}
}
