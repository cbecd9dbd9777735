package io.probity.api.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.api.problem.Problems;
import io.probity.api.reading.ReadingRoom;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.checkpoint.LedgerReads;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.tree.ConsistencyProof;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.Tile;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.WholeLedger;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What auditors check the ledger by. The checkpoint of the day is open to everybody, a proof to
 * whoever presents the leaf hash; the newest checkpoint, tiles, entries and consistency to auditors
 * who are cleared for the whole ledger: engaged for every case, none of which is closed to them.
 */
@RestController
@RequestMapping("/ledger")
final class LedgerEndpoint {
  private final LedgerReads ledger;
  private final Entries entries;
  private final ReadingRoom room;
  private final Admissions admissions;
  private final WholeLedger whole;
  private final Clock clock;

  LedgerEndpoint(
      LedgerReads ledger, Entries entries, ReadingRoom room, StandingFacts facts, Clock clock) {
    this.ledger = ledger;
    this.entries = entries;
    this.room = room;
    this.admissions = facts.view(Admissions.class, Reads.UNNOTED);
    this.whole = facts.view(WholeLedger.class, Reads.UNNOTED);
    this.clock = clock;
  }

  /**
   * The signed note (C2SP tlog-checkpoint) of the ledger as the day began: what moves with every
   * report would tell whoever keeps asking when one came in.
   */
  @GetMapping(path = "/checkpoint", produces = "text/plain;charset=utf-8")
  ResponseEntity<?> checkpoint() {
    return text(ledger.openCheckpoint(), CacheControl.noCache());
  }

  /** The newest signed note. */
  @GetMapping(path = "/checkpoint/newest", produces = "text/plain;charset=utf-8")
  ResponseEntity<?> newest(Actor actor) {
    return isCleared(actor) ? text(ledger.checkpoint(), CacheControl.noStore()) : notFound();
  }

  /** A tile, by its C2SP tlog-tiles path. */
  @GetMapping(path = "/tile/**")
  ResponseEntity<?> tile(HttpServletRequest request, Actor actor) {
    if (!isCleared(actor)) {
      return notFound();
    }
    String path = request.getRequestURI();
    Optional<Tile.Name> name = name(path.substring(path.indexOf("/tile/") + 1));
    return bytes(name.flatMap(ledger::tile), MediaType.APPLICATION_OCTET_STREAM);
  }

  /** An entry's exact bytes. */
  @GetMapping("/entries/{index:[0-9]{1,15}}")
  ResponseEntity<?> entry(@PathVariable long index, Actor actor) {
    return isCleared(actor) ? bytes(ledger.entry(index), MediaType.APPLICATION_JSON) : notFound();
  }

  /** An entry's inclusion proof (c2sp.org/tlog-proof@v1), for whoever presents its leaf hash. */
  @GetMapping(path = "/entries/{index:[0-9]{1,15}}/proof", produces = "text/plain;charset=utf-8")
  ResponseEntity<?> proof(@PathVariable long index, @RequestParam String leaf) {
    return text(
        entries.at(index).filter(entry -> isLeaf(entry, leaf)).flatMap(_ -> ledger.proof(index)),
        CacheControl.noStore());
  }

  /** That the tree of one size is the beginning of that of another (RFC 9162 section 2.1.4). */
  @GetMapping("/consistency")
  ResponseEntity<?> consistency(@RequestParam long from, @RequestParam long to, Actor actor) {
    if (!isCleared(actor)) {
      return notFound();
    }
    return ledger
        .consistency(from, to)
        .<ResponseEntity<?>>map(
            proof ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(Consistency.of(proof)))
        .orElseGet(LedgerEndpoint::notFound);
  }

  record Consistency(long from, long to, List<String> path) {
    static Consistency of(ConsistencyProof proof) {
      return new Consistency(
          proof.from(), proof.to(), proof.path().stream().map(Hash::base64).toList());
    }
  }

  /**
   * An entry tells who is accused, works on a case and decides: one closed case is too many.
   *
   * @throws io.probity.core.rule.RuleBroken an auditor who is not engaged for every case; recorded,
   *     as reading is
   */
  private boolean isCleared(Actor actor) {
    if (actor.capacity() != Capacity.AUDITOR) {
      return false;
    }
    PersonId auditor = actor.person();
    boolean engaged = admissions.engagedForAll(auditor, clock.instant());
    if (engaged && !whole.isOpenTo(auditor, clock.instant())) {
      return false;
    }
    room.toLedger(actor);
    return whole.isOpenTo(auditor, clock.instant()); // again: it is recorded at the ledger's end
  }

  private static boolean isLeaf(StoredEntry entry, String leaf) {
    return MessageDigest.isEqual(entry.leaf().hex().getBytes(US_ASCII), leaf.getBytes(UTF_8));
  }

  private static Optional<Tile.Name> name(String path) {
    try {
      return Optional.of(Tile.Name.parse(path));
    } catch (IllegalArgumentException _) { // no such tile can exist
      return Optional.empty();
    }
  }

  private static ResponseEntity<?> bytes(Optional<byte[]> bytes, MediaType type) {
    return bytes
        .<ResponseEntity<?>>map(
            found ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(type)
                    .body(found))
        .orElseGet(LedgerEndpoint::notFound);
  }

  private static ResponseEntity<?> text(Optional<String> text, CacheControl cache) {
    return text.<ResponseEntity<?>>map(found -> ResponseEntity.ok().cacheControl(cache).body(found))
        .orElseGet(LedgerEndpoint::notFound);
  }

  private static ResponseEntity<?> notFound() {
    return Problems.nothingHere();
  }
}
