package io.probity.query.views.writing;

import io.probity.query.views.Change;
import io.probity.query.views.Projection;
import io.probity.query.views.Tally;
import io.probity.query.views.View;
import io.probity.query.views.ViewCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The write models that one batch touches, over all collections of a view. */
final class Drafts {
  private final Map<String, Shelf> shelves;
  private final Totals totals;

  private Drafts(Map<String, Shelf> shelves, Totals totals) {
    this.shelves = shelves;
    this.totals = totals;
  }

  static Drafts load(Projection projection, View view, Map<String, Set<String>> ids) {
    Map<String, Shelf> shelves = new LinkedHashMap<>();
    boolean counted = false;
    for (ViewCollection each : projection.collections()) {
      Set<String> wanted = ids.get(each.name());
      if (wanted != null) {
        shelves.put(each.name(), Shelf.load(view.collection(each.name()), each.tally(), wanted));
        counted |= !each.tally().equals(Tally.NONE);
      }
    }
    return new Drafts(shelves, counted ? Totals.load(view) : Totals.none(view));
  }

  /** All changes of one event: a document takes either all that it was sent, or had them before. */
  void apply(long index, List<Change> changes) {
    Set<Draft> touched = new LinkedHashSet<>();
    List<Totals.Moved> moved = new ArrayList<>();
    for (Change change : changes) {
      Shelf shelf = shelves.get(change.collection());
      if (shelf == null) {
        throw new IllegalStateException("No collection " + change.collection());
      }
      Draft draft = shelf.draft(change.id());
      if (index > draft.at()) {
        List<String> before = shelf.headings(draft);
        change.edit().accept(draft.model());
        moved.add(new Totals.Moved(before, shelf.headings(draft)));
        touched.add(draft);
      }
    }
    touched.forEach(draft -> draft.appliedUpTo(index));
    totals.apply(index, moved);
  }

  /**
   * The totals go first. If we stop between the two writes, the repeat finds documents that still
   * lack the events and totals that already have them, and skips just the counting; the other way
   * round, the difference to count would be gone.
   */
  void save() {
    totals.save();
    shelves.values().forEach(Shelf::save);
  }
}
