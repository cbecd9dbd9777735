package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseCommand.AssignDespiteTie;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.Story;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DesigneeAssignedTest {

  private final Story<Case> story =
      new Story<>(Case.class)
          .elsewhere(inOffice())
          .elsewhere(
              granted(NOW, Scope.INVESTIGATE),
              new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)))
          .given(opened(), triaged());

  @Test
  void of_a_designee_the_entry_names_the_delegation_that_makes_them_fit() {
    story
        .when(assign(ADA), as(Capacity.GENERAL_AUDITOR))
        .records(new InvestigatorAssigned(CASE, ADA, Office.CCEO, GRANTED, REASONS));
  }

  @Test
  void so_it_does_where_a_tie_of_theirs_is_set_aside() {
    story
        .given(named(BEN))
        .elsewhere(
            new RelationDeclared(
                new RelationId(new UUID(0x4000L, 0x8800L)),
                ADA,
                BEN,
                RelationKind.FAMILY,
                Set.of(ADA, BEN),
                REASONS))
        .when(new AssignDespiteTie(CASE, ADA, REASONS, NOW), as(Capacity.GENERAL_AUDITOR))
        .records(
            new InvestigatorAssignedDespiteTie(
                CASE, ADA, Office.CCEO, GRANTED, Set.of(BEN), REASONS));
  }

  @Test
  void of_whoever_has_an_office_of_their_own_it_names_none() {
    story
        .when(assign(INVESTIGATOR), as(Capacity.GENERAL_AUDITOR))
        .records(new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS));
  }

  private static AssignInvestigator assign(PersonId person) {
    return new AssignInvestigator(CASE, person, REASONS, NOW);
  }
}
