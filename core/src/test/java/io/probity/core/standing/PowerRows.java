package io.probity.core.standing;

import static io.probity.core.party.Office.ADMINISTRATOR;
import static io.probity.core.party.Office.COMPLIANCE_OFFICER;
import static io.probity.core.party.Office.LEGAL;
import static io.probity.core.party.Scope.SUBSTITUTE;

import io.probity.core.custody.CustodyCommand.ReadDelegation;
import io.probity.core.custody.CustodyCommand.ReadWaiver;
import io.probity.core.delegation.DelegationCommand;
import io.probity.core.delegation.DelegationCommand.ConcurInAct;
import io.probity.core.delegation.DelegationCommand.ConfirmCoding;
import io.probity.core.delegation.DelegationCommand.CorrectCoding;
import io.probity.core.delegation.DelegationCommand.GrantDelegation;
import io.probity.core.delegation.DelegationCommand.RatifyAct;
import io.probity.core.delegation.DelegationCommand.RecordDelegationConditionMet;
import io.probity.core.delegation.DelegationCommand.RenounceDelegation;
import io.probity.core.delegation.DelegationCommand.RevokeDelegation;
import io.probity.core.delegation.DelegationCommand.SubstituteDelegate;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.relation.RelationCommand.ConfirmRelation;
import io.probity.core.relation.RelationCommand.DeclareRelation;
import io.probity.core.relation.RelationCommand.EndRelation;
import io.probity.core.standing.CommandOracle.Asked;
import io.probity.core.standing.OtherMatters.Tie;
import io.probity.core.standing.OtherMatters.Wish;
import io.probity.core.standing.PowersOracle.Power;
import io.probity.core.waiver.WaiverCommand;
import io.probity.core.waiver.WaiverCommand.AssessWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByCommittee;
import io.probity.core.waiver.WaiverCommand.DeclineWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.DenyWaiver;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverCommand.LinkWaiverToCase;
import io.probity.core.waiver.WaiverCommand.RecordWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordWaiverReview;
import io.probity.core.waiver.WaiverCommand.RequestRatification;
import io.probity.core.waiver.WaiverCommand.RequestWaiver;
import io.probity.core.waiver.WaiverCommand.RevokeWaiver;
import io.probity.core.waiver.WaiverCommand.WithdrawWaiverRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Who may send what about waivers, powers, and ties between people. */
final class PowerRows {

  private static final Set<Scope> IN_PERSON = Set.of();
  private static final Predicate<Asked> OPEN = CommandOracle.OPEN;

  private final NeedToKnowOracle oracle;
  private final OtherMatters others;
  private final CommandOracle to;
  private final CaseRows inCases;

  PowerRows(NeedToKnowWorld world, CommandOracle to, CaseRows inCases) {
    this.oracle = world.oracle;
    this.others = world.others;
    this.to = to;
    this.inCases = inCases;
  }

  void fill() {
    waivers();
    powers();
    ties();
  }

  private void waivers() {
    Predicate<Asked> seen = asked -> seesWaiver(asked, waiver(asked));
    Predicate<Asked> own = asked -> isRequester(asked, waiver(asked));
    Predicate<Asked> board = asked -> asked.isIn(Capacity.BOARD);
    Predicate<Asked> cceo = asked -> asked.isIn(Capacity.CCEO);
    to.row(
        IN_PERSON,
        OPEN,
        asked -> asked.isBy(((RequestWaiver) asked.command()).requestedBy()),
        RequestWaiver.class);
    to.row(
        IN_PERSON,
        OPEN,
        asked -> asked.isBy(((RequestRatification) asked.command()).requestedBy()),
        RequestRatification.class);
    to.row(
        IN_PERSON,
        seen,
        board,
        AuthorizeWaiverByBoard.class,
        AuthorizeWaiverByCommittee.class,
        DeclineWaiverByBoard.class);
    to.row(
        IN_PERSON,
        seen,
        board.or(cceo),
        GrantWaiver.class,
        DenyWaiver.class,
        RevokeWaiver.class,
        RecordWaiverReview.class);
    to.row(IN_PERSON, seen, own, WithdrawWaiverRequest.class);
    to.row(IN_PERSON, seen.and(inCases::sees), inCases::handles, LinkWaiverToCase.class);
    to.row(
        IN_PERSON,
        seen,
        asked -> asked.isIn(Capacity.CCEO, Capacity.AUDIT_COMMITTEE_SECRETARY) && !own.test(asked),
        AssessWaiverDisclosure.class,
        RecordWaiverDisclosure.class);
    to.row(IN_PERSON, seen, OPEN, ReadWaiver.class);
  }

  /**
   * Whoever asked; those who decide or stand in, unless it has to do with a case closed to them.
   */
  private boolean seesWaiver(Asked asked, UUID id) {
    Wish wish = others.waivers.get(id);
    return wish != null
        && asked.actor().isPerson()
        && (isRequester(asked, id)
            || (asked.isIn(
                    Capacity.CCEO,
                    Capacity.GENERAL_AUDITOR,
                    Capacity.BOARD,
                    Capacity.AUDIT_COMMITTEE_CHAIR,
                    Capacity.AUDIT_COMMITTEE_SECRETARY)
                && wish.linked().stream().noneMatch(it -> oracle.isShutOut(asked.person(), it))));
  }

