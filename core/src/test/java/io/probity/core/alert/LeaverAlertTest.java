package io.probity.core.alert;

import static io.probity.core.alert.AlertKind.DEADLINE_COMING;
import static io.probity.core.alert.AlertKind.DEADLINE_MISSED;
import static io.probity.core.alert.AlertKind.HAND_OVER_OPEN;
import static io.probity.core.alert.AlertKind.SOMETHING_WAITS;
import static io.probity.core.alert.Tidings.ALERT;
import static io.probity.core.alert.Tidings.POLICY;
import static io.probity.core.alert.Tidings.coming;
import static io.probity.core.alert.Tidings.intended;
import static io.probity.core.alert.Tidings.investigated;
import static io.probity.core.alert.Tidings.left;
import static io.probity.core.alert.Tidings.missed;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMMITTEE_MEMBER;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.alert.AlertCommand.TellOfLeaving;
import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.casework.Cases;
import io.probity.core.linking.Links;
import io.probity.core.party.Office;
import io.probity.core.standing.Story;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever leads is told what a leaver leaves behind. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeaverAlertTest {

  private final Story<Alert> story = new Story<>(Alert.class).elsewhere(inOffice());

  @Test
  void whoever_leads_is_told_that_somebody_leaves_work_behind() {
    investigated(story)
        .elsewhere(left(INVESTIGATOR))
        .when(new TellOfLeaving(ALERT, INVESTIGATOR, NOW), POLICY)
        .records(
            new AlertIntended(
                ALERT, HAND_OVER_OPEN, List.of(CCEO, GENERAL_AUDITOR), null, null, INVESTIGATOR));
    story
        .elsewhere(Cases.named(CCEO))
        .when(new TellOfLeaving(ALERT, INVESTIGATOR, NOW), POLICY)
        .records(
            new AlertIntended(
                ALERT, HAND_OVER_OPEN, List.of(GENERAL_AUDITOR), null, null, INVESTIGATOR));
  }

  @Test
  void whoever_leads_is_told_where_nobody_keeps_up_the_contact_any_more() {
    investigated(story).elsewhere(Links.mailbox(HELP_LINE));
    story
        .when(new TellOfContact(ALERT, Set.of(HELP_LINE), null, null, NOW), POLICY)
        .recordsNothing();
    story.elsewhere(Cases.named(HELP_LINE));
    story
        .when(new TellOfContact(ALERT, Set.of(HELP_LINE, ADA), null, null, NOW), POLICY)
        .records(intended(SOMETHING_WAITS, CCEO, GENERAL_AUDITOR));
    story
        .when(new TellOfContact(ALERT, Set.of(HELP_LINE), null, CCEO, NOW), POLICY)
        .records(intended(SOMETHING_WAITS, GENERAL_AUDITOR));
    story.elsewhere(Cases.closed());
    story
        .when(new TellOfContact(ALERT, Set.of(HELP_LINE), null, null, NOW), POLICY)
        .recordsNothing();
  }

  @Test
  void of_whoever_leaves_nothing_behind_nobody_is_told() {
    investigated(story)
        .elsewhere(left(ADA))
        .when(new TellOfLeaving(ALERT, ADA, NOW), POLICY)
        .recordsNothing();
  }

  @Test
  void no_deadline_is_left_without_somebody_who_is_told_of_it() {
    investigated(story)
        .elsewhere(left(INVESTIGATOR), left(HELP_LINE))
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, CCEO, GENERAL_AUDITOR));
    story
        .elsewhere(Cases.named(CCEO), Cases.named(GENERAL_AUDITOR), Cases.named(CHAIR))
        .when(coming(), POLICY)
        .records(intended(DEADLINE_COMING, SECRETARY));
    story
        .elsewhere(left(SECRETARY, Office.AUDIT_COMMITTEE_SECRETARY))
        .when(missed(), POLICY)
        .records(intended(DEADLINE_MISSED, COMMITTEE_MEMBER));
  }
}
