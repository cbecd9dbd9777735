package io.probity.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.reading.SealedText.Section;
import io.probity.api.reading.SealedText.State;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.CaseGrantId;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseId;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.IdentifyingContentMarked;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.visibility.Recognition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithheldTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");
  private static final CaseId CASE = new CaseId(new UUID(0x4000L, 1));
  private static final ReportId REPORT = new ReportId(new UUID(0x4000L, 2));
  private static final MailboxId MAILBOX = new MailboxId(REPORT.value());
  private static final Confidential REASONS = Confidential.text("To check the books.");
  private static final PersonId CCEO = new PersonId(new UUID(0x4000L, 11));
  private static final PersonId INVESTIGATOR = new PersonId(new UUID(0x4000L, 12));
  private static final PersonId HELP_LINE = new PersonId(new UUID(0x4000L, 13));
  private static final PersonId GUEST = new PersonId(new UUID(0x4000L, 14));

  private final StandingRegisters standing = new StandingRegisters(Recognition.NOBODY_IS_SEALED);
  private long index;

  @Test
  void what_gives_a_reporter_away_is_withheld_in_what_they_write_later_too() {
    List.of(
            appointed(CCEO, Office.CCEO),
            appointed(INVESTIGATOR, Office.INVESTIGATOR),
            appointed(HELP_LINE, Office.HELP_LINE),
            reported(),
            new CaseOpened(CASE, REPORT, NOW, null, Set.of()),
            new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS),
            mailbox(),
            granted())
        .forEach(this::happened);
    assertThat(isWithheldFrom(GUEST, Capacity.COVERED_PERSON)).isFalse();
    happened(new IdentifyingContentMarked(REPORT, REASONS));
    assertThat(isWithheldFrom(GUEST, Capacity.COVERED_PERSON)).isTrue();
    assertThat(isWithheldFrom(CCEO, Capacity.CCEO)).isFalse();
    assertThat(isWithheldFrom(INVESTIGATOR, Capacity.INVESTIGATOR)).isFalse();
    assertThat(isWithheldFrom(HELP_LINE, Capacity.HELP_LINE))
        .as("who keeps up the contact")
        .isFalse();
  }

  private boolean isWithheldFrom(PersonId person, Capacity capacity) {
    Section message =
        new Section(
            7,
            MAILBOX.stream(),
            new UUID(0, 7),
            "ReporterMessageReceived",
            "text",
            State.PRESENT,
            "It hangs above my desk.");
    return new Withheld(standing, Clock.fixed(NOW, ZoneOffset.UTC))
        .fromCase(message, Actor.staff(person, capacity));
  }

  private void happened(Event event) {
    index++;
    UUID id = new UUID(0, index);
    Actor somebody = Actor.policy("story");
    standing.apply(new Recorded(index, id, "story-" + id, 0, NOW, somebody, event));
  }

  private static AppointedToOffice appointed(PersonId person, Office office) {
    return new AppointedToOffice(person, office, null, null, LocalDate.of(2026, 1, 5), REASONS);
  }

  private static ViolationReported reported() {
    return new ViolationReported(
        REPORT,
        new ReporterId(new UUID(0x4000L, 7)),
        Channel.WEB,
        Relation.EMPLOYEE,
        true,
        null,
        null,
        Set.of(),
        REASONS,
        null);
  }

  private static MailboxOpened mailbox() {
    return new MailboxOpened(
        MAILBOX, CASE, REPORT, NOW, null, AcknowledgementStarts.FIRST_RECEIPT, NOW, NOW, HELP_LINE);
  }

  private static CaseAccessGranted granted() {
    CaseGrantId grant = new CaseGrantId(new UUID(0x4000L, 21));
    return new CaseAccessGranted(grant, CASE, GUEST, Parameters.dayOf(NOW), CCEO, REASONS);
  }
}
