package io.probity.core.mailbox;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.mailbox.Contacts.LOT;
import static io.probity.core.mailbox.Contacts.MAILBOX;
import static io.probity.core.mailbox.Contacts.TEXT;
import static io.probity.core.mailbox.Contacts.contact;
import static io.probity.core.mailbox.Contacts.liaison;
import static io.probity.core.mailbox.Contacts.reported;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.Cases;
import io.probity.core.facts.Reads;
import io.probity.core.mailbox.MailboxCommand.AssignLiaison;
import io.probity.core.mailbox.MailboxCommand.HandOverLiaison;
import io.probity.core.mailbox.MailboxCommand.WriteToReporter;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxEvent.LiaisonHandedOver;
import io.probity.core.mailbox.MailboxEvent.MessageToReporterWritten;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who keeps up the contact with a reporter, and passes it on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiaisonTest {

  @Test
  void whoever_leads_chooses_the_liaison() {
    contact()
        .when(new AssignLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), as(Capacity.CCEO))
        .records(new LiaisonAssigned(MAILBOX, CASE, HELP_LINE, INVESTIGATOR, REASON));
  }

  @Test
  void the_help_line_does_not_choose_the_liaison() {
    contact()
        .when(new AssignLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), liaison())
        .isRefusedBy("MB-4");
  }

  @Test
  void the_liaison_hands_over_without_a_gap() {
    contact()
        .when(new HandOverLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), liaison())
        .records(new LiaisonHandedOver(MAILBOX, CASE, HELP_LINE, INVESTIGATOR, REASON));
    Liaisons liaisons =
        contact()
            .given(new LiaisonHandedOver(MAILBOX, CASE, HELP_LINE, INVESTIGATOR, REASON))
            .standing()
            .view(Liaisons.class, Reads.UNNOTED);
    assertThat(liaisons.ofMailbox(MAILBOX.stream(), NOW)).contains(INVESTIGATOR);
    assertThat(liaisons.ofCase(CASE.value(), NOW)).containsExactly(INVESTIGATOR);
  }

  @Test
  void nobody_passes_on_what_is_not_theirs() {
    contact()
        .when(new HandOverLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("MB-5");
  }

  @Test
  void nobody_takes_the_contact_over_who_will_leave() {
    contact()
        .elsewhere(
            new PersonLeft(INVESTIGATOR, null, People.IN_JANUARY.plusYears(1), List.of(), REASON))
        .when(new HandOverLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), liaison())
        .isRefusedBy("MB-9");
  }

  @Test
  void nobody_named_in_the_case_keeps_up_the_contact() {
    contact()
        .elsewhere(Cases.named(INVESTIGATOR))
        .when(new HandOverLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), liaison())
        .isRefusedBy("MB-9");
    contact()
        .when(new AssignLiaison(MAILBOX, ADA, REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("MB-9");
  }

  @Test
  void the_contact_is_passed_on_to_somebody_else() {
    contact()
        .when(new HandOverLiaison(MAILBOX, HELP_LINE, REASON, NOW), liaison())
        .isRefusedBy("MB-10");
  }

  @Test
  void the_liaison_sees_the_case_after_triage_until_they_are_named_in_it() {
    contact()
        .elsewhere(Cases.assigned(INVESTIGATOR))
        .when(new WriteToReporter(MAILBOX, TEXT, NOW), liaison())
        .records(new MessageToReporterWritten(MAILBOX, CASE, TEXT));
    contact()
        .elsewhere(Cases.named(HELP_LINE))
        .when(new WriteToReporter(MAILBOX, TEXT, NOW), liaison())
        .isRefusedBy("A-1");
  }

  @Test
  void nobody_can_tell_whose_turn_it_was_to_be_the_first() {
    Story<Mailbox> two = reported().elsewhere(People.appointed(INVESTIGATOR, Office.HELP_LINE));
    Set<PersonId> chosen = new HashSet<>();
    for (int lot = 1; lot < 32; lot++) {
      chosen.add(atFirst(two, new UUID(0, lot)));
    }
    assertThat(chosen).containsExactlyInAnyOrder(HELP_LINE, INVESTIGATOR);
    assertThat(atFirst(two, LOT)).as("the same in each repeat").isEqualTo(atFirst(two, LOT));
  }

  private static PersonId atFirst(Story<Mailbox> story, UUID lot) {
    return new Liaison(story.standing().view(Offices.class, Reads.UNNOTED), lot)
        .atFirst(
            CASE.value(),
            story.standing().view(CaseFacts.class, Reads.UNNOTED),
            story.standing().view(CaseVisibility.class, Reads.UNNOTED),
            NOW)
        .orElseThrow();
  }
}
