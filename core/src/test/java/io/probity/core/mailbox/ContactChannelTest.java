package io.probity.core.mailbox;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.mailbox.Contacts.MAILBOX;
import static io.probity.core.mailbox.Contacts.REPORTER;
import static io.probity.core.mailbox.Contacts.TEXT;
import static io.probity.core.mailbox.Contacts.contact;
import static io.probity.core.mailbox.Contacts.liaison;
import static io.probity.core.mailbox.Contacts.reporter;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.Cases;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.mailbox.MailboxCommand.ChooseContactChannel;
import io.probity.core.mailbox.MailboxEvent.ContactChannelChosen;
import io.probity.core.party.Capacity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How a reporter wants to be reached, and who says so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactChannelTest {

  @Test
  void the_reporter_says_how_they_want_to_be_reached_and_may_change_their_mind() {
    ContactChannelChosen first = new ContactChannelChosen(MAILBOX, CASE, null, ContactChannel.POST);
    contact().when(choose(ContactChannel.POST), reporter(REPORTER)).records(first);
    contact()
        .given(first)
        .when(choose(ContactChannel.PHONE), reporter(REPORTER))
        .records(
            new ContactChannelChosen(MAILBOX, CASE, ContactChannel.POST, ContactChannel.PHONE));
    contact().given(first).when(choose(ContactChannel.POST), reporter(REPORTER)).recordsNothing();
  }

  @Test
  void of_a_reporter_who_gave_a_name_the_liaison_records_how_they_want_to_be_reached() {
    contact()
        .elsewhere(new ReporterIdentitySealed(REPORT, REPORTER, TEXT))
        .when(choose(ContactChannel.PHONE), liaison())
        .records(new ContactChannelChosen(MAILBOX, CASE, null, ContactChannel.PHONE));
  }

  @Test
  void how_to_reach_an_anonymous_reporter_nobody_else_says() {
    contact().when(choose(ContactChannel.PHONE), liaison()).isRefusedBy("MB-14");
  }

  @Test
  void whoever_only_reads_the_case_does_not_say_how_to_reach_its_reporter() {
    contact()
        .elsewhere(
            Cases.material(), Cases.escalated(), new ReporterIdentitySealed(REPORT, REPORTER, TEXT))
        .when(choose(ContactChannel.PHONE), as(Capacity.AUDIT_COMMITTEE_MEMBER))
        .isRefusedBy("MB-13");
    contact().when(choose(ContactChannel.PHONE), as(ADA)).isRefusedBy("A-1");
  }

  private static ChooseContactChannel choose(ContactChannel channel) {
    return new ChooseContactChannel(MAILBOX, channel, NOW);
  }
}
