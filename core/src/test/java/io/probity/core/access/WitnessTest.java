package io.probity.core.access;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessCommand.NameOutsideWitness;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.access.AccessCommand.WithdrawWitness;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Vault;
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
  void nor_does_it_name_one_from_outside_and_whoever_is_named_names_nobody() {
    NameOutsideWitness outsider = new NameOutsideWitness(WITNESS, CASE, NAME, REASONS, NOW);
    story.elsewhere(material(), escalated());
    story.when(outsider, as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("V-21");
    story.elsewhere(named(People.CCEO)).when(outsider, as(Capacity.CCEO)).isRefusedBy("A-1");
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

  @Test
  void whom_somebody_named_in_error_sees_the_case_again_once_another_said_so() {
    Vault vault = new Vault();
    WitnessNamed named = vault.witness(GENERAL_AUDITOR);
    Story<Witness> told =
        new Story<>(Witness.class, vault).elsewhere(inOffice()).elsewhere(opened()).given(named);
    told.elsewhereBy(as(Capacity.HELP_LINE), named);
    assertThat(sees(told, GENERAL_AUDITOR)).isFalse();
    WitnessWithdrawn withdrawn = new WitnessWithdrawn(named.witnessId(), CASE, REASONS);
    told.when(withdraw(named.witnessId()), as(Capacity.CCEO)).records(withdrawn);
    assertThat(sees(told.given(withdrawn), GENERAL_AUDITOR)).isTrue();
  }

  @Test
  void an_investigator_withdraws_no_witness() {
    story.elsewhere(assigned(INVESTIGATOR)).given(outsider());
    story.when(withdraw(WITNESS), as(Capacity.INVESTIGATOR)).isRefusedBy("V-25");
    story.when(withdraw(new WitnessId(CASE.value())), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void nobody_withdraws_a_witness_whom_they_named_while_somebody_else_leads_too() {
    story.given(outsider()).elsewhereBy(as(Capacity.CCEO), outsider());
    story.when(withdraw(WITNESS), as(Capacity.CCEO)).isRefusedBy("V-26");
    story
        .elsewhere(named(GENERAL_AUDITOR))
        .when(withdraw(WITNESS), as(Capacity.CCEO))
        .records(new WitnessWithdrawn(WITNESS, CASE, REASONS));
  }

  @Test
  void a_witness_is_withdrawn_once() {
    story.given(outsider(), new WitnessWithdrawn(WITNESS, CASE, REASONS));
    story.when(withdraw(WITNESS), as(Capacity.CCEO)).isRefusedBy("V-27");
  }

  private static OutsideWitnessNamed outsider() {
    return new OutsideWitnessNamed(WITNESS, CASE, NAME, REASONS);
  }

  private static WithdrawWitness withdraw(WitnessId witness) {
    return new WithdrawWitness(witness, REASONS, NOW);
  }

  private static boolean sees(Story<?> told, PersonId person) {
    return told.standing()
        .view(CaseVisibility.class, Reads.UNNOTED)
        .sees(CASE.value(), person, NOW);
  }

  private static NameWitness name(CaseId caseId, PersonId person) {
    return new NameWitness(WITNESS, caseId, person, REASONS, NOW);
  }
}
