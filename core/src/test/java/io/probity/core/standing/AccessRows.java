package io.probity.core.standing;

import static io.probity.core.party.Scope.ASSIGN;

import io.probity.core.access.AccessCommand.ApproveCaseRelease;
import io.probity.core.access.AccessCommand.CloseAuditEngagement;
import io.probity.core.access.AccessCommand.EndCaseRelease;
import io.probity.core.access.AccessCommand.OpenAuditEngagement;
import io.probity.core.access.AccessCommand.RequestCaseRelease;
import io.probity.core.custody.CustodyCommand.AskWhoRead;
import io.probity.core.custody.CustodyCommand.LookAtCase;
import io.probity.core.custody.CustodyCommand.ReadAction;
import io.probity.core.custody.CustodyCommand.ReadCase;
import io.probity.core.custody.CustodyCommand.ReadLedger;
import io.probity.core.custody.CustodyCommand.ReadRelease;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.remedy.CorrectiveActionCommand.CompleteCorrectiveAction;
import io.probity.core.standing.CommandOracle.Asked;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Who may let others in on a case, and who may read what: each reading is asked for first. */
final class AccessRows {

  private static final Set<Scope> IN_PERSON = Set.of();
  private static final Predicate<Asked> OPEN = CommandOracle.OPEN;

  private final NeedToKnowOracle oracle;
  private final OtherMatters others;
  private final NeedToKnowWorld world;
  private final CommandOracle to;
  private final CaseRows inCases;

  AccessRows(NeedToKnowWorld world, CommandOracle to, CaseRows inCases) {
    this.oracle = world.oracle;
    this.others = world.others;
    this.world = world;
    this.to = to;
    this.inCases = inCases;
  }

  void fill() {
    releases();
    audits();
    actions();
    readings();
  }

  /** An administrator asks without seeing the case; who may open it need not see it either. */
  private void releases() {
    to.row(IN_PERSON, OPEN, asked -> asked.isIn(Capacity.ADMINISTRATOR), RequestCaseRelease.class);
    to.row(
        IN_PERSON,
        asked -> mayRelease(asked) || inCases.sees(asked),
        this::mayRelease,
        ApproveCaseRelease.class);
    to.row(
        IN_PERSON,
        asked -> mayRelease(asked) || askedForIt(asked) || inCases.sees(asked),
        asked -> mayRelease(asked) || askedForIt(asked),
        EndCaseRelease.class);
    to.row(
        IN_PERSON,
        asked -> mayRelease(asked) || askedForIt(asked) || inCases.sees(asked),
        OPEN,
        ReadRelease.class);
  }

  private boolean mayRelease(Asked asked) {
    return asked.matter() != null
        && asked.isIn(
            Capacity.CCEO,
            Capacity.GENERAL_AUDITOR,
            Capacity.AUDIT_COMMITTEE_CHAIR,
            Capacity.AUDIT_COMMITTEE_SECRETARY)
        && oracle.isFree(asked.there(), asked.actor());
  }

  private boolean askedForIt(Asked asked) {
    UUID release =
        switch (asked.command()) {
          case EndCaseRelease it -> it.releaseId().value();
          case ReadRelease it -> it.releaseId().value();
          default -> throw new AssertionError(asked.command());
        };
    PersonId administrator = others.releases.get(release);
    return administrator != null && asked.isBy(administrator);
  }

  /** Of all cases by the committee alone, of some by whoever sees them. */
  private void audits() {
    Predicate<Asked> committee =
        asked -> asked.isIn(Capacity.AUDIT_COMMITTEE_CHAIR, Capacity.AUDIT_COMMITTEE_SECRETARY);
    Predicate<Asked> engages = committee.or(asked -> asked.isIn(Capacity.GENERAL_AUDITOR));
    to.row(
        IN_PERSON,
        asked ->
            ((OpenAuditEngagement) asked.command())
                .cases().stream()
                    .allMatch(
                        each ->
                            asked.actor().isPerson()
                                && oracle.sees(asked.person(), world.about(each).orElse(null))),
        asked ->
            engages.test(asked)
                && (committee.test(asked) || !((OpenAuditEngagement) asked.command()).everyCase()),
        OpenAuditEngagement.class);
    to.row(
        IN_PERSON,
        engages
            .negate()
            .or(
                asked -> {
                  Set<Matter> audited = others.engagements.get(engagement(asked));
                  return audited != null
                      && audited.stream().noneMatch(it -> oracle.isShutOut(asked.person(), it));
                }),
        engages.and(
            asked -> committee.test(asked) || !others.engagements.get(engagement(asked)).isEmpty()),
        CloseAuditEngagement.class);
  }

  private static UUID engagement(Asked asked) {
    return ((CloseAuditEngagement) asked.command()).engagementId().value();
  }

  /** Whoever is to carry it out may say that they did, though the case be nothing to them. */
  private void actions() {
    to.row(
        IN_PERSON,
        asked -> owns(asked) || inCases.sees(asked),
        asked ->
            owns(asked)
                || oracle.leads(asked.there(), asked.actor())
                || oracle.investigates(asked.there(), asked.actor()),
        CompleteCorrectiveAction.class);
    to.row(IN_PERSON, this::owns, OPEN, ReadAction.class);
  }

  private boolean owns(Asked asked) {
    UUID action =
        switch (asked.command()) {
          case CompleteCorrectiveAction it -> it.actionId().value();
          case ReadAction it -> it.actionId().value();
          default -> throw new AssertionError(asked.command());
        };
    PersonId owner = others.owners.get(action);
    return owner != null && asked.isBy(owner) && !isShutOutOf(asked);
  }

  private boolean isShutOutOf(Asked asked) {
    return asked.matter() != null && oracle.isShutOut(asked.person(), asked.there());
  }

  private void readings() {
    to.row(IN_PERSON, inCases::sees, OPEN, ReadCase.class, LookAtCase.class);
    to.row(
        Set.of(ASSIGN),
        inCases::sees,
        asked ->
            oracle.leads(asked.there(), asked.actor())
                || (asked.isIn(Capacity.AUDITOR) && oracle.isEngagedForAll(asked.person())),
        AskWhoRead.class);
    to.row(
        IN_PERSON,
        asked -> asked.isIn(Capacity.AUDITOR) && oracle.isEngagedForAll(asked.person()),
        OPEN,
        ReadLedger.class);
  }
}
