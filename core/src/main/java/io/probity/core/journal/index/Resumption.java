package io.probity.core.journal.index;

import io.probity.core.journal.index.Indexer.Standing;
import io.probity.core.journal.index.Positions.Position;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.TreeProofs;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides at the start whether what MongoDB holds can be built upon: it must have been written for
 * this ledger, up to a head that stands in the topic at that very place, and be all there. If not,
 * as after a restored backup, all of it is dropped and written again.
 */
final class Resumption {
  private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

  private final IndexDatabase database;
  private final Epoch epoch;

  Resumption(IndexDatabase database, Epoch epoch) {
    this.database = database;
    this.epoch = epoch;
  }

  Position position(ReaderPosition reader) {
    return new Position(epoch(), reader.size(), reader.text());
  }

  /** How many entries the position says are indexed, if it was written for this ledger. */
  OptionalLong storedCount() {
    return database
        .positions()
        .find(Indexer.POSITION)
        .filter(found -> epoch.name().equals(Optional.of(found.epoch())))
        .map(found -> OptionalLong.of(found.done()))
        .orElse(OptionalLong.empty());
  }

  Standing resume(TopicReader topic, Claim claim) {
    database.declare();
    Optional<Position> stored = database.positions().find(Indexer.POSITION);
    Optional<Standing> standing = stored.flatMap(found -> standing(found, topic));
    if (standing.isPresent()) {
      return standing.get();
    }
    if (stored.isPresent()) {
      LOG.warn("The index was not written from this ledger as it stands: it is built anew");
    }
    if (!claim.renewed()) {
      throw new Overtaken();
    }
    return begin();
  }

  /** The position goes first: if we stop here, the next start finds none and drops the rest. */
  private Standing begin() {
    database.positions().forget(Indexer.POSITION);
    database.drop(EntryDocuments.NAME);
    database.drop(TileDocuments.NAME);
    database.declare();
    database.positions().begin(Indexer.POSITION, position(ReaderPosition.START));
    return at(ReaderPosition.START);
  }

  private Optional<Standing> standing(Position stored, TopicReader topic) {
    if (!stored.epoch().equals(epoch()) || database.entries().count() < stored.done()) {
      return Optional.empty();
    }
    return parsed(stored)
        .filter(position -> position.size() == stored.done())
        .filter(topic::confirms)
        .filter(this::hasItsTiles)
        .map(this::at);
  }

  private String epoch() {
    return epoch.name().orElseThrow();
  }

  private static Optional<ReaderPosition> parsed(Position stored) {
    try {
      return Optional.of(ReaderPosition.parse(stored.reader()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean hasItsTiles(ReaderPosition position) {
    try {
      Hash root = new TreeProofs(database.tiles()).root(position.size());
      return root.equals(position.frontier().root());
    } catch (TreeProofs.TileMissing _) {
      return false;
    }
  }

  private Standing at(ReaderPosition position) {
    return new Standing(position, new RightEdge(database.tiles()));
  }
}