  private boolean isRequester(Asked asked, UUID id) {
    Wish wish = others.waivers.get(id);
    return wish != null && asked.isBy(wish.requester());
  }

  private static UUID waiver(Asked asked) {
    return asked.command() instanceof ReadWaiver read
        ? read.waiverId().value()
        : ((WaiverCommand) asked.command()).waiverId().value();
  }

  private void powers() {
    Predicate<Asked> seen =
        asked -> power(asked).filter(it -> hasPart(asked, it) || isWatching(asked)).isPresent();
    to.row(
        IN_PERSON,
        OPEN,
        asked -> asked.isIn(Capacity.CCEO, Capacity.GENERAL_AUDITOR, Capacity.HELP_LINE),
        GrantDelegation.class);
    to.row(
        Set.of(SUBSTITUTE),
        seen,
        asked -> power(asked).filter(it -> it.id().equals(asked.actor().delegation())).isPresent(),
        SubstituteDelegate.class);
    to.row(
        IN_PERSON,
        seen,
        asked -> asked.isIn(Capacity.LEGAL, Capacity.COMPLIANCE_OFFICER),
        ConfirmCoding.class,
        CorrectCoding.class);
    to.row(
        IN_PERSON,
        seen,
        asked -> power(asked).filter(it -> asked.isBy(it.delegate())).isPresent(),
        ConcurInAct.class,
        RenounceDelegation.class);
    to.row(
        IN_PERSON,
        seen,
        asked ->
            power(asked)
                .filter(
                    it -> asked.isBy(it.principal()) || asked.isBy(giver(it)) || isOf(asked, it))
                .isPresent(),
        RevokeDelegation.class);
    to.row(IN_PERSON, seen, PowerRows::isWatching, RecordDelegationConditionMet.class);
    to.row(
        IN_PERSON,
        seen,
        asked -> power(asked).filter(it -> asked.isBy(it.principal())).isPresent(),
        RatifyAct.class);
    to.row(IN_PERSON, this::readsInstrument, OPEN, ReadDelegation.class);
  }

  private Optional<Power> power(Asked asked) {
    UUID id =
        switch (asked.command()) {
          case SubstituteDelegate it -> it.parent().value();
          case ReadDelegation it -> it.delegationId().value();
          default -> ((DelegationCommand) asked.command()).delegationId().value();
        };
    return asked.actor().isPerson() ? oracle.powers.find(id) : Optional.empty();
  }

  private static boolean hasPart(Asked asked, Power power) {
    return asked.isBy(power.principal())
        || asked.isBy(giver(power))
        || asked.isBy(power.delegate())
        || isOf(asked, power);
  }

  private static boolean isOf(Asked asked, Power power) {
    return asked.actor().capacity().office().filter(power.office()::equals).isPresent();
  }

  private static PersonId giver(Power power) {
    Power under = power.under();
    return under == null ? power.principal() : under.delegate();
  }

  private static boolean isWatching(Asked asked) {
    return asked.isIn(
        Capacity.LEGAL, Capacity.COMPLIANCE_OFFICER, Capacity.CCEO, Capacity.GENERAL_AUDITOR);
  }

  /** Administrators read none but what they have a part in. */
  private boolean readsInstrument(Asked asked) {
    Power power = power(asked).orElse(null);
    if (power == null) {
      return false;
    }
    PersonId person = asked.person();
    boolean part =
        person.equals(power.principal())
            || person.equals(giver(power))
            || person.equals(power.delegate());
    boolean inOffice =
        oracle.holds(person, power.office())
            || oracle.holds(person, LEGAL)
            || oracle.holds(person, COMPLIANCE_OFFICER)
            || oracle.isEngagedForAll(person);
    return part || (inOffice && !oracle.holds(person, ADMINISTRATOR));
  }

  private void ties() {
    Predicate<Asked> records = asked -> asked.isIn(Capacity.HR, Capacity.COMPLIANCE_OFFICER);
    to.row(
        IN_PERSON,
        OPEN,
        records.or(
            asked ->
                asked.command() instanceof DeclareRelation it
                    && (asked.isBy(it.of()) || asked.isBy(it.with()))),
        DeclareRelation.class);
    to.row(
        IN_PERSON,
        asked ->
            tie(asked).isPresent()
                && (records.test(asked)
                    || tie(asked)
                        .filter(it -> it.both().stream().anyMatch(asked::isBy))
                        .isPresent()),
        asked ->
            tie(asked)
                .filter(it -> !it.declaredBy().equals(asked.actor().id()))
                .filter(it -> !it.bound().equals(Set.of(asked.person())))
                .isPresent(),
        ConfirmRelation.class);
    to.row(IN_PERSON, OPEN, records, EndRelation.class);
  }

  private Optional<Tie> tie(Asked asked) {
    return Optional.ofNullable(
        others.ties.get(((ConfirmRelation) asked.command()).relationId().value()));
  }
}
