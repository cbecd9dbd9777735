package io.probity.query.duedates;

import static io.probity.core.documents.IndexKey.ascending;

import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.OfCase;
import io.probity.core.clock.Move.Started;
import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import io.probity.query.views.Change;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.Tally;
import io.probity.query.views.ViewCollection;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Page;
import io.probity.query.views.document.WriteModel;
import java.util.List;

/** What is due, what was missed, and what was done in time? Folded by the clocks themselves. */
public final class WhatIsDue implements Projection {
  /** The name of the clock of corrective actions. */
  private static final String OF_ACTIONS = "corrective-action";

  static final String DUTIES = "duties";

  /** Where duties stand that belong to a case; the others stand under their clock. */
  static final String OF_CASES = "cases";

  private final List<Clock> clocks;

  public WhatIsDue(List<Clock> clocks) {
    this.clocks = List.copyOf(clocks);
  }

  @Override
  public String name() {
    return "duedates";
  }

  /** Another clock means that the ledger is folded anew; so does another fold, by a hundred. */
  @Override
  public int version() {
    return 100 + clocks.size();
  }

  @Override
  public List<ViewCollection> collections() {
    List<DeclaredIndex> indexes =
        List.of(
            DeclaredIndex.on(
                DUTIES,
                ascending("shelf"),
                ascending("state"),
                ascending("dueAt"),
                ascending("_id")),
            DeclaredIndex.on(DUTIES, ascending("caseId")));
    List<QueryShape> shapes =
        List.of(
            QueryShape.on(DUTIES)
                .equal("shelf", "state")
                .sorted(ascending("dueAt"), ascending("_id"))
                .between("dueAt", "_id")
                .leavingOut("caseId", "duty"), // what is closed to whoever asks, short lists
            QueryShape.on(DUTIES).equal("caseId"));
    return List.of(new ViewCollection(DUTIES, Tally.NONE, indexes, shapes));
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    return clocks.stream()
        .flatMap(
            clock ->
                clock.when(told.recorded()).stream()
                    .map(move -> change(clock.name(), move, told.index())))
        .toList();
  }

  private static Change change(String clock, Move move, long index) {
    return new Change(DUTIES, clock + " " + move.duty(), duty -> fold(duty, clock, move, index));
  }

  /** Where the duty to carry out a corrective action stands. */
  static String idOfAction(String stream) {
    return OF_ACTIONS + " " + stream;
  }

  private static void fold(WriteModel duty, String clock, Move move, long index) {
    switch (move) {
      case Started started -> start(duty, clock, started, index);
      case OfCase of -> duty.set("shelf", OF_CASES).set("caseId", of.caseId());
      case Missed _ ->
          duty.set("state", DueState.MISSED).set("missedAt", index).set("endedAt", null);
      case Done _ ->
          duty.set("state", isMissed(duty) ? DueState.DONE_LATE : DueState.DONE)
              .set("endedAt", index);
      case Dropped _ -> duty.set("state", DueState.DROPPED).set("endedAt", index);
    }
  }

  private static boolean isMissed(WriteModel duty) {
    return duty.text("state").filter(DueState.MISSED.name()::equals).isPresent();
  }

  private static void start(WriteModel duty, String clock, Started started, long index) {
    if (started.caseId() != null) {
      duty.set("shelf", OF_CASES).set("caseId", started.caseId());
    }
    duty.setOnce("shelf", clock)
        .set("clock", clock)
        .set("duty", started.duty())
        .set("state", DueState.DUE)
        .set("dueAt", started.dueAt())
        .set("startedAt", index)
        .set("missedAt", null)
        .set("endedAt", null);
  }

  /** The first to be due first, of all that lies in this scope. */
  public Answer<Page<DueLine>> answer(
      LiveView live, DueDatesQuery query, DueDatesQuery.Scope scope) {
    return live.answer(new DueList(live.view().collection(DUTIES), query).page(scope));
  }
}
