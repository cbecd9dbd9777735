package io.probity.core.escalation;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.escalation.Escalations.CLOCK;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.EXECUTIVE;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.escalation.EscalationCommand.RecordActOnDeparture;
import io.probity.core.escalation.EscalationCommand.RecordKnownDeparture;
import io.probity.core.escalation.EscalationCommand.RecordUnansweredDeparture;
import io.probity.core.escalation.EscalationEvent.DepartureActedOn;
import io.probity.core.escalation.EscalationEvent.DepartureMadeKnown;
import io.probity.core.escalation.EscalationEvent.ImplicitWaiverSuspected;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Somebody at the top knew of a departure from the code, and did nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownDepartureTest {

  private final Story<Escalation> story =
      new Story<>(Escalation.class).elsewhere(inOffice()).elsewhere(opened());

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate KNOWN_ON = LocalDate.of(2026, 3, 1);
  private static final Instant ACT_BY = Instant.parse("2026-03-12T00:00:00Z");

  @Test
  void a_departure_known_to_an_executive_officer_starts_a_clock() {
    story.given(material()).when(known(EXECUTIVE, KNOWN_ON), as(Capacity.CCEO)).records(known());
  }

  @Test
  void what_nobody_at_the_top_knew_starts_no_clock() {
    story.given(material());
    story.when(known(ADA, KNOWN_ON), as(Capacity.CCEO)).isRefusedBy("E-13");
    story.when(known(EXECUTIVE, LocalDate.of(2026, 3, 3)), as(Capacity.CCEO)).isRefusedBy("E-13");
  }

  @Test
  void who_left_the_top_since_knew_all_the_same() {
    story.given(material());
    story.elsewhere(
        new OfficeEnded(EXECUTIVE, Office.EXECUTIVE_OFFICER, IN_JANUARY, null, TODAY, REASONS));
    story.when(known(EXECUTIVE, TODAY), as(Capacity.CCEO)).isRefusedBy("E-13");
    story.when(known(EXECUTIVE, KNOWN_ON), as(Capacity.CCEO)).records(known());
  }

  @Test
  void who_came_to_the_top_since_counts_and_who_is_yet_to_come_does_not() {
    story.given(material());
    story.elsewhere(topFrom(TODAY.plusDays(1)));
    story.when(known(ADA, KNOWN_ON), as(Capacity.CCEO)).isRefusedBy("E-13");
    story.elsewhere(topFrom(TODAY));
    story
        .when(known(ADA, KNOWN_ON), as(Capacity.CCEO))
        .records(new DepartureMadeKnown(ESCALATION, CASE, ADA, KNOWN_ON, ACT_BY, REASONS));
  }

  private static AppointedToOffice topFrom(LocalDate day) {
    return new AppointedToOffice(ADA, Office.EXECUTIVE_OFFICER, null, null, day, REASONS);
  }

  @Test
  void only_a_material_departure_counts_and_one_at_a_time() {
    story.when(known(EXECUTIVE, KNOWN_ON), as(Capacity.CCEO)).isRefusedBy("E-14");
    story
        .given(material(), known())
        .when(known(EXECUTIVE, KNOWN_ON), as(Capacity.CCEO))
        .isRefusedBy("E-14");
  }

  @Test
  void the_committee_reads_of_it_and_records_nothing() {
    story
        .given(material(), escalated())
        .when(known(EXECUTIVE, KNOWN_ON), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .isRefusedBy("E-12");
  }

  @Test
  void an_act_stops_the_clock() {
    RecordActOnDeparture act = new RecordActOnDeparture(ESCALATION, REASONS, NOW);
    story.given(material()).when(act, as(Capacity.CCEO)).isRefusedBy("E-15");
    story
        .given(known())
        .when(act, as(Capacity.CCEO))
        .records(new DepartureActedOn(ESCALATION, CASE, REASONS));
  }

  @Test
  void where_nothing_was_done_an_implicit_waiver_is_suspected_once() {
    RecordUnansweredDeparture miss =
        new RecordUnansweredDeparture(ESCALATION, ACT_BY, ACT_BY.plusSeconds(60));
    story.given(material(), known());
    story.when(miss, as(Capacity.CCEO)).isRefusedBy("E-3");
    story
        .when(miss, CLOCK)
        .records(new ImplicitWaiverSuspected(ESCALATION, CASE, EXECUTIVE, ACT_BY));
    story
        .given(new ImplicitWaiverSuspected(ESCALATION, CASE, EXECUTIVE, ACT_BY))
        .when(miss, CLOCK)
        .recordsNothing();
  }

  private RecordKnownDeparture known(PersonId to, LocalDate on) {
    return new RecordKnownDeparture(ESCALATION, to, on, REASONS, NOW);
  }

  private DepartureMadeKnown known() {
    return new DepartureMadeKnown(ESCALATION, CASE, EXECUTIVE, KNOWN_ON, ACT_BY, REASONS);
  }
}
