package io.probity.query.history;

import io.probity.core.message.Recorded;
import io.probity.query.views.Change;
import io.probity.query.views.EventFamilies;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.Tally;
import io.probity.query.views.ViewCollection;
import java.util.List;

/** Which streams belong to each case? All that {@link HistoryOfCase} needs to be told. */
public final class StreamsOfCases implements Projection {

  @Override
  public String name() {
    return "history";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public List<ViewCollection> collections() {
    return List.of(new ViewCollection(CaseStreams.CASES, Tally.NONE, List.of(), List.of()));
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    Recorded recorded = told.recorded();
    return EventFamilies.sort(
        recorded.event(), new CaseStreams(recorded.stream(), recorded.index()));
  }
}
