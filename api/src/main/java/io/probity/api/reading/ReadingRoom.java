package io.probity.api.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.access.ReleaseId;
import io.probity.core.casework.CaseId;
import io.probity.core.custody.CustodyCommand;
import io.probity.core.custody.CustodyCommand.AskWhoRead;
import io.probity.core.custody.CustodyCommand.LookAtCase;
import io.probity.core.custody.CustodyCommand.ReadAction;
import io.probity.core.custody.CustodyCommand.ReadCase;
import io.probity.core.custody.CustodyCommand.ReadDelegation;
import io.probity.core.custody.CustodyCommand.ReadInquiry;
import io.probity.core.custody.CustodyCommand.ReadLedger;
import io.probity.core.custody.CustodyCommand.ReadPerson;
import io.probity.core.custody.CustodyCommand.ReadRelease;
import io.probity.core.custody.CustodyCommand.ReadWaiver;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.CaseContentRead;
import io.probity.core.custody.CustodyEvent.DelegationContentRead;
import io.probity.core.custody.CustodyEvent.InquiryContentRead;
import io.probity.core.custody.CustodyEvent.LedgerRead;
import io.probity.core.custody.CustodyEvent.PersonContentRead;
import io.probity.core.custody.CustodyEvent.ReleaseContentRead;
import io.probity.core.custody.CustodyEvent.WaiverContentRead;
import io.probity.core.custody.ReadingPurpose;
import io.probity.core.delegation.DelegationId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.journal.Readings;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.Submission;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.rule.Rule;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.visibility.CaseRight;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.waiver.WaiverId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lets people in to read what is sealed: each reading is an entry first, one for each person,
 * subject, purpose and quarter of an hour.
 */
public final class ReadingRoom {
  private static final Set<Office> CLEARED = Set.of(Office.AUDITOR, Office.ADMINISTRATOR);
  private static final long QUARTER_SECONDS = 15 * 60;

  private final Readings readings;
  private final StandingFacts facts;
  private final LedgerSecret secret;
  private final InstantSource clock;

