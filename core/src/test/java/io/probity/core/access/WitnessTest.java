package io.probity.core.access;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessCommand.NameOutsideWitness;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WitnessTest {

  private static final WitnessId WITNESS = new WitnessId(new UUID(0x4000L, 0x8000_0000_0000_0d01L));
  private static final Confidential NAME = Confidential.text("Rolf Tanner");

  private final Story<Witness> story = new Story<>(Witness.class);

  @BeforeEach
  void a_case_is_open() {
    story.elsewhere(inOffice()).elsewhere(opened());
  }

  @Test
  void a_witness_of_the_register_is_sealed_under_a_key_of_their_own() {
    story
        .when(name(CASE, ADA), as(Capacity.CCEO))
        .records(
            new WitnessNamed(
                WITNESS, CASE, Confidential.text(ADA.toString()).about(ADA.toString()), REASONS));
  }

  @Test
  void what_the_decision_read_does_not_tell_who_the_witness_is() {
    Story<Witness>.Then then = story.when(name(CASE, ADA), as(Capacity.CCEO));
    assertThat(then.basis().keySet())
        .isNotEmpty()
        .noneMatch(key -> key.key().contains(ADA.toString()));
  }

  @Test
  void a_witness_from_outside_is_sealed_by_name() {
    story
        .when(new NameOutsideWitness(WITNESS, CASE, NAME, REASONS, NOW), as(Capacity.HELP_LINE))
        .records(
            new OutsideWitnessNamed(
                WITNESS, CASE, NAME.about(WITNESS.value().toString()), REASONS));
  }

  @Test
  void the_audit_committee_names_no_witness() {
    story.elsewhere(material(), escalated());
    story.when(name(CASE, ADA), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("V-21");
  }

  @Test
  void whoever_is_named_names_no_witness_and_an_unknown_case_has_none() {
    story.elsewhere(named(People.CCEO));
    story.when(name(CASE, ADA), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(name(NO_CASE, ADA), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("A-1");
  }

  @Test
  void a_stranger_is_no_witness_of_the_register() {
    story.when(name(CASE, STRANGER), as(Capacity.CCEO)).isRefusedBy("V-22");
  }

  @Test
  void a_closed_case_takes_no_witness() {
    story.elsewhere(closed());
    story.when(name(CASE, ADA), as(Capacity.CCEO)).isRefusedBy("V-23");
    story
        .when(new NameOutsideWitness(WITNESS, CASE, NAME, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("V-23");
  }

  private static NameWitness name(CaseId caseId, PersonId person) {
    return new NameWitness(WITNESS, caseId, person, REASONS, NOW);
  }
}
