package io.probity.core.journal.group;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.custody.CommandName;
import io.probity.core.custody.CustodyAuthority;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.PlaceOfWorkLost;
import io.probity.core.custody.CustodyEvent.PlaceOfWorkSet;
import io.probity.core.custody.LedgerWork;
import io.probity.core.custody.PlaceLost;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.WorkOnLedger;
import io.probity.core.facts.WorkOnLedger.Place;
import io.probity.core.journal.Journal;
import io.probity.core.journal.desk.Asked;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.register.facts.Offices;
import io.probity.core.sealing.Confidential;
import io.probity.core.sealing.LedgerSecret;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The record of places that were lost, and of who said from where to go on; on any node, whichever
 * has the work. Thread-safe; blocks the calling thread.
 */
public final class PlacesOfWork {
  /** Of the commands that no entry led to; never changes. */
  private static final UUID NAMESPACE = UUID.fromString("5b0f6a52-3a0e-5c1d-9d2b-6d0a4e8f7c11");

  private static final CommandName SET = new CommandName("SetPlaceOfWork");

  private final Journal journal;
  private final LedgerSecret secret;
  private final WorkOnLedger recorded;
  private final StandingFacts facts;
  private final InstantSource clock;

  public PlacesOfWork(
      Journal journal, LedgerSecret secret, StandingFacts facts, InstantSource clock) {
    this.journal = journal;
    this.facts = facts;
    this.secret = secret;
    this.recorded = facts.view(WorkOnLedger.class, Reads.UNNOTED);
    this.clock = clock;
  }

  /** From which entry to go on, if a person has said so since this entry was recorded. */
  public Optional<Long> setSince(LedgerWork work, long loss) {
    return recorded
        .place(work.name())
        .filter(place -> place.at() > loss)
        .map(Place::from)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong);
  }

  /**
   * An alarm that everybody can see who reads the ledger. One loss is recorded once, however often
   * it is found: the next one is another only when somebody has set a place meanwhile.
   *
   * @return the index of its entry
   */
  public long recordLoss(LedgerWork work, PlaceLost what) {
    Optional<Place> before = recorded.place(work.name());
    if (before.isPresent() && before.get().from().isEmpty()) {
      return before.get().at();
    }
    long after = before.map(Place::at).orElse(0L);
    Actor actor = Actor.policy(work.name().toLowerCase(Locale.ROOT));
    Hash id = secret.commandId(actor.id(), named("place lost after " + after));
    return journal
        .log()
        .append(
            new LogLine(
                CustodyEvent.POLICIES,
                new PlaceOfWorkLost(work, what),
                actor,
                id,
                secret.request(id.bytes()),
                null));
  }

  /**
   * Says from which entry on the work is done again; what was done before is recognised and not
   * done twice. Waits until it is recorded, not until the work goes on.
   *
   * @param from a ledger index from 1
   * @param key the caller's idempotency key
   * @return the index of the entry that says so
   * @throws io.probity.core.rule.RuleBroken this is not for the actor to decide
   * @throws io.probity.core.journal.desk.LedgerUnavailable nothing was recorded
   */
  public long set(LedgerWork work, long from, Actor actor, Confidential reasons, UUID key) {
    Hash id = secret.commandId(actor.id(), key);
    Hash request = secret.request((work + " " + from).getBytes(UTF_8));
    return journal
        .decisions()
        .record(
            new Asked(actor, SET, id, request),
            new LogLine(
                CustodyEvent.POLICIES,
                new PlaceOfWorkSet(work, from, reasons),
                actor,
                id,
                request,
                null),
            reads ->
                CustodyAuthority.settles(actor, facts.view(Offices.class, reads), clock.instant()));
  }

  private static UUID named(String name) {
    return LedgerSecret.uuidV5(NAMESPACE, name);
  }
}
