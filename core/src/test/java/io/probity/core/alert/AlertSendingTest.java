package io.probity.core.alert;

import static io.probity.core.alert.AlertEvent.Obstacle.NO_ADDRESS;
import static io.probity.core.alert.AlertKind.DEADLINE_COMING;
import static io.probity.core.alert.AlertKind.REPORTER_WROTE;
import static io.probity.core.alert.Tidings.ALERT;
import static io.probity.core.alert.Tidings.POLICY;
import static io.probity.core.alert.Tidings.intended;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.alert.AlertCommand.RecordAlertNotSent;
import io.probity.core.alert.AlertCommand.RecordAlertSent;
import io.probity.core.alert.AlertEvent.AlertNotSent;
import io.probity.core.alert.AlertEvent.AlertSent;
import io.probity.core.facts.Alerts;
import io.probity.core.facts.Alerts.Waiting;
import io.probity.core.facts.Reads;
import io.probity.core.standing.Story;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whether a message of an alert went out, and to whom. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertSendingTest {

  private final Story<Alert> story = new Story<>(Alert.class).elsewhere(inOffice());

  @Test
  void what_was_sent_to_somebody_is_recorded_once() {
    story.given(intended(REPORTER_WROTE, HELP_LINE));
    assertThat(waiting())
        .containsExactly(new Waiting(ALERT.value(), CASE.value(), NOW, Set.of(HELP_LINE)));
    story
        .when(new RecordAlertSent(ALERT, HELP_LINE, NOW), POLICY)
        .records(new AlertSent(ALERT, HELP_LINE));
    story
        .given(new AlertSent(ALERT, HELP_LINE))
        .when(new RecordAlertSent(ALERT, HELP_LINE, NOW), POLICY)
        .recordsNothing();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void what_cannot_be_sent_waits_no_longer() {
    story
        .given(intended(DEADLINE_COMING, HELP_LINE, INVESTIGATOR))
        .when(new RecordAlertNotSent(ALERT, HELP_LINE, NO_ADDRESS, NOW), POLICY)
        .records(new AlertNotSent(ALERT, HELP_LINE, NO_ADDRESS));
    story.given(new AlertNotSent(ALERT, HELP_LINE, NO_ADDRESS));
    story.when(new RecordAlertSent(ALERT, HELP_LINE, NOW), POLICY).recordsNothing();
    assertThat(waiting())
        .containsExactly(new Waiting(ALERT.value(), CASE.value(), NOW, Set.of(INVESTIGATOR)));
  }

  @Test
  void nothing_goes_to_whom_it_was_not_intended_for() {
    story.given(intended(REPORTER_WROTE, HELP_LINE));
    story.when(new RecordAlertSent(ALERT, CCEO, NOW), POLICY).isRefusedBy("AT-2");
    story.when(new RecordAlertNotSent(ALERT, CCEO, NO_ADDRESS, NOW), POLICY).isRefusedBy("AT-2");
  }

  @Test
  void an_unknown_alert_is_not_sent() {
    AlertId unknown = new AlertId(new UUID(0x4010L, 9));
    story.when(new RecordAlertSent(unknown, HELP_LINE, NOW), POLICY).findsNothing();
    story.when(new RecordAlertNotSent(unknown, HELP_LINE, NO_ADDRESS, NOW), POLICY).findsNothing();
  }

  private List<Waiting> waiting() {
    return story.standing().view(Alerts.class, Reads.UNNOTED).waiting();
  }
}
