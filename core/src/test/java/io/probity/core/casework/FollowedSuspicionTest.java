package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.escalationNamed;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.linking.Links.LINK;
import static io.probity.core.linking.Links.RELATION;
import static io.probity.core.linking.Links.otherMailbox;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.ReopenCase;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.ReopeningRequested;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.party.Capacity;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.WatchCheck;
import io.probity.core.protection.WatchId;
import io.probity.core.standing.Story;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A case that was to look into what is suspected in another one, and ended. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowedSuspicionTest {

  private static final WatchId WATCH = new WatchId(OTHER_REPORT.value());
  private static final CaseId THIRD_CASE = new CaseId(new UUID(0x4000L, 3));
  private static final FollowedSuspicion SUSPICION =
      new FollowedSuspicion(RELATION, WATCH, OTHER_CASE);

  private final Story<Case> story =
      new Story<>(Case.class)
          .elsewhere(inOffice())
          .elsewhere(otherOpened())
          .given(opened(), triaged())
          .elsewhere(immaterial(), attested(CCEO))
          .given(escalationNamed());

  @Test
  void a_case_that_ends_before_anybody_looked_says_what_it_was_to_look_into() {
    story
        .elsewhere(suspectedIn(OTHER_CASE), follows(CASE, OTHER_CASE))
        .when(close(), as(Capacity.CCEO))
        .records(ended(SUSPICION));
  }

  @Test
  void and_says_so_again_when_it_goes_on() {
    story
        .elsewhere(suspectedIn(OTHER_CASE), follows(CASE, OTHER_CASE))
        .given(ended(SUSPICION), new ReopeningRequested(CASE, INVESTIGATOR, REASONS))
        .when(new ReopenCase(CASE, REASONS, NOW), as(Capacity.CCEO))
        .records(
            new CaseReopened(
                CASE, INVESTIGATOR, ClosingGround.NOTHING_ALLEGED, List.of(SUSPICION), REASONS));
  }

  @Test
  void of_what_was_decided_there_nothing_was_left() {
    story
        .elsewhere(suspectedIn(OTHER_CASE), follows(CASE, OTHER_CASE))
        .given(Cases.closed(), new ReopeningRequested(CASE, INVESTIGATOR, REASONS))
        .when(new ReopenCase(CASE, REASONS, NOW), as(Capacity.CCEO))
        .records(new CaseReopened(CASE, INVESTIGATOR, ClosingGround.CONCLUDED, List.of(), REASONS));
  }

  @Test
  void what_is_suspected_since_was_not_for_it_to_look_into() {
    story
        .elsewhere(suspectedIn(OTHER_CASE), follows(CASE, OTHER_CASE), suspectedIn(OTHER_CASE))
        .when(close(), as(Capacity.CCEO))
        .records(ended());
  }

  @Test
  void nor_what_it_is_not_about_any_more() {
    story
        .elsewhere(suspectedIn(OTHER_CASE), follows(CASE, OTHER_CASE))
        .elsewhere(
            new CasesUnrelated(RELATION, CASE, OTHER_CASE, HowRelated.RETALIATION, WATCH, REASONS))
        .when(close(), as(Capacity.CCEO))
        .records(ended());
  }

  @Test
  void it_says_so_for_a_case_too_whose_report_is_dealt_with_in_it() {
    story
        .elsewhere(new CaseOpened(THIRD_CASE, new ReportId(new UUID(0, 3)), NOW, null, Set.of()))
        .elsewhere(suspectedIn(THIRD_CASE), follows(OTHER_CASE, THIRD_CASE))
        .elsewhere(otherMailbox(CCEO), linked())
        .given(new StreamOfCaseNamed(CASE, StreamKind.LINK, LINK.value()))
        .when(close(), as(Capacity.CCEO))
        .records(ended(new FollowedSuspicion(RELATION, WATCH, THIRD_CASE)));
  }

  private static RetaliationCheckRecorded suspectedIn(CaseId caseId) {
    return new RetaliationCheckRecorded(
        WATCH, caseId, WatchCheck.LAST, Detriment.SUSPECTED, null, null, REASONS);
  }

  private static CasesRelated follows(CaseId caseId, CaseId other) {
    return new CasesRelated(
        RELATION, caseId, other, HowRelated.RETALIATION, WATCH, List.of(), REASONS);
  }

  private static ReportLinked linked() {
    return new ReportLinked(
        LINK, CASE, OTHER_CASE, OTHER_REPORT, null, CCEO, false, false, false, REASONS);
  }

  private static CloseCase close() {
    return new CloseCase(CASE, ClosingGround.NOTHING_ALLEGED, null, REASONS, NOW);
  }

  private static CaseClosed ended(FollowedSuspicion... notLookedInto) {
    return new CaseClosed(
        CASE, ClosingGround.NOTHING_ALLEGED, null, List.of(notLookedInto), REASONS);
  }
}
