package io.probity.core.escalation;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.escalation.EscalationCommand.AcknowledgeEscalation;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationEvent.ReassessmentTold;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The audit committee takes note of what it was told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcknowledgedEscalationTest {

  private final Story<Escalation> story =
      new Story<>(Escalation.class).elsewhere(inOffice()).elsewhere(opened());

  @Test
  void the_committee_takes_note_of_what_was_escalated() {
    story
        .given(material(), escalated())
        .when(new AcknowledgeEscalation(ESCALATION, NOW), as(Capacity.AUDIT_COMMITTEE_MEMBER))
        .records(new EscalationAcknowledged(ESCALATION, CASE, Materiality.MIGHT_HARM_REPUTATION));
  }

  @Test
  void an_officer_does_not_take_note_for_the_committee() {
    story
        .given(material(), escalated())
        .when(new AcknowledgeEscalation(ESCALATION, NOW), as(Capacity.CCEO))
        .isRefusedBy("E-10");
  }

  @Test
  void nothing_is_acknowledged_twice_or_before_it_was_escalated() {
    AcknowledgeEscalation acknowledge = new AcknowledgeEscalation(ESCALATION, NOW);
    story.given(material(), new AccountingMatterFlagged(ESCALATION, CASE, REASONS));
    story.when(acknowledge, as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("E-11");
    story.given(
        escalated(),
        new EscalationAcknowledged(ESCALATION, CASE, Materiality.MIGHT_HARM_REPUTATION));
    story.when(acknowledge, as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("E-11");
  }

  @Test
  void a_later_view_is_told_to_the_committee_and_takes_nothing_back() {
    story
        .given(material(), escalated())
        .when(new AssessMateriality(ESCALATION, false, false, REASONS, NOW), as(Capacity.CCEO))
        .records(
            new MaterialityAssessed(
                ESCALATION,
                CASE,
                Materiality.MIGHT_HARM_REPUTATION,
                Materiality.NEITHER,
                null,
                REASONS),
            new ReassessmentTold(
                ESCALATION, CASE, Materiality.MIGHT_HARM_REPUTATION, Materiality.NEITHER));
  }
}
