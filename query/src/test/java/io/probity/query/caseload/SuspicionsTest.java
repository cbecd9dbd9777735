package io.probity.query.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.ClosingGround;
import io.probity.core.casework.FollowedSuspicion;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.protection.WatchCheck;
import io.probity.core.protection.WatchId;
import io.probity.core.sealing.Confidential;
import io.probity.query.views.Documents;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Told;
import io.probity.query.views.View;
import io.probity.query.views.writing.Comparison;
import io.probity.query.views.writing.Fold;
import io.probity.query.views.writing.Generations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The line of a case in which retaliation is suspected, and of the case that looks into it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuspicionsTest {
  private static final Confidential TEXT = Confidential.text("as told");
  private static final PersonId CCEO = new PersonId(id(1));
  private static final CaseId FIRST = new CaseId(id(2));
  private static final CaseId FOLLOWING = new CaseId(id(3));
  private static final CaseRelationId RELATION = new CaseRelationId(id(4));
  private static final WatchId WATCH = new WatchId(id(5));

  private final Caseload caseload = new Caseload();
  private final Documents documents = new Documents();
  private final Generations generations = new Generations(documents.database("views"));
  private final View view = generations.open(caseload);
  private final Told told = new Told(1);
  private final List<LedgerEvent> events = new ArrayList<>();

  @AfterEach
  void rebuilt_at_once_the_lines_are_the_same() {
    View anew = generations.next(caseload);
    new Fold(caseload, anew).write(events);
    assertThat(Comparison.of(caseload, view, anew).differences()).isZero();
    documents.close();
  }

  @Test
  void the_flag_stands_until_somebody_settles_what_is_suspected() {
    tell(opened(FIRST));
    assertThat(isFlagged()).isFalse();
    tell(suspected());
    assertThat(isFlagged()).isTrue();
    tell(new SuspicionSettled(WATCH, FIRST, TEXT));
    assertThat(isFlagged()).isFalse();
  }

  @Test
  void a_case_that_looks_into_it_leaves_no_trace_on_the_line_whatever_becomes_of_it() {
    tell(opened(FIRST), opened(FOLLOWING), suspected());
    Document before = line();
    tell(related(FOLLOWING));
    tell(closed(FOLLOWING, ClosingGround.OUT_OF_SCOPE, left()));
    tell(reopened(FOLLOWING, left()));
    tell(unrelated(FOLLOWING));
    assertThat(line()).isEqualTo(before);
    assertThat(isFlagged()).isTrue();
  }

  /** Each event twice: once in its turn, once again with the next. */
  private void tell(Event... said) {
    for (Event each : said) {
      Actor actor = Actor.staff(CCEO, Capacity.CCEO);
      events.add(told.event(stream(each), actor, each));
      new Fold(caseload, view).write(events.subList(Math.max(0, events.size() - 2), events.size()));
    }
  }

  private static String stream(Event event) {
    return event.getClass().getSimpleName();
  }

  private boolean isFlagged() {
    return line().getList(CaseFlag.FIELD, String.class).contains("RETALIATION_SUSPECTED");
  }

  private Document line() {
    return view.collection(Caseload.CASES)
        .find(Filters.eq("_id", FIRST.value().toString()))
        .first();
  }

  private static CaseOpened opened(CaseId caseId) {
    return new CaseOpened(caseId, new ReportId(caseId.value()), Told.NOON, null, Set.of());
  }

  private static RetaliationCheckRecorded suspected() {
    return new RetaliationCheckRecorded(
        WATCH, FIRST, WatchCheck.FIRST, Detriment.SUSPECTED, null, null, TEXT);
  }

  private static CasesRelated related(CaseId by) {
    return new CasesRelated(RELATION, by, FIRST, HowRelated.RETALIATION, WATCH, List.of(), TEXT);
  }

  private static CasesUnrelated unrelated(CaseId by) {
    return new CasesUnrelated(RELATION, by, FIRST, HowRelated.RETALIATION, WATCH, TEXT);
  }

  private static CaseClosed closed(
      CaseId caseId, ClosingGround ground, FollowedSuspicion... notLookedInto) {
    return new CaseClosed(caseId, ground, null, List.of(notLookedInto), TEXT);
  }

  private static CaseReopened reopened(CaseId caseId, FollowedSuspicion... again) {
    return new CaseReopened(caseId, CCEO, ClosingGround.OUT_OF_SCOPE, List.of(again), TEXT);
  }

  private static FollowedSuspicion left() {
    return new FollowedSuspicion(RELATION, WATCH, FIRST);
  }

  private static UUID id(int number) {
    return new UUID(0x4000L, 0x8000000000000000L + number);
  }
}
