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
  private static final CaseId ANOTHER = new CaseId(id(4));
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
  void the_flag_returns_when_the_case_that_follows_ends_before_anybody_looked() {
    tell(opened(FIRST), opened(FOLLOWING), suspected());
    assertThat(isFlagged()).isTrue();
    tell(related(1, FOLLOWING));
    assertThat(isFlagged()).isFalse();
    tell(closed(FOLLOWING, ClosingGround.OUT_OF_SCOPE, left(1)));
    assertThat(isFlagged()).isTrue();
    tell(reopened(FOLLOWING, left(1)));
    assertThat(isFlagged()).isFalse();
    tell(closed(FOLLOWING, ClosingGround.CONCLUDED));
    assertThat(isFlagged()).isFalse();
  }

  @Test
  void it_returns_too_when_that_one_was_merged_and_its_host_ends_so() {
    tell(opened(FIRST), opened(FOLLOWING), suspected(), related(1, FOLLOWING));
    tell(closed(ANOTHER, ClosingGround.DUPLICATE, left(1)));
    assertThat(isFlagged()).isTrue();
  }

  @Test
  void of_two_cases_that_follow_one_that_looks_is_enough() {
    tell(opened(FIRST), suspected(), related(1, FOLLOWING), related(2, ANOTHER));
    tell(closed(FOLLOWING, ClosingGround.REFERRED, left(1)));
    assertThat(isFlagged()).isFalse();
    tell(unrelated(2, ANOTHER));
    assertThat(isFlagged()).isTrue();
    tell(unrelated(1, FOLLOWING), related(3, ANOTHER));
    assertThat(isFlagged()).isFalse();
  }

  @Test
  void what_is_suspected_later_is_another_matter() {
    tell(opened(FIRST), suspected(), related(1, FOLLOWING), suspected());
    assertThat(isFlagged()).isTrue();
    tell(related(2, FOLLOWING));
    assertThat(isFlagged()).isFalse();
    tell(unrelated(1, FOLLOWING));
    assertThat(isFlagged()).isFalse();
    tell(closed(FOLLOWING, ClosingGround.NOTHING_ALLEGED, left(2)));
    assertThat(isFlagged()).isTrue();
    tell(new SuspicionSettled(WATCH, FIRST, TEXT));
    assertThat(isFlagged()).isFalse();
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
    Document line =
        view.collection(Caseload.CASES).find(Filters.eq("_id", FIRST.value().toString())).first();
    assertThat(line).isNotNull();
    return line.getList(CaseFlag.FIELD, String.class).contains("RETALIATION_SUSPECTED");
  }

  private static CaseOpened opened(CaseId caseId) {
    return new CaseOpened(caseId, new ReportId(caseId.value()), Told.NOON, null, Set.of());
  }

  private static RetaliationCheckRecorded suspected() {
    return new RetaliationCheckRecorded(
        WATCH, FIRST, WatchCheck.FIRST, Detriment.SUSPECTED, null, null, TEXT);
  }

  private static CasesRelated related(int number, CaseId by) {
    return new CasesRelated(
        relation(number), by, FIRST, HowRelated.RETALIATION, WATCH, List.of(), TEXT);
  }

  private static CasesUnrelated unrelated(int number, CaseId by) {
    return new CasesUnrelated(relation(number), by, FIRST, HowRelated.RETALIATION, WATCH, TEXT);
  }

  private static CaseClosed closed(
      CaseId caseId, ClosingGround ground, FollowedSuspicion... notLookedInto) {
    return new CaseClosed(caseId, ground, null, List.of(notLookedInto), TEXT);
  }

  private static CaseReopened reopened(CaseId caseId, FollowedSuspicion... again) {
    return new CaseReopened(caseId, CCEO, ClosingGround.OUT_OF_SCOPE, List.of(again), TEXT);
  }

  private static FollowedSuspicion left(int number) {
    return new FollowedSuspicion(relation(number), WATCH, FIRST);
  }

  private static CaseRelationId relation(int number) {
    return new CaseRelationId(id(100 + number));
  }

  private static UUID id(int number) {
    return new UUID(0x4000L, 0x8000000000000000L + number);
  }
}
