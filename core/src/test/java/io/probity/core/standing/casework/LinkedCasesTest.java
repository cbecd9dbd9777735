package io.probity.core.standing.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.linking.Links.LINK;
import static io.probity.core.linking.Links.OTHER_MAILBOX;
import static io.probity.core.linking.Links.linked;
import static io.probity.core.linking.Links.otherHiddenFrom;
import static io.probity.core.linking.Links.otherMailbox;
import static io.probity.core.linking.Links.otherTakenDownBy;
import static io.probity.core.linking.Links.retaliation;
import static io.probity.core.linking.Links.unlinked;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.visibility.facts.OpenMatters.Why.NO_FEEDBACK;
import static io.probity.core.visibility.facts.OpenMatters.Why.RETALIATION_SUSPECTED;
import static io.probity.core.visibility.facts.OpenMatters.Why.UNNAMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.WitnessId;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.casework.ClosingGround;
import io.probity.core.casework.StreamKind;
import io.probity.core.facts.DueDates;
import io.probity.core.facts.Reads;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReporterId;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.protection.WatchCheck;
import io.probity.core.protection.WatchId;
import io.probity.core.screening.ConflictKind;
import io.probity.core.screening.RecusalCause;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.VisibleCases;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.CaseHands;
import io.probity.core.visibility.facts.Liaisons;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What becomes of two cases when the report of one is dealt with in the other, or they relate. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkedCasesTest {

  private static final UUID ID = CASE.value();
  private static final UUID OTHER = OTHER_CASE.value();
  private static final WatchId WATCH = new WatchId(OTHER_REPORT.value());

  private final Map<String, PersonId> keys = new HashMap<>();
  private final StandingRegisters standing =
      new StandingRegisters(
          (person, asked) -> asked.stream().anyMatch(key -> person.equals(keys.get(key))));
  private final CaseFacts cases = standing.view(CaseFacts.class, Reads.UNNOTED);
  private final CaseVisibility visibility = standing.view(CaseVisibility.class, Reads.UNNOTED);
  private final OpenMatters open = standing.view(OpenMatters.class, Reads.UNNOTED);
  private final Liaisons liaisons = standing.view(Liaisons.class, Reads.UNNOTED);
  private long next = 1;

  @BeforeEach
  void everybodyIsInOffice() {
    People.inOffice().forEach(this::happened);
  }

  @Test
  void a_linked_report_leaves_its_case_which_is_open_no_longer() {
    happened(opened(), otherOpened(), otherMailbox(null), linked());
    assertThat(cases.caseOf(OTHER_REPORT.stream())).hasValue(ID);
    assertThat(cases.caseOf(OTHER_MAILBOX.stream())).hasValue(ID);
    assertThat(cases.caseOf(LINK.stream())).hasValue(ID);
    assertThat(cases.streams(ID))
        .containsOnly(REPORT.stream(), OTHER_REPORT.stream(), OTHER_MAILBOX.stream());
    assertThat(cases.streams(OTHER)).isEmpty();
    assertThat(cases.isOpen(OTHER)).isFalse();
    assertThat(cases.inTriage(OTHER)).isFalse();
    assertThat(cases.isOpen(ID)).isTrue();
    assertThat(cases.together(ID)).containsOnly(ID, OTHER).isEqualTo(cases.together(OTHER));
    assertThat(cases.isLinked(OTHER_REPORT.stream())).isTrue();
    assertThat(cases.isLinked(REPORT.stream())).isFalse();
  }

  @Test
  void an_unlinked_report_is_back_where_it_was() {
    happened(opened(), otherOpened(), otherMailbox(null), linked(), unlinked());
    assertThat(cases.caseOf(OTHER_REPORT.stream())).hasValue(OTHER);
    assertThat(cases.caseOf(OTHER_MAILBOX.stream())).hasValue(OTHER);
    assertThat(cases.streams(ID)).containsOnly(REPORT.stream());
    assertThat(cases.streams(OTHER)).containsOnly(OTHER_REPORT.stream(), OTHER_MAILBOX.stream());
    assertThat(cases.isOpen(OTHER)).isTrue();
    assertThat(cases.inTriage(OTHER)).isTrue();
    assertThat(cases.together(ID)).containsOnly(ID);
    assertThat(cases.isLinked(OTHER_REPORT.stream())).isFalse();
  }

  @Test
  void what_is_owed_to_a_reporter_goes_with_the_report() {
    OpenMatter feedback = new OpenMatter(OTHER_MAILBOX.stream(), NO_FEEDBACK);
    OpenMatter unnamed = new OpenMatter(LINK.stream(), UNNAMED);
    happened(opened(), otherOpened(), otherMailbox(null));
    assertThat(open.of(OTHER, Story.NOW)).contains(feedback);
    happened(linked());
    assertThat(open.of(OTHER, Story.NOW)).doesNotContain(feedback);
    assertThat(open.of(ID, Story.NOW)).contains(feedback, unnamed);
    happened(new StreamOfCaseNamed(CASE, StreamKind.LINK, LINK.value()));
    assertThat(open.of(ID, Story.NOW)).contains(feedback).doesNotContain(unnamed);
    happened(unlinked());
    assertThat(open.of(ID, Story.NOW)).doesNotContain(feedback);
    assertThat(open.of(OTHER, Story.NOW)).contains(feedback);
  }

  @Test
  void the_inquiry_that_a_report_was_goes_with_it_and_back() {
    String inquiry = new InquiryId(OTHER_REPORT.value()).stream();
    CaseFacts cases = standing.view(CaseFacts.class, Reads.UNNOTED);
    happened(opened(), otherOpened(), otherMailbox(null));
    happened(
        new ReportLinked(
            LINK, CASE, OTHER_CASE, OTHER_REPORT, null, null, true, true, false, REASONS));
    assertThat(cases.caseOf(inquiry)).hasValue(ID);
    assertThat(cases.streams(ID)).contains(inquiry);
    happened(
        new ReportUnlinked(LINK, CASE, OTHER_CASE, OTHER_REPORT, null, true, true, false, REASONS));
    assertThat(cases.caseOf(inquiry)).hasValue(OTHER);
    assertThat(cases.streams(ID)).doesNotContain(inquiry);
    assertThat(cases.streams(OTHER)).contains(inquiry);
  }

  @Test
  void the_clocks_of_a_mailbox_run_on() {
    DueDates dueDates = standing.view(DueDates.class, Reads.UNNOTED);
    happened(opened(), otherOpened(), otherMailbox(null));
    int before = dueDates.passed(Story.NOW.plusSeconds(60), 10).size();
    happened(linked());
    assertThat(before).isEqualTo(2);
    assertThat(dueDates.passed(Story.NOW.plusSeconds(60), 10)).hasSize(before);
  }

  @Test
  void who_keeps_up_the_contact_goes_with_the_report_and_back() {
    happened(opened(), otherOpened(), otherMailbox(HELP_LINE), linked(null, HELP_LINE));
    assertThat(liaisons.ofCase(ID, Story.NOW)).containsOnly(HELP_LINE);
    assertThat(liaisons.ofCase(OTHER, Story.NOW)).isEmpty();
    happened(
        new ReportUnlinked(
            LINK, CASE, OTHER_CASE, OTHER_REPORT, HELP_LINE, true, false, false, REASONS));
    assertThat(liaisons.ofCase(ID, Story.NOW)).isEmpty();
    assertThat(liaisons.ofCase(OTHER, Story.NOW)).containsOnly(HELP_LINE);
  }

  @Test
  void who_took_the_linked_report_down_and_who_linked_it_work_on_the_case() {
    CaseHandlers handlers = standing.view(CaseHandlers.class, Reads.UNNOTED);
    CaseHands hands = standing.view(CaseHands.class, Reads.UNNOTED);
    happened(opened(), otherTakenDownBy(HELP_LINE), otherMailbox(null));
    standing.apply(recorded(linked(HELP_LINE, null), People.as(CCEO)));
    assertThat(handlers.handlers(ID)).containsOnly(HELP_LINE, CCEO);
    assertThat(handlers.withoutAttestation(ID)).containsOnly(HELP_LINE, CCEO);
    assertThat(hands.takers(ID)).containsOnly(HELP_LINE);
  }

  @Test
  void who_took_a_report_down_may_investigate_the_case_that_it_left_again() {
    CaseHands hands = standing.view(CaseHands.class, Reads.UNNOTED);
    happened(opened(), otherTakenDownBy(HELP_LINE), otherMailbox(null));
    happened(linked(HELP_LINE, null), unlinked());
    assertThat(hands.takers(ID)).isEmpty();
    assertThat(hands.takers(OTHER)).containsOnly(HELP_LINE);
  }

  @Test
  void unless_they_took_down_its_own_too() {
    CaseHands hands = standing.view(CaseHands.class, Reads.UNNOTED);
    happened(Cases.takenDownBy(HELP_LINE), otherTakenDownBy(HELP_LINE), otherMailbox(null));
    happened(linked(HELP_LINE, null), unlinked());
    assertThat(hands.takers(ID)).containsOnly(HELP_LINE);
  }

  @Test
  void what_is_suspected_where_a_report_was_is_settled_before_the_case_closes_where_it_is() {
    OpenMatter suspected = new OpenMatter(WATCH.stream(), RETALIATION_SUSPECTED);
    happened(opened(), otherOpened(), otherMailbox(null), linked());
    happened(
        new RetaliationCheckRecorded(
            WATCH,
            OTHER_CASE,
            WatchCheck.FIRST,
            Detriment.SUSPECTED,
            WatchCheck.SECOND,
            Story.NOW,
            REASONS));
    assertThat(open.of(ID, Story.NOW)).contains(suspected);
    happened(new SuspicionSettled(WATCH, OTHER_CASE, REASONS));
    assertThat(open.of(ID, Story.NOW)).doesNotContain(suspected);
  }

  @Test
  void whoever_worked_on_a_case_worked_on_it_for_good() {
    CaseHandlers handlers = standing.view(CaseHandlers.class, Reads.UNNOTED);
    happened(opened(), Cases.assigned(INVESTIGATOR));
    happened(
        new HandlerRecused(
            new ScreeningId(ID), CASE, INVESTIGATOR, RecusalCause.OWN_WISH, false, null));
    assertThat(handlers.handlers(ID)).isEmpty();
    assertThat(handlers.everWorked(ID, INVESTIGATOR)).isTrue();
    assertThat(handlers.everWorked(ID, ADA)).isFalse();
  }

  @Test
  void whoever_reported_what_was_linked_sees_neither_case() {
    happened(reportedBy(CCEO), opened(), otherOpened(), otherMailbox(null));
    assertThat(sees(CCEO, CASE)).isTrue();
    assertThat(sees(CCEO, OTHER_CASE)).isFalse();
    happened(linked());
    assertThat(sees(CCEO, CASE)).isFalse();
    assertThat(sees(CCEO, OTHER_CASE)).isFalse();
    assertThat(sees(GENERAL_AUDITOR, CASE)).isTrue();
    happened(unlinked());
    assertThat(sees(CCEO, CASE)).isTrue();
  }

  @Test
  void an_office_to_which_one_reporter_closed_the_case_sees_neither() {
    happened(opened(), otherHiddenFrom(Set.of(Office.CCEO)), otherMailbox(null), linked());
    assertThat(sees(CCEO, CASE)).isFalse();
    assertThat(sees(CCEO, OTHER_CASE)).isFalse();
    assertThat(sees(GENERAL_AUDITOR, OTHER_CASE)).isTrue();
  }

  @Test
  void who_is_named_or_a_witness_in_one_sees_neither() {
    happened(opened(), otherOpened(), otherMailbox(null));
    happened(new SubjectNamed(CASE, Cases.SUBJECT, CCEO, REASONS));
    happened(witness(GENERAL_AUDITOR));
    assertThat(sees(CCEO, OTHER_CASE)).isTrue();
    assertThat(sees(GENERAL_AUDITOR, CASE)).isTrue();
    happened(linked());
    assertThat(sees(CCEO, OTHER_CASE)).isFalse();
    assertThat(sees(GENERAL_AUDITOR, CASE)).isFalse();
  }

  @Test
  void who_is_named_in_a_case_sees_nothing_of_the_retaliation_that_follows_from_it() {
    happened(opened(), otherOpened());
    happened(new SubjectNamed(OTHER_CASE, Cases.SUBJECT, CCEO, REASONS));
    assertThat(sees(CCEO, CASE)).isTrue();
    happened(retaliation());
    assertThat(sees(CCEO, CASE)).isFalse();
    assertThat(cases.followsFrom(ID)).containsOnly(OTHER);
    assertThat(cases.followsFrom(OTHER)).isEmpty();
    assertThat(cases.related(ID)).containsOnly(OTHER);
    assertThat(cases.related(OTHER)).containsOnly(ID);
  }

  @Test
  void who_is_named_in_the_retaliation_still_sees_what_it_follows_from() {
    happened(opened(), otherOpened(), retaliation());
    happened(new SubjectNamed(CASE, Cases.SUBJECT, CCEO, REASONS));
    assertThat(sees(CCEO, OTHER_CASE)).isTrue();
  }

  @Test
  void who_was_shut_out_for_a_linked_report_does_not_see_it_when_it_is_back() {
    happened(opened(), otherOpened(), otherMailbox(null), linked());
    happened(new SubjectNamed(CASE, Cases.SUBJECT, CCEO, REASONS));
    happened(
        new ConflictDeclared(
            new ScreeningId(ID), CASE, GENERAL_AUDITOR, ConflictKind.APPARENT, REASONS));
    happened(unlinked());
    assertThat(sees(CCEO, OTHER_CASE)).isFalse();
    assertThat(sees(GENERAL_AUDITOR, OTHER_CASE)).isFalse();
    assertThat(cases.together(OTHER)).containsOnly(OTHER);
    happened(new SubjectWithdrawn(CASE, Cases.SUBJECT, CCEO, REASONS));
    assertThat(sees(CCEO, OTHER_CASE)).isTrue();
  }

  @Test
  void who_is_a_witness_of_what_a_report_was_linked_to_does_not_see_it_when_it_is_back() {
    happened(opened(), otherOpened(), otherMailbox(null), linked());
    happened(new WitnessNamed(new WitnessId(new UUID(0, 6)), CASE, sealedFor(CCEO), REASONS));
    happened(unlinked());
    assertThat(sees(CCEO, OTHER_CASE)).isFalse();
    assertThat(sees(GENERAL_AUDITOR, OTHER_CASE)).isTrue();
  }

  @Test
  void the_audit_committee_keeps_sight_of_a_report_that_went_back() {
    happened(opened(), otherOpened(), otherMailbox(null), linked());
    assertThat(sees(CHAIR, OTHER_CASE)).isFalse();
    happened(
        new ReportUnlinked(LINK, CASE, OTHER_CASE, OTHER_REPORT, null, true, false, true, REASONS));
    assertThat(sees(CHAIR, OTHER_CASE)).isTrue();
    assertThat(sees(CHAIR, CASE)).isFalse();
  }

  @Test
  void who_is_shut_out_of_a_duplicate_does_not_see_the_case_with_the_same_facts() {
    happened(opened(), otherOpened());
    happened(new SubjectNamed(OTHER_CASE, Cases.SUBJECT, CCEO, REASONS));
    assertThat(sees(CCEO, CASE)).isTrue();
    happened(new CaseClosed(OTHER_CASE, ClosingGround.DUPLICATE, CASE, List.of(), REASONS));
    assertThat(sees(CCEO, CASE)).isFalse();
    assertThat(cases.closedBy(OTHER)).contains(ID);
    happened(
        new CaseReopened(OTHER_CASE, GENERAL_AUDITOR, ClosingGround.DUPLICATE, List.of(), REASONS));
    assertThat(sees(CCEO, CASE)).isTrue();
    assertThat(cases.closedBy(OTHER)).contains(ID);
  }

  @Test
  void who_is_named_in_a_case_may_see_its_duplicate() {
    happened(opened(), otherOpened());
    happened(new CaseClosed(OTHER_CASE, ClosingGround.DUPLICATE, CASE, List.of(), REASONS));
    happened(new SubjectNamed(CASE, Cases.SUBJECT, CCEO, REASONS));
    assertThat(sees(CCEO, OTHER_CASE)).isTrue();
  }

  /** By a single look and by the list, which must agree. */
  private boolean sees(PersonId person, CaseId caseId) {
    boolean one = visibility.sees(caseId.value(), person, Story.NOW);
    CaseScope scope = standing.view(VisibleCases.class, Reads.UNNOTED).to(person, Story.NOW);
    boolean listed =
        switch (scope) {
          case CaseScope.AllBut(var closed) -> !closed.contains(caseId.value());
          case CaseScope.Only(var seen) -> seen.contains(caseId.value());
        };
    assertThat(listed).as("in the list as in itself").isEqualTo(one);
    return one;
  }

  private ViolationReported reportedBy(PersonId person) {
    return new ViolationReported(
        OTHER_REPORT,
        new ReporterId(new UUID(0, 5)),
        Channel.WEB,
        Relation.EMPLOYEE,
        false,
        null,
        null,
        Set.of(),
        REASONS,
        sealedFor(person));
  }

  private WitnessNamed witness(PersonId person) {
    return new WitnessNamed(new WitnessId(new UUID(0, 6)), OTHER_CASE, sealedFor(person), REASONS);
  }

  private Confidential sealedFor(PersonId person) {
    byte[] raw = new byte[KeyId.BYTES];
    raw[0] = (byte) keys.size();
    KeyId key = KeyId.of(raw);
    keys.put(key.base64(), person);
    SealedRef ref = new SealedRef("person", key, 313, Hash.ZERO, Hash.ZERO);
    return Confidential.reference(new Confidential.Reference("x-1", new UUID(0, 1), ref));
  }

  private void happened(Event... events) {
    for (Event event : events) {
      standing.apply(recorded(event, Actor.policy("story")));
    }
  }

  private Recorded recorded(Event event, Actor actor) {
    long index = next++;
    return new Recorded(index, new UUID(0, index), "story-" + index, 0, Story.NOW, actor, event);
  }
}
