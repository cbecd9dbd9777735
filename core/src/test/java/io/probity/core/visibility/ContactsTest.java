package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.Case;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.StreamKind;
import io.probity.core.facts.Reads;
import io.probity.core.linking.Links;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Event;
import io.probity.core.party.Office;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.screening.Screenings;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reporter has somebody who keeps up the contact, or the case says that nobody does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactsTest {
  private static final MailboxId MAILBOX = new MailboxId(REPORT.value());
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Vault vault = new Vault();
  private final Story<Case> story =
      new Story<>(Case.class, vault).elsewhere(inOffice()).elsewhere(opened(), triaged());

  @Test
  void where_nobody_keeps_up_the_contact_something_is_open_until_somebody_does() {
    story.elsewhere(Links.mailbox(null), mailboxNamed());
    assertThat(open()).contains(Why.NO_LIAISON);
    story.elsewhere(new LiaisonAssigned(MAILBOX, CASE, null, HELP_LINE, REASONS));
    assertThat(open()).doesNotContain(Why.NO_LIAISON);
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void whoever_may_not_any_more_keeps_up_no_contact(Event since) {
    story.elsewhere(Links.mailbox(HELP_LINE), mailboxNamed());
    assertThat(open()).doesNotContain(Why.NO_LIAISON);
    story.elsewhere(since);
    assertThat(open()).contains(Why.NO_LIAISON);
    story.elsewhere(new LiaisonAssigned(MAILBOX, CASE, HELP_LINE, COMPLIANCE, REASONS));
    assertThat(open()).doesNotContain(Why.NO_LIAISON, Why.NOT_ATTESTED);
  }

  static Stream<Event> unfit() {
    return Stream.of(
        named(HELP_LINE),
        Screenings.declared(HELP_LINE),
        Screenings.recused(HELP_LINE, false),
        new OfficeEnded(HELP_LINE, Office.HELP_LINE, IN_JANUARY, null, TODAY, REASONS),
        new PersonLeft(HELP_LINE, null, TODAY, List.of(Office.HELP_LINE), REASONS));
  }

  @Test
  void that_a_liaison_is_a_witness_is_told_no_otherwise_than_of_any_handler() {
    story.elsewhere(Links.mailbox(HELP_LINE), mailboxNamed());
    assertThat(open()).doesNotContain(Why.NO_LIAISON, Why.NOT_ATTESTED);
    story.elsewhere(vault.witness(HELP_LINE));
    assertThat(open()).contains(Why.NOT_ATTESTED).doesNotContain(Why.NO_LIAISON);
  }

  private static StreamOfCaseNamed mailboxNamed() {
    return new StreamOfCaseNamed(CASE, StreamKind.MAILBOX, REPORT.value());
  }

  private Set<Why> open() {
    return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW).stream()
        .map(OpenMatter::why)
        .collect(Collectors.toSet());
  }
}
