package io.probity.query.casefile;

import io.probity.query.casefile.part.AllegationPart;
import io.probity.query.casefile.part.AllegationPart.AttributedPart;
import io.probity.query.casefile.part.AllegationPart.AttributionPart;
import io.probity.query.casefile.part.AllegationPart.ClassificationPart;
import io.probity.query.casefile.part.AllegationPart.DisciplinePart;
import io.probity.query.casefile.part.AllegationPart.FindingPart;
import io.probity.query.casefile.part.AllegationPart.KnowinglyFalsePart;
import io.probity.query.casefile.part.AllegationPart.ReclassifiedPart;
import io.probity.query.casefile.part.AllegationPart.ReviewPart;
import io.probity.query.casefile.part.AllegationPart.RootCausePart;
import io.probity.query.casefile.part.AllegationPart.WithdrawnPart;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the allegations in a stored case file. */
final class AllegationReading {
  private AllegationReading() {}

  /**
   * @param taints whose work is to be looked at again, or was
   */
  static AllegationPart read(Fields part, Map<String, String> taints) {
    List<FindingPart> findings =
        part.parts("findings").stream().map(each -> finding(each, taints)).toList();
    return new AllegationPart(
        part.id(),
        part.text("principle"),
        part.texts("topics"),
        part.number("taxonomy"),
        part.textOrNull("severity"),
        part.textOrNull("subject"),
        part.dateOrNull("conductOn"),
        part.textOrNull("codeAtConduct"),
        part.textOrNull("codeAtReport"),
        part.sealed("allegation"),
        Deed.read(part),
        part.parts("attributed").stream().map(AllegationReading::attributed).toList(),
        part.parts("reclassified").stream().map(AllegationReading::reclassified).toList(),
        outcome(findings),
        findings,
        withdrawn(part.partOrNull("withdrawn")),
        knowinglyFalse(part.partOrNull("knowinglyFalse")),
        part.parts("rootCauses").stream().map(AllegationReading::rootCause).toList(),
        part.parts("discipline").stream().map(AllegationReading::discipline).toList(),
        part.texts("exposure"),
        part.texts("protectedActivities"));
  }

  /** Of the whole case: null until all is decided, MIXED where not all was found alike. */
  static @Nullable String outcomeOf(List<AllegationPart> allegations) {
    Set<String> outcomes = new HashSet<>();
    for (AllegationPart each : allegations) {
      if (each.outcome() == null) {
        return null;
      }
      outcomes.add(each.outcome());
    }
    return outcomes.size() > 1 ? "MIXED" : outcomes.stream().findFirst().orElse(null);
  }

  private static @Nullable String outcome(List<FindingPart> findings) {
    return findings.isEmpty() || !findings.getLast().review().equals("APPROVED")
        ? null
        : findings.getLast().outcome();
  }

  private static AttributedPart attributed(Fields part) {
    return new AttributedPart(
        attribution(part, "before"),
        attribution(part, "now"),
        part.sealed("reasons"),
        Deed.read(part));
  }

  private static AttributionPart attribution(Fields part, String field) {
    Fields each = part.partOrNull(field);
    return each == null
        ? new AttributionPart(null, null)
        : new AttributionPart(each.textOrNull("subject"), each.dateOrNull("conductOn"));
  }

  private static ReclassifiedPart reclassified(Fields part) {
    return new ReclassifiedPart(
        classification(part, "before"),
        classification(part, "now"),
        part.is("late"),
        part.sealed("reasons"),
        Deed.read(part));
  }

  private static ClassificationPart classification(Fields part, String field) {
    Fields each = part.partOrNull(field);
    if (each == null) {
      throw new IllegalStateException("A stored reclassification lacks " + field);
    }
    return new ClassificationPart(
        each.text("principle"),
        each.texts("topics"),
        each.number("taxonomy"),
        each.textOrNull("severity"));
  }

  private static FindingPart finding(Fields part, Map<String, String> taints) {
    String before = part.textOrNull("before");
    Deed found = Deed.read(part);
    return new FindingPart(
        part.number("at"),
        before,
        part.text("outcome"),
        before == null ? null : part.number("corrects"),
        part.texts("read"),
        part.sealed("reasons"),
        found,
        part.text("review"),
        review(part.partOrNull("reviewed")),
        taints.get(found.by()));
  }

  private static @Nullable ReviewPart review(@Nullable Fields part) {
    return part == null
        ? null
        : new ReviewPart(part.is("rolesMet"), part.sealed("reasons"), Deed.read(part));
  }

  private static @Nullable WithdrawnPart withdrawn(@Nullable Fields part) {
    return part == null ? null : new WithdrawnPart(part.sealed("reasons"), Deed.read(part));
  }

  private static @Nullable KnowinglyFalsePart knowinglyFalse(@Nullable Fields part) {
    return part == null
        ? null
        : new KnowinglyFalsePart(
            part.number("at"),
            part.text("state"),
            part.sealed("proofOfKnowledge"),
            Deed.read(part),
            review(part.partOrNull("decided")));
  }

  private static RootCausePart rootCause(Fields part) {
    return new RootCausePart(
        part.textOrNull("before"), part.text("now"), part.sealed("reasons"), Deed.read(part));
  }

  private static DisciplinePart discipline(Fields part) {
    return new DisciplinePart(
        part.number("at"),
        part.text("subject"),
        part.text("level"),
        part.is("rolesMet"),
        part.sealedOrNull("whyDifferent"),
        part.sealed("reasons"),
        Deed.read(part),
        part.is("unfounded"),
        review(part.partOrNull("lifted")));
  }
}
