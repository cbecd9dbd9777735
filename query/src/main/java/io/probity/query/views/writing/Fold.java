package io.probity.query.views.writing;

import io.probity.query.views.Change;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds batches of events into the documents of one view: each document is loaded once and written
 * once for the batch, however many events change it. A repeated event changes nothing, because each
 * document knows the last index applied to it. For one thread.
 */
public final class Fold {
  private final Projection projection;
  private final View view;

  public Fold(Projection projection, View view) {
    this.projection = projection;
    this.view = view;
  }

  private record Step(long index, List<Change> changes) {}

  /**
   * Writes what these events change, and returns when MongoDB has acknowledged it.
   *
   * @param events in ledger order
   * @throws LostClaim somebody else has written to this view meanwhile; nothing of theirs was
   *     overwritten
   */
  public void write(List<LedgerEvent> events) {
    List<Step> steps = new ArrayList<>();
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    for (LedgerEvent event : events) {
      List<Change> changes = projection.project(event);
      for (Change change : changes) {
        ids.computeIfAbsent(change.collection(), _ -> new LinkedHashSet<>()).add(change.id());
      }
      steps.add(new Step(event.index(), changes));
    }
    if (ids.isEmpty()) {
      return;
    }
    Drafts drafts = Drafts.load(projection, view, ids);
    for (Step step : steps) {
      drafts.apply(step.index(), step.changes());
    }
    drafts.save();
  }
}
