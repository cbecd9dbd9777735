package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.casework.Cases.outsiderNamed;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.declared;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.ADMINISTRATOR;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMMITTEE_MEMBER;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.CaseGrantId;
import io.probity.core.casework.Cases;
import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
import io.probity.core.linking.Links;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.People;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseVisibilityTest {

  private final Vault vault = new Vault();
  private final StandingRegisters standing = new StandingRegisters(vault);
  private final List<RegisterKey> reads = new ArrayList<>();
  private final CaseVisibility visibility =
      standing.view(CaseVisibility.class, (key, _) -> reads.add(key));
  private long next = 1;

  @BeforeEach
  void everybody_is_in_office() {
    inOffice().forEach(this::happened);
  }

  @Test
  void a_new_case_is_seen_by_the_officers_and_the_help_line_alone() {
    happened(opened());
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE);
  }

  @Test
  void once_investigated_it_is_seen_by_the_officers_and_its_investigators() {
    happened(opened(), assigned(INVESTIGATOR));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR);
  }

  @Test
  void a_second_investigator_sees_it_too() {
    happened(opened(), assigned(INVESTIGATOR), assigned(INVESTIGATOR_TOO));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR, INVESTIGATOR_TOO);
  }

  @Test
  void an_escalated_case_is_seen_by_the_audit_committee() {
    happened(opened(), assigned(INVESTIGATOR), material(), escalated());
    assertThat(whoSees())
        .containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR, CHAIR, SECRETARY, COMMITTEE_MEMBER);
  }

  @Test
  void a_case_that_merely_might_be_material_is_not() {
    happened(opened(), assigned(INVESTIGATOR), material());
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR);
  }

  @Test
  void closing_takes_it_from_nobody() {
    happened(opened(), assigned(INVESTIGATOR), closed());
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, INVESTIGATOR);
  }

  @Test
  void an_accused_officer_sees_nothing_the_other_everything_and_the_chair_reads_along() {
    happened(opened(), named(CCEO));
    assertThat(whoSees()).containsOnly(GENERAL_AUDITOR, HELP_LINE, CHAIR);
    Actor chair = Actor.staff(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR);
    assertThat(visibility.leads(CASE.value(), chair, NOW)).isFalse();
    assertThat(visibility.rightOf(CASE.value(), CHAIR, NOW))
        .contains(new CaseRight(CaseRight.Kind.OVERSIGHT, null));
  }

  @Test
  void what_is_merely_hidden_from_an_officer_concerns_no_chair() {
    happened(opened(Set.of(Office.CCEO)), witness(CCEO));
    assertThat(whoSees()).containsOnly(GENERAL_AUDITOR, HELP_LINE);
  }

  @Test
  void who_has_a_conflict_or_was_recused_sees_nothing() {
    happened(opened(), assigned(INVESTIGATOR), assigned(INVESTIGATOR_TOO));
    happened(declared(INVESTIGATOR), recused(CCEO, true));
    assertThat(whoSees()).containsOnly(GENERAL_AUDITOR, INVESTIGATOR_TOO);
  }

  @Test
  void where_one_officer_is_accused_and_the_other_was_recused_both_are_replaced() {
    happened(opened(), named(CCEO), recused(GENERAL_AUDITOR, false));
    assertThat(whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
  }

  @Test
  void where_both_officers_are_accused_the_chair_and_the_secretary_see_it() {
    happened(opened(), named(CCEO), named(GENERAL_AUDITOR));
    assertThat(whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
  }

  @Test
  void an_office_that_nobody_holds_leads_nothing() {
    happened(opened(), witness(GENERAL_AUDITOR), ended(CCEO, Office.CCEO));
    assertThat(whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
    assertThat(leads(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isTrue();
    assertThat(scopeOf(CHAIR)).isEqualTo(new Only(Set.of(CASE.value())));
  }

  @Test
  void while_there_is_no_officer_at_all_the_chair_leads_every_case() {
    happened(opened(), otherOpened());
    happened(ended(CCEO, Office.CCEO), ended(GENERAL_AUDITOR, Office.GENERAL_AUDITOR));
    assertThat(leads(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isTrue();
    assertThat(scopeOf(SECRETARY))
        .isEqualTo(new Only(Set.of(CASE.value(), Cases.OTHER_CASE.value())));
  }

  @Test
  void where_the_chair_is_accused_too_the_secretary_leads_and_then_the_members() {
    happened(opened(), named(CCEO), named(GENERAL_AUDITOR), named(CHAIR));
    assertThat(leads(SECRETARY, Capacity.AUDIT_COMMITTEE_SECRETARY)).isTrue();
    assertThat(whoSees()).containsOnly(HELP_LINE, SECRETARY);
    happened(witness(SECRETARY));
    assertThat(leads(COMMITTEE_MEMBER, Capacity.AUDIT_COMMITTEE_MEMBER)).isTrue();
    assertThat(whoSees()).containsOnly(HELP_LINE, COMMITTEE_MEMBER);
  }

  @Test
  void where_both_officers_are_accused_the_chair_informs_the_committee_like_the_secretary() {
    happened(opened(), named(CCEO), named(GENERAL_AUDITOR));
    assertThat(informs(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isTrue();
    assertThat(informs(SECRETARY, Capacity.AUDIT_COMMITTEE_SECRETARY)).isTrue();
    assertThat(informs(COMMITTEE_MEMBER, Capacity.AUDIT_COMMITTEE_MEMBER)).isFalse();
  }

  private boolean leads(PersonId person, Capacity capacity) {
    return visibility.leads(CASE.value(), Actor.staff(person, capacity), NOW);
  }

  private boolean informs(PersonId person, Capacity capacity) {
    return visibility.informsTheAuditCommittee(CASE.value(), Actor.staff(person, capacity), NOW);
  }

  private static OfficeEnded ended(PersonId person, Office office) {
    return new OfficeEnded(person, office, IN_JANUARY, null, Parameters.dayOf(NOW), REASON);
  }

  @Test
  void whoever_left_reads_no_more_whatever_they_were_given() {
    happened(opened(), granted(ADA));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE, ADA);
    happened(new PersonLeft(ADA, null, Parameters.dayOf(NOW), List.of(), REASON));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE);
    assertThat(scopeOf(ADA)).isEqualTo(new Only(Set.of()));
  }

  @Test
  void whoever_keeps_up_the_contact_does_so_in_an_office() {
    happened(opened(), triaged(), liaison(HELP_LINE));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE);
    happened(ended(HELP_LINE, Office.HELP_LINE));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  private static LiaisonAssigned liaison(PersonId person) {
    return new LiaisonAssigned(new MailboxId(Cases.REPORT.value()), CASE, null, person, REASON);
  }

  @Test
  void an_administrator_reads_by_a_release_and_by_no_other_right() {
    happened(opened(), granted(ADMINISTRATOR), assigned(ADMINISTRATOR));
    happened(appointed(ADMINISTRATOR, Office.INVESTIGATOR));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
    happened(appointed(CCEO, Office.ADMINISTRATOR));
    assertThat(whoSees()).containsOnly(GENERAL_AUDITOR);
    assertThat(scopeOf(CCEO)).isEqualTo(new Only(Set.of()));
    happened(named(GENERAL_AUDITOR));
    assertThat(leads(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isTrue();
  }

  @Test
  void one_accused_and_one_shut_out_are_both_replaced() {
    happened(opened(Set.of(Office.CCEO)), named(GENERAL_AUDITOR));
    assertThat(whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
  }

  @Test
  void an_accused_member_of_the_committee_does_not_see_even_an_escalated_case() {
    happened(opened(), named(COMMITTEE_MEMBER), material(), escalated());
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE, CHAIR, SECRETARY);
  }

  @Test
  void what_the_reporter_hid_from_an_office_it_never_sees() {
    happened(opened(Set.of(Office.HELP_LINE, Office.CCEO)));
    assertThat(whoSees()).containsOnly(GENERAL_AUDITOR);
  }

  @Test
  void a_second_office_does_not_open_what_is_hidden_from_the_first() {
    happened(opened(Set.of(Office.CCEO)), appointed(CCEO, Office.INVESTIGATOR), assigned(CCEO));
    assertThat(whoSees()).containsOnly(GENERAL_AUDITOR);
  }

  @Test
  void an_investigator_who_is_named_loses_it_at_once() {
    happened(opened(), assigned(INVESTIGATOR), named(INVESTIGATOR));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void an_investigator_who_left_the_office_loses_it_on_that_day() {
    happened(opened(), assigned(INVESTIGATOR));
    happened(
        new OfficeEnded(
            INVESTIGATOR, Office.INVESTIGATOR, IN_JANUARY, null, Parameters.dayOf(NOW), REASON));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void a_subject_from_outside_shuts_nobody_out() {
    happened(opened(), outsiderNamed());
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE);
  }

  @Test
  void a_witness_of_the_register_sees_nothing_and_nobody_else_is_shut_out() {
    happened(opened(), assigned(INVESTIGATOR), witness(INVESTIGATOR));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void a_member_of_staff_who_reported_under_their_name_sees_nothing() {
    happened(reportedBy(GENERAL_AUDITOR), opened());
    assertThat(whoSees()).containsOnly(CCEO, HELP_LINE);
  }

  @Test
  void who_reported_is_known_to_whoever_leads_or_takes_it_in_and_to_nobody_who_investigates() {
    happened(opened());
    assertThat(mayKnowWhoReported(GENERAL_AUDITOR, Capacity.GENERAL_AUDITOR)).isTrue();
    assertThat(mayKnowWhoReported(HELP_LINE, Capacity.HELP_LINE)).isTrue();
    happened(assigned(INVESTIGATOR), granted(ADA));
    assertThat(mayKnowWhoReported(HELP_LINE, Capacity.HELP_LINE)).isFalse();
    assertThat(mayKnowWhoReported(INVESTIGATOR, Capacity.INVESTIGATOR)).isFalse();
    assertThat(mayKnowWhoReported(ADA, Capacity.COVERED_PERSON)).isFalse();
    happened(named(CCEO));
    assertThat(mayKnowWhoReported(CCEO, Capacity.CCEO)).isFalse();
    assertThat(mayKnowWhoReported(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isFalse();
  }

  @Test
  void a_liaison_knows_the_reporter_with_whom_they_keep_up_the_contact_and_no_other() {
    happened(opened(), triaged(), otherOpened(), Links.otherMailbox(INVESTIGATOR_TOO));
    happened(Links.linked(null, INVESTIGATOR_TOO));
    Actor liaison = Actor.staff(INVESTIGATOR_TOO, Capacity.INVESTIGATOR);
    assertThat(visibility.keepsContactAlone(CASE.value(), INVESTIGATOR_TOO, NOW)).isTrue();
    assertThat(visibility.contacts(CASE.value(), INVESTIGATOR_TOO, NOW))
        .containsOnly(OTHER_REPORT.value());
    assertThat(visibility.mayKnowWhoReported(OTHER_REPORT.value(), liaison, NOW)).isTrue();
    assertThat(visibility.mayKnowWhoReported(REPORT.value(), liaison, NOW)).isFalse();
    happened(named(INVESTIGATOR_TOO));
    assertThat(visibility.contacts(CASE.value(), INVESTIGATOR_TOO, NOW)).isEmpty();
    assertThat(visibility.mayKnowWhoReported(OTHER_REPORT.value(), liaison, NOW)).isFalse();
  }

  private boolean mayKnowWhoReported(PersonId person, Capacity capacity) {
    return visibility.mayKnowWhoReported(REPORT.value(), Actor.staff(person, capacity), NOW);
  }

  @Test
  void whoever_is_bound_to_somebody_named_sees_nothing() {
    happened(opened(), assigned(INVESTIGATOR), named(BEN), bound(INVESTIGATOR, BEN));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void whoever_is_bound_to_a_witness_sees_nothing() {
    happened(opened(), assigned(INVESTIGATOR), witness(BEN), bound(INVESTIGATOR, BEN));
    assertThat(whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void officers_who_are_witnesses_or_bound_to_somebody_named_are_replaced() {
    happened(opened(), witness(CCEO), named(BEN), bound(GENERAL_AUDITOR, BEN));
    assertThat(whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
  }

  @Test
  void a_vault_that_cannot_tell_lets_nobody_in() {
    StandingRegisters silent = new StandingRegisters();
    inOffice().forEach(event -> silent.apply(recorded(event)));
    silent.apply(recorded(opened()));
    silent.apply(recorded(witness(BEN)));
    CaseVisibility visibility = silent.view(CaseVisibility.class, Reads.UNNOTED);
    assertThatThrownBy(() -> visibility.sees(CASE.value(), CCEO, NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_case_that_does_not_exist_is_seen_by_nobody() {
    assertThat(whoSees()).isEmpty();
    assertThat(visibility.sees(CASE.value(), Actor.policy("clock"), NOW)).isFalse();
  }

  @Test
  void policies_see_every_case_and_reporters_none() {
    happened(opened());
    assertThat(visibility.sees(CASE.value(), Actor.policy("clock"), NOW)).isTrue();
    assertThat(visibility.sees(CASE.value(), Actor.reporter(CASE.value()), NOW)).isFalse();
    assertThat(visibility.sees(CASE.value(), Actor.BOOTSTRAP, NOW)).isFalse();
  }

  @Test
  void an_office_counts_only_for_whoever_acts_in_it() {
    happened(opened(), appointed(CCEO, Office.HELP_LINE));
    UUID id = CASE.value();
    assertThat(visibility.leads(id, Actor.staff(CCEO, Capacity.CCEO), NOW)).isTrue();
    assertThat(visibility.leads(id, Actor.staff(CCEO, Capacity.HELP_LINE), NOW)).isFalse();
    assertThat(visibility.leads(id, Actor.staff(CCEO, Capacity.COVERED_PERSON), NOW)).isFalse();
    assertThat(visibility.takesIn(id, Actor.staff(CCEO, Capacity.HELP_LINE), NOW)).isTrue();
    assertThat(visibility.leads(id, Actor.staff(ADA, Capacity.CCEO), NOW)).isFalse();
  }

  @Test
  void unknown_and_forbidden_read_the_same_facts() {
    happened(opened(), assigned(INVESTIGATOR), named(BEN));
    visibility.sees(CASE.value(), ADA, NOW);
    List<RegisterKey> forbidden = List.copyOf(reads);
    reads.clear();
    visibility.sees(NO_CASE.value(), ADA, NOW);
    assertThat(reads).isEqualTo(forbidden.stream().map(this::asOfNoCase).toList());
  }

  /** Where a report of the case was looked at, one that is not there is. */
  private RegisterKey asOfNoCase(RegisterKey read) {
    return new RegisterKey(
        read.register(),
        read.key()
            .replace(CASE.stream(), NO_CASE.stream())
            .replace(Cases.REPORT.stream(), new ReportId(NO_CASE.value()).stream()));
  }

  @Test
  void an_officer_reads_all_cases_but_a_short_list() {
    happened(opened(), otherOpened(), named(CCEO));
    assertThat(scopeOf(CCEO)).isEqualTo(new AllBut(Set.of(CASE.value())));
    assertThat(scopeOf(GENERAL_AUDITOR)).isEqualTo(new AllBut(Set.of()));
  }

  @Test
  void everybody_else_reads_the_cases_that_are_theirs() {
    happened(opened(), otherOpened(), assigned(INVESTIGATOR));
    assertThat(scopeOf(INVESTIGATOR)).isEqualTo(new Only(Set.of(CASE.value())));
    assertThat(scopeOf(HELP_LINE)).isEqualTo(new Only(Set.of(Cases.OTHER_CASE.value())));
    assertThat(scopeOf(ADA)).isEqualTo(new Only(Set.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lists_and_single_cases_agree_whatever_happened(long seed) {
    Random random = new Random(seed);
    happened(opened(hiddenFrom(random)), otherOpened());
    for (int step = 0; step < 30; step++) {
      happened(anything(random));
      for (PersonId person : everybody()) {
        assertThat(inScope(scopeOf(person)))
            .as("person %s after step %d", person, step)
            .isEqualTo(
                Stream.of(CASE.value(), Cases.OTHER_CASE.value())
                    .filter(caseId -> visibility.sees(caseId, person, NOW))
                    .collect(Collectors.toSet()));
      }
    }
  }

  private Event anything(Random random) {
    PersonId person = anyOf(everybody(), random);
    Office office = anyOf(List.of(Office.values()), random);
    PersonId other = anyOf(everybody(), random);
    return switch (random.nextInt(8)) {
      case 5 -> witness(person);
      case 6 -> bound(person, other);
      case 7 -> granted(person);
      case 0 -> named(person);
      case 1 -> assigned(person);
      case 2 -> escalated();
      case 3 -> appointed(person, office);
      default -> new OfficeEnded(person, office, IN_JANUARY, null, Parameters.dayOf(NOW), REASON);
    };
  }

  private WitnessNamed witness(PersonId person) {
    return vault.witness(person);
  }

  private ViolationReported reportedBy(PersonId person) {
    return new ViolationReported(
        Cases.REPORT,
        new ReporterId(new UUID(1, 1)),
        Channel.WEB,
        Relation.EMPLOYEE,
        false,
        null,
        null,
        Set.of(),
        REASON,
        vault.sealedFor(person, "reporterName"));
  }

  private static RelationDeclared bound(PersonId one, PersonId other) {
    return new RelationDeclared(
        new RelationId(new UUID(one.value().getLeastSignificantBits(), 1)),
        one,
        other,
        RelationKind.FAMILY,
        Set.copyOf(List.of(one, other)),
        REASON);
  }

  private static CaseAccessGranted granted(PersonId person) {
    CaseGrantId id = new CaseGrantId(person.value());
    return new CaseAccessGranted(id, CASE, person, Parameters.dayOf(NOW), CCEO, REASON);
  }

  private static Set<Office> hiddenFrom(Random random) {
    return Stream.of(Office.values())
        .filter(_ -> random.nextInt(4) == 0)
        .collect(Collectors.toSet());
  }

  private static <T> T anyOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private Set<UUID> inScope(CaseScope scope) {
    return switch (scope) {
      case Only only -> only.open();
      case AllBut all ->
          Stream.of(CASE.value(), Cases.OTHER_CASE.value())
              .filter(caseId -> !all.closed().contains(caseId))
              .collect(Collectors.toSet());
    };
  }

  private CaseScope scopeOf(PersonId person) {
    return standing.view(VisibleCases.class, (key, _) -> reads.add(key)).to(person, NOW);
  }

  private Set<PersonId> whoSees() {
    return everybody().stream()
        .filter(person -> visibility.sees(CASE.value(), person, NOW))
        .collect(Collectors.toSet());
  }

  private static List<PersonId> everybody() {
    return Stream.concat(
            inOffice().stream()
                .filter(RegisterEvent.PersonRegistered.class::isInstance)
                .map(event -> ((RegisterEvent.PersonRegistered) event).personId()),
            Stream.of(STRANGER))
        .toList();
  }

  private void happened(Event... events) {
    for (Event event : events) {
      standing.apply(recorded(event));
    }
  }

  private Recorded recorded(Event event) {
    long index = next++;
    UUID id = new UUID(0, index);
    return new Recorded(index, id, "story-" + index, 0, NOW, People.as(ADA), event);
  }
}
