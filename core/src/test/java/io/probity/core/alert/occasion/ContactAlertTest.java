package io.probity.core.alert.occasion;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.alert.Alert;
import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.alert.AlertId;
import io.probity.core.alert.AlertKind;
import io.probity.core.casework.Cases;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Started;
import io.probity.core.linking.Links;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The contact with a reporter breaks: on a later day, or since one case came to another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactAlertTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final AlertId ALERT = new AlertId(new UUID(0x4010L, 7));
  private static final Actor SOMEBODY = People.as(Capacity.CCEO);
  private static final Actor POLICY = Actor.policy("WhenContactMayBreakThenTellWhoLeads");

  private final Story<Alert> story = new Story<>(Alert.class).elsewhere(People.inOffice());

  @Test
  void a_case_to_which_another_one_comes_is_looked_at_since_more_people_are_shut_out_of_it() {
    Policy contact = new WhenContactMayBreakThenTellWhoLeads();
    TellOfContact inCase = new TellOfContact(ALERT, Set.of(), CASE, SOMEBODY.person(), NOW);
    assertThat(heard(contact, Links.linked())).containsExactly(inCase);
    assertThat(heard(contact, Links.retaliation())).containsExactly(inCase);
    assertThat(heard(contact, Links.unlinked())).isEmpty();
  }

  @Test
  void an_office_of_liaisons_that_ends_later_is_looked_at_on_that_day() {
    Started ends = contactEnds(ended(Office.LEGAL, TODAY.plusDays(1)));
    assertThat(ends.dueAt()).isEqualTo(Instant.parse("2026-03-03T12:00:00Z"));
    assertThat(contactMoves(ended(Office.AUDITOR, TODAY.plusDays(1)))).isEmpty();
    assertThat(contactEnds(ended(Office.LEGAL, TODAY)).dueAt())
        .as("behind UTC that day may still be to come")
        .isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
    assertThat(contactMoves(ended(Office.LEGAL, TODAY.minusDays(2))))
        .as("what has come everywhere is told at once")
        .containsExactly(new Dropped(ends.duty()));
    assertThat(contactEnds(ended(Office.LEGAL, TODAY.plusDays(9))).duty())
        .as("an end that is brought forward takes the place of the later one")
        .isEqualTo(ends.duty());
    assertThat(contactEnds(ended(Office.CCEO, TODAY.plusDays(1))).duty()).isNotEqualTo(ends.duty());
  }

  @Test
  void however_late_and_however_often_it_is_one_alert() {
    OfficeEnded event = ended(Office.LEGAL, TODAY.plusDays(1));
    Instant late = NOW.plus(Duration.ofDays(30));
    TellOfContact once = (TellOfContact) contactEnds(event).missing().at(late);
    assertThat(once).isEqualTo(new TellOfContact(once.alertId(), Set.of(ADA), null, null, late));
    assertThat(contactEnds(event).missing().at(late)).isEqualTo(once);
    TellOfContact another =
        (TellOfContact) contactEnds(ended(Office.CCEO, TODAY.plusDays(1))).missing().at(late);
    assertThat(another.alertId()).isNotEqualTo(once.alertId());
  }

  private static Started contactEnds(Event event) {
    return (Started) contactMoves(event).getFirst();
  }

  private static List<Move> contactMoves(Event event) {
    return new ContactClock()
        .when(new Recorded(7, new UUID(0, 7), "stream-1", 0, NOW, SOMEBODY, event));
  }

  @Test
  void whoever_leads_is_told_where_a_report_comes_to_a_case_that_is_closed_to_its_liaison() {
    story.elsewhere(Cases.opened()).elsewhere(Cases.otherOpened(), Links.otherMailbox(HELP_LINE));
    story.elsewhere(Links.linked(null, HELP_LINE));
    TellOfContact look = new TellOfContact(ALERT, Set.of(), CASE, null, NOW);
    story.when(look, POLICY).recordsNothing();
    story.elsewhere(Cases.named(HELP_LINE)).when(look, POLICY).records(intended());
  }

  @Test
  void whoever_leads_is_told_on_the_day_on_which_the_office_of_a_liaison_ends() {
    LocalDate tomorrow = LocalDate.of(2026, 3, 3);
    story
        .elsewhere(Cases.opened())
        .elsewhere(Links.mailbox(HELP_LINE))
        .elsewhere(
            new OfficeEnded(
                HELP_LINE, Office.HELP_LINE, People.IN_JANUARY, null, tomorrow, REASON));
    story
        .when(new TellOfContact(ALERT, Set.of(HELP_LINE), null, null, NOW), POLICY)
        .recordsNothing();
    story
        .when(
            new TellOfContact(ALERT, Set.of(HELP_LINE), null, null, LeadClock.begunOn(tomorrow)),
            POLICY)
        .records(intended());
  }

  private static AlertIntended intended() {
    List<PersonId> told = List.of(CCEO, GENERAL_AUDITOR);
    return new AlertIntended(ALERT, AlertKind.SOMETHING_WAITS, told, CASE, null, null);
  }

  private static OfficeEnded ended(Office office, LocalDate until) {
    return new OfficeEnded(ADA, office, People.IN_JANUARY, null, until, REASON);
  }

  private static List<Command> heard(Policy policy, Event event) {
    Recorded entry = new Recorded(7, new UUID(0, 7), "stream-1", 0, NOW, SOMEBODY, event);
    List<Command> once = policy.when(entry, ALERT::value);
    assertThat(policy.when(entry, ALERT::value)).isEqualTo(once);
    return once;
  }
}
