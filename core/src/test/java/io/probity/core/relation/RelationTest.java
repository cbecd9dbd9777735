package io.probity.core.relation;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.HR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.facts.Reads;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.register.facts.Relations;
import io.probity.core.relation.RelationCommand.ConfirmRelation;
import io.probity.core.relation.RelationCommand.DeclareRelation;
import io.probity.core.relation.RelationCommand.EndRelation;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationEvent.RelationEnded;
import io.probity.core.standing.Story;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RelationTest {

  private static final RelationId ID = new RelationId(new UUID(0x400aL, 1));
  private static final RelationId OTHER = new RelationId(new UUID(0x400aL, 2));

  private final Story<Relation> story = new Story<>(Relation.class).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(RelationKind.class)
  void somebody_declares_whom_they_are_bound_to(RelationKind kind) {
    story
        .when(new DeclareRelation(ID, ADA, BEN, kind, REASON, NOW), as(ADA))
        .records(new RelationDeclared(ID, ADA, BEN, kind, Set.of(ADA), REASON));
  }

  @Test
  void the_other_one_may_declare_it_as_well() {
    story.when(declare(ADA, BEN), as(BEN)).records(saidBy(BEN));
  }

  @Test
  void whoever_keeps_the_records_binds_of_their_own_ties_themselves_alone() {
    story
        .when(declare(ADA, HR), as(Capacity.HR))
        .records(new RelationDeclared(ID, ADA, HR, RelationKind.FAMILY, Set.of(HR), REASON));
  }

  @Test
  void what_one_says_binds_the_other_once_they_confirm_it() {
    story.given(saidBy(ADA));
    assertThat(relations().related(ADA)).isNotEmpty();
    assertThat(relations().related(BEN)).isEmpty();
    assertThat(relations().declared(BEN)).isNotEmpty();
    story.when(confirm(), as(BEN)).records(confirmed());
    story.elsewhere(confirmed());
    assertThat(relations().related(BEN))
        .containsExactly(new Relations.Relation(ADA, RelationKind.FAMILY));
    story.elsewhere(new RelationEnded(ID, ADA, BEN, RelationKind.FAMILY, REASON));
    assertThat(relations().related(ADA)).isEmpty();
    assertThat(relations().declared(BEN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"HR", "COMPLIANCE_OFFICER"})
  void whoever_keeps_the_records_confirms_it_for_them(Capacity capacity) {
    story.given(saidBy(ADA)).when(confirm(), as(capacity)).records(confirmed());
  }

  @Test
  void nobody_confirms_what_they_say_themselves() {
    story.given(saidBy(ADA)).when(confirm(), as(ADA)).isRefusedBy("P-26");
  }

  @Test
  void not_even_by_office() {
    story
        .given(new RelationDeclared(ID, ADA, HR, RelationKind.FAMILY, Set.of(HR), REASON))
        .when(confirm(), as(Capacity.HR))
        .isRefusedBy("P-26");
  }

  @Test
  void to_all_others_a_relation_is_nobodys() {
    story.given(saidBy(ADA)).when(confirm(), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(new ConfirmRelation(OTHER, REASON, NOW), as(Capacity.HR)).isRefusedBy("A-1");
  }

  @Test
  void it_is_confirmed_once_while_it_binds_one_alone() {
    story.given(saidBy(ADA), confirmed()).when(confirm(), as(BEN)).isRefusedBy("P-27");
  }

  @Test
  void what_binds_both_needs_nobody_to_confirm_it() {
    story.given(declared(ADA, BEN)).when(confirm(), as(BEN)).isRefusedBy("P-27");
  }

  @Test
  void what_has_ended_is_not_confirmed() {
    story
        .given(saidBy(ADA), new RelationEnded(ID, ADA, BEN, RelationKind.FAMILY, REASON))
        .when(confirm(), as(BEN))
        .isRefusedBy("P-27");
  }

  @Test
  void what_one_said_nobody_says_again_unless_it_binds_the_other_as_well() {
    story.elsewhere(
        new RelationDeclared(OTHER, ADA, BEN, RelationKind.FAMILY, Set.of(ADA), REASON));
    story.when(declare(ADA, BEN), as(ADA)).isRefusedBy("P-22");
    RelationDeclared alsoSaid =
        new RelationDeclared(ID, BEN, ADA, RelationKind.FAMILY, Set.of(BEN), REASON);
    story.when(declare(BEN, ADA), as(BEN)).records(alsoSaid);
    story.when(declare(ADA, BEN), as(Capacity.HR)).records(declared(ADA, BEN));
    story.elsewhere(alsoSaid);
    story.when(declare(BEN, ADA), as(BEN)).isRefusedBy("P-22");
    story.when(declare(ADA, BEN), as(Capacity.HR)).isRefusedBy("P-22");
  }

  @Test
  void what_each_of_the_two_said_ends_for_each_by_itself() {
    story.elsewhere(
        new RelationDeclared(OTHER, ADA, BEN, RelationKind.FAMILY, Set.of(ADA), REASON),
        saidBy(BEN));
    story.elsewhere(new RelationEnded(OTHER, ADA, BEN, RelationKind.FAMILY, REASON));
    assertThat(relations().related(ADA)).isEmpty();
    assertThat(relations().related(BEN)).isNotEmpty();
    story.elsewhere(new RelationEnded(ID, ADA, BEN, RelationKind.FAMILY, REASON));
    assertThat(relations().related(BEN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"HR", "COMPLIANCE_OFFICER"})
  void it_is_recorded_for_them_by_whoever_keeps_the_records(Capacity capacity) {
    story.when(declare(ADA, BEN), as(capacity)).records(declared(ADA, BEN));
  }

  @ParameterizedTest
  @EnumSource(names = {"HR", "COMPLIANCE_OFFICER"})
  void nobody_alone_binds_whoever_is_in_charge(Capacity capacity) {
    RelationDeclared bindsHer =
        new RelationDeclared(ID, CCEO, ADA, RelationKind.FAMILY, Set.of(ADA), REASON);
    story.when(declare(CCEO, ADA), as(capacity)).records(bindsHer);
    story
        .given(bindsHer)
        .elsewhereBy(as(capacity), bindsHer)
        .when(confirm(), as(capacity))
        .isRefusedBy("P-26");
    assertThat(relations().related(CCEO)).isEmpty();
    story
        .when(confirm(), as(CCEO))
        .records(new RelationConfirmed(ID, CCEO, ADA, RelationKind.FAMILY, REASON));
  }

  @Test
  void nobody_else_says_that_two_people_are_bound_to_each_other() {
    story.when(declare(ADA, BEN), as(Capacity.CCEO)).isRefusedBy("P-18");
    story.when(declare(ADA, COMPLIANCE), as(BEN)).isRefusedBy("P-18");
  }

  @Test
  void nobody_is_bound_to_themselves_or_to_somebody_unknown() {
    story.when(declare(ADA, ADA), as(ADA)).isRefusedBy("P-21");
    story.when(declare(ADA, STRANGER), as(ADA)).isRefusedBy("P-21");
    story.when(declare(STRANGER, ADA), as(ADA)).isRefusedBy("P-21");
  }

  @Test
  void it_is_declared_once() {
    story.elsewhere(declared(OTHER, BEN, ADA));
    story.when(declare(ADA, BEN), as(ADA)).isRefusedBy("P-22");
  }

  @Test
  void another_kind_of_bond_is_another_relation() {
    story.elsewhere(
        new RelationDeclared(OTHER, ADA, BEN, RelationKind.FINANCIAL, Set.of(ADA), REASON));
    story.when(declare(ADA, BEN), as(ADA)).records(saidBy(ADA));
  }

  @Test
  void it_is_ended_by_whoever_keeps_the_records() {
    story
        .given(declared(ADA, BEN))
        .when(new EndRelation(ID, REASON, NOW), as(Capacity.HR))
        .records(new RelationEnded(ID, ADA, BEN, RelationKind.FAMILY, REASON));
  }

  @Test
  void who_declared_it_does_not_end_it() {
    story
        .given(declared(ADA, BEN))
        .when(new EndRelation(ID, REASON, NOW), as(ADA))
        .isRefusedBy("P-19");
  }

  @Test
  void nobody_ends_their_own_by_office() {
    story
        .given(declared(ADA, HR))
        .when(new EndRelation(ID, REASON, NOW), as(Capacity.HR))
        .isRefusedBy("P-20");
  }

  @Test
  void it_ends_once() {
    story
        .given(declared(ADA, BEN), new RelationEnded(ID, ADA, BEN, RelationKind.FAMILY, REASON))
        .when(new EndRelation(ID, REASON, NOW), as(Capacity.HR))
        .isRefusedBy("P-23");
  }

  @Test
  void an_unknown_relation_is_not_ended() {
    story.when(new EndRelation(OTHER, REASON, NOW), as(Capacity.HR)).findsNothing();
  }

  @Test
  void it_is_seen_from_both_sides_until_it_ends() {
    story.elsewhere(declared(ADA, BEN));
    assertThat(relations().related(ADA))
        .containsExactly(new Relations.Relation(BEN, RelationKind.FAMILY));
    assertThat(relations().related(BEN))
        .containsExactly(new Relations.Relation(ADA, RelationKind.FAMILY));
    story.elsewhere(new RelationEnded(ID, ADA, BEN, RelationKind.FAMILY, REASON));
    assertThat(relations().related(ADA)).isEmpty();
    assertThat(relations().related(BEN)).isEmpty();
  }

  private Relations relations() {
    return story.standing().view(Relations.class, Reads.UNNOTED);
  }

  private static RelationDeclared saidBy(PersonId one) {
    return new RelationDeclared(ID, ADA, BEN, RelationKind.FAMILY, Set.of(one), REASON);
  }

  private static ConfirmRelation confirm() {
    return new ConfirmRelation(ID, REASON, NOW);
  }

  private static RelationConfirmed confirmed() {
    return new RelationConfirmed(ID, ADA, BEN, RelationKind.FAMILY, REASON);
  }

  private static DeclareRelation declare(PersonId of, PersonId with) {
    return new DeclareRelation(ID, of, with, RelationKind.FAMILY, REASON, NOW);
  }

  private static RelationDeclared declared(PersonId of, PersonId with) {
    return declared(ID, of, with);
  }

  private static RelationDeclared declared(RelationId id, PersonId of, PersonId with) {
    return new RelationDeclared(id, of, with, RelationKind.FAMILY, Set.of(of, with), REASON);
  }
}
