package io.probity.core.standing.sight;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.AUDITOR;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.EngagementId;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.ClosingGround;
import io.probity.core.casework.SubjectId;
import io.probity.core.delegation.DelegateMode;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.delegation.DelegationId;
import io.probity.core.delegation.Terms;
import io.probity.core.facts.Reads;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkId;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.standing.fold.Sets;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.WholeLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who is cleared for the whole ledger, and how much is looked at to know it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeLedgerSightTest {
  private static final int CASES = 200;

  /** How often the vault was asked: once for each case in which somebody is sealed. */
  private final AtomicLong asked = new AtomicLong();

  private final StandingRegisters standing =
      new StandingRegisters(
          (_, _) -> {
            asked.incrementAndGet();
            return false;
          });
  private final WholeLedger whole = standing.view(WholeLedger.class, Reads.UNNOTED);
  private long next = 1;

  @BeforeEach
  void an_auditor_is_engaged_for_every_case() {
    People.inOffice().forEach(this::happened);
    happened(
        new AuditEngagementOpened(
            new EngagementId(new UUID(8, 1)),
            AUDITOR,
            true,
            Set.of(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            REASON));
    for (int i = 0; i < CASES; i++) {
      opened(i);
    }
  }

  @Test
  void only_what_changed_is_looked_at_again() {
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
    long all = asked.getAndSet(0);
    assertThat(all).isGreaterThanOrEqualTo(CASES);

    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
    assertThat(asked.getAndSet(0)).isZero();

    opened(CASES);
    happened(named(3, ADA));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
    assertThat(asked.get()).isBetween(2L, 2 * all / CASES);
  }

  /** One that is renamed, or new, would leave somebody cleared to whom a case was closed. */
  @Test
  void whatever_can_close_a_case_is_kept_account_of_or_known_to_matter_not() {
    Set<String> onlyLetIn = Set.of("case-grants", "case-releases", "engagements", "liaisons");
    Set<String> comparedWhenAsked = Set.of("parameters"); // by the day, and for whom they act
    Set<String> read = new TreeSet<>();
    DelegationId power = new DelegationId(new UUID(9, 1));
    happened(
        new DelegationGranted(
            power,
            CCEO,
            Office.CCEO,
            new Terms(List.of(AUDITOR), DelegateMode.ANY, Set.of(Scope.ASSIGN), null, IN_JANUARY),
            NOW,
            REASON,
            REASON));
    happened(new CodingConfirmed(power, Set.of(Scope.ASSIGN)));
    happened(duplicate(8, 7));
    standing
        .view(CaseVisibility.class, (key, _) -> read.add(key.register()))
        .sees(caseId(7).value(), AUDITOR, NOW);
    assertThat(read)
        .containsAll(TouchedCases.REGISTERS)
        .isSubsetOf(Sets.union(TouchedCases.REGISTERS, Sets.union(onlyLetIn, comparedWhenAsked)));
  }

  @Test
  void one_closed_case_closes_the_ledger_until_it_is_open_again() {
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
    happened(named(7, AUDITOR));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isFalse();
    happened(new SubjectWithdrawn(caseId(7), new SubjectId(new UUID(5, 7)), AUDITOR, REASON));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
  }

  @Test
  void so_does_one_that_follows_from_a_case_in_which_they_are_named() {
    happened(named(7, ADA));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
    happened(
        new CasesRelated(
            new CaseRelationId(new UUID(6, 1)),
            caseId(8),
            caseId(7),
            HowRelated.RETALIATION,
            null,
            List.of(),
            REASON));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
    happened(named(7, AUDITOR));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isFalse();
  }

  @Test
  void so_does_one_whose_duplicate_names_them_until_that_is_reopened() {
    happened(named(7, ADA));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
    happened(duplicate(7, 8));
    happened(named(7, AUDITOR));
    assertThat(closedToTheAuditor()).containsExactlyInAnyOrder(caseId(7), caseId(8));
    happened(new CaseReopened(caseId(7), CCEO, ClosingGround.DUPLICATE, List.of(), REASON));
    assertThat(closedToTheAuditor()).containsExactly(caseId(7));
    happened(new SubjectWithdrawn(caseId(7), new SubjectId(new UUID(5, 7)), AUDITOR, REASON));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
  }

  @Test
  void so_does_one_to_which_a_report_came_back_from_where_they_are_named() {
    ReportId report = new ReportId(new UUID(7, 8));
    LinkId link = new LinkId(new UUID(6, 1));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
    happened(
        new ReportLinked(
            link, caseId(7), caseId(8), report, null, null, false, false, false, REASON));
    happened(
        new ReportUnlinked(link, caseId(7), caseId(8), report, null, false, false, false, REASON));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
    happened(named(7, AUDITOR));
    assertThat(closedToTheAuditor()).containsExactlyInAnyOrder(caseId(7), caseId(8));
    happened(new SubjectWithdrawn(caseId(7), new SubjectId(new UUID(5, 7)), AUDITOR, REASON));
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isTrue();
  }

  @Test
  void nobody_else_is_cleared() {
    assertThat(whole.isOpenTo(CCEO, NOW)).isFalse();
    assertThat(whole.isOpenTo(ADA, NOW)).isFalse();
    assertThat(whole.isOpenTo(AUDITOR, NOW.plusSeconds(400L * 86_400))).isFalse();
  }

  /** Asked one by one; what is kept must say the same. */
  private List<CaseId> closedToTheAuditor() {
    CaseVisibility visibility = standing.view(CaseVisibility.class, Reads.UNNOTED);
    List<CaseId> closed =
        IntStream.range(0, CASES)
            .mapToObj(WholeLedgerSightTest::caseId)
            .filter(each -> !visibility.sees(each.value(), AUDITOR, NOW))
            .toList();
    assertThat(whole.isOpenTo(AUDITOR, NOW)).isEqualTo(closed.isEmpty());
    return closed;
  }

  private static CaseClosed duplicate(int number, int of) {
    return new CaseClosed(caseId(number), ClosingGround.DUPLICATE, caseId(of), List.of(), REASON);
  }

  private void opened(int number) {
    ReportId report = new ReportId(new UUID(7, number));
    happened(reported(report, number));
    happened(new CaseOpened(caseId(number), report, NOW, null, Set.of()));
  }

  /** By somebody who gave a name. */
  private static ViolationReported reported(ReportId report, int number) {
    byte[] raw = new byte[KeyId.BYTES];
    raw[0] = (byte) number;
    raw[1] = (byte) (number >> 8);
    SealedRef name = new SealedRef("reporterName", KeyId.of(raw), 313, Hash.ZERO, Hash.ZERO);
    return new ViolationReported(
        report,
        new ReporterId(new UUID(9, number)),
        Channel.WEB,
        Relation.EMPLOYEE,
        false,
        null,
        null,
        Set.of(),
        REASON,
        Confidential.reference(new Confidential.Reference(report.stream(), new UUID(0, 1), name)));
  }

  private static SubjectNamed named(int number, PersonId person) {
    return new SubjectNamed(caseId(number), new SubjectId(new UUID(5, number)), person, REASON);
  }

  private static CaseId caseId(int number) {
    return new CaseId(new UUID(4, number));
  }

  private void happened(Event event) {
    long index = next++;
    standing.apply(
        new Recorded(index, new UUID(0, index), "s-" + index, 0, NOW, Actor.policy("p"), event));
  }
}