  public ReadingRoom(
      Readings readings, StandingFacts facts, LedgerSecret secret, InstantSource clock) {
    this.readings = readings;
    this.facts = facts;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * On return the reading is recorded, and the reader may see the case.
   *
   * @return the ledger index of the entry
   * @throws io.probity.core.rule.RuleBroken they may not, or there is no such case
   * @throws io.probity.core.journal.desk.LedgerUnavailable it cannot be recorded: nothing may be
   *     shown
   */
  public long toCase(UUID caseId, ReadingPurpose purpose, Actor actor) {
    Instant now = now();
    PersonId person = actor.person();
    return record(
        new ReadCase(new CaseId(caseId), purpose, now),
        actor,
        caseId,
        purpose,
        reads -> {
          CaseRight right =
              Rule.VISIBLE.requireFound(
                  facts
                      .view(CaseVisibility.class, reads)
                      .rightOf(caseId, person, now)
                      .orElse(null));
          return new CaseContentRead(
              new CaseId(caseId), person, purpose, quarter(now), right.kind(), right.under());
        });
  }

  /**
   * As {@link #toCase}, for what a corrective action is, by whoever is to carry it out.
   *
   * @param caseId to which it belongs, in whose record of access the reading stands
   * @throws io.probity.core.rule.RuleBroken it is not theirs, or there is no such action
   */
  public long toAction(
      CorrectiveActionId action, UUID caseId, ReadingPurpose purpose, Actor actor) {
    Instant now = now();
    CaseId ofCase = new CaseId(caseId);
    UUID under = action.value();
    return record(
        new ReadAction(action, ofCase, purpose, now),
        actor,
        caseId,
        "of " + action + " for " + purpose,
        _ ->
            new CaseContentRead(
                ofCase, actor.person(), purpose, quarter(now), CaseRight.Kind.OWNERSHIP, under));
  }

  /**
   * As {@link #toCase}, for what the register keeps of a person.
   *
   * @throws io.probity.core.rule.RuleBroken they may not, or nobody knows such a person
   */
  public long toPerson(PersonId of, ReadingPurpose purpose, Actor actor) {
    Instant now = now();
    return record(
        new ReadPerson(of, purpose, now),
        actor,
        of.value(),
        purpose,
        _ -> new PersonContentRead(of, actor.person(), purpose, quarter(now)));
  }

  /**
   * As {@link #toCase}, for a waiver.
   *
   * @throws io.probity.core.rule.RuleBroken they may not, or there is no such waiver
   */
  public long toWaiver(WaiverId waiver, ReadingPurpose purpose, Actor actor) {
    Instant now = now();
    return record(
        new ReadWaiver(waiver, purpose, now),
        actor,
        waiver.value(),
        purpose,
        _ -> new WaiverContentRead(waiver, actor.person(), purpose, quarter(now)));
  }

  /**
   * As {@link #toCase}, for an inquiry that belongs to no case.
   *
   * @throws io.probity.core.rule.RuleBroken they may not, or there is no such inquiry
   */
  public long toInquiry(InquiryId of, ReadingPurpose purpose, Actor actor) {
    Instant now = now();
    return record(
        new ReadInquiry(of, purpose, now),
        actor,
        of.value(),
        purpose,
        _ -> new InquiryContentRead(of, actor.person(), purpose, quarter(now)));
  }

  /**
   * As {@link #toCase}, for an instrument of delegation.
   *
   * @throws io.probity.core.rule.RuleBroken they may not, or there is no such delegation
   */
  public long toDelegation(DelegationId of, ReadingPurpose purpose, Actor actor) {
    Instant now = now();
    return record(
        new ReadDelegation(of, purpose, now),
        actor,
        of.value(),
        purpose,
        _ -> new DelegationContentRead(of, actor.person(), purpose, quarter(now)));
  }

  /**
   * As {@link #toCase}, for a release that was asked for.
   *
   * @throws io.probity.core.rule.RuleBroken they may not, or nobody asked for such a release
   */
  public long toRelease(ReleaseId release, ReadingPurpose purpose, Actor actor) {
    Instant now = now();
    return record(
        new ReadRelease(release, purpose, now),
        actor,
        release.value(),
        purpose,
        _ -> new ReleaseContentRead(release, actor.person(), purpose, quarter(now)));
  }

  /**
   * As {@link #toCase}, for the ledger itself; that no case is closed to them is asked elsewhere.
   *
   * @throws io.probity.core.rule.RuleBroken they are not engaged for every case
   */
  public long toLedger(Actor actor) {
    Instant now = now();
    return record(
        new ReadLedger(now),
        actor,
        CustodyEvent.WHOLE_LEDGER,
        ReadingPurpose.AUDIT,
        _ -> new LedgerRead(actor.person(), quarter(now)));
  }

  /**
   * Whoever may look only at what they are cleared for, by an office that they hold, is recorded
   * when they look elsewhere, at what there is and at what there is not alike, whatever capacity
   * they claim; of others no look is recorded.
   *
   * @throws io.probity.core.rule.RuleBroken an auditor or administrator may not see the case
   */
  public void noteIfRefused(UUID caseId, Actor actor) {
    boolean cleared =
        facts.view(Offices.class, Reads.UNNOTED).holdsAny(actor.person(), CLEARED, now());
    if (cleared) {
      require(new LookAtCase(new CaseId(caseId), now()), actor);
    }
  }

  /**
   * Whoever asks who read a case is recorded where they may not.
   *
   * @throws io.probity.core.rule.RuleBroken they may not, in the capacity or for whom they say
   */
  public void requireMayAskWhoRead(UUID caseId, Actor actor) {
    require(new AskWhoRead(new CaseId(caseId), now()), actor);
  }

  private void require(CustodyCommand asked, Actor actor) {
    Hash id = secret.commandId("look", UUID.randomUUID());
    readings.require(new Submission(asked, actor, id, secret.request(id.bytes()), null, null));
  }

  private long record(
      CustodyCommand asked,
      Actor actor,
      UUID subject,
      ReadingPurpose purpose,
      Function<Reads, CustodyEvent> told) {
    return record(asked, actor, subject, purpose.name(), told);
  }

  /** Once for each quarter of an hour, whatever is read in it of the same. */
  private long record(
      CustodyCommand asked,
      Actor actor,
      UUID subject,
      String what,
      Function<Reads, CustodyEvent> told) {
    String reading = actor.id() + " " + what + " " + quarter(asked.time());
    Hash id = secret.commandId("reading", LedgerSecret.uuidV5(subject, reading));
    Hash request = secret.request((subject + " " + reading).getBytes(UTF_8));
    return readings.record(
        new Submission(asked, actor, id, request, null, null),
        reads ->
            new LogLine(
                CustodyEvent.accessTo(subject), told.apply(reads), actor, id, request, null));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  private static Instant quarter(Instant time) {
    long seconds = time.getEpochSecond();
    return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, QUARTER_SECONDS));
  }
}
