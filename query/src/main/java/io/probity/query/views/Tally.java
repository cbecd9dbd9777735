package io.probity.query.views;

import io.probity.query.views.document.WriteModel;
import java.util.List;

/**
 * Under which headings a document counts, so that totals are maintained and never computed. A
 * heading is a code such as {@code state=OPEN}, without dots.
 */
@FunctionalInterface
public interface Tally {
  /** Nothing is counted. */
  Tally NONE = _ -> List.of();

  List<String> headings(WriteModel document);
}
