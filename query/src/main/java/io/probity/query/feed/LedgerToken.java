package io.probity.query.feed;

import io.probity.core.ledger.ReaderPosition;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection has come: directly after a valid head, never between the entries of one
 * batch. It holds all that a reader needs to resume there (offset, size, head hash, frontier), and
 * is compared by size.
 */
public record LedgerToken(ReaderPosition reader) implements TrackingToken {
  public static final LedgerToken START = new LedgerToken(ReaderPosition.START);

  public static LedgerToken parse(String text) {
    return new LedgerToken(ReaderPosition.parse(text));
  }

  static LedgerToken orStart(@Nullable TrackingToken token) {
    return token == null ? START : of(token);
  }

  private static LedgerToken of(TrackingToken token) {
    if (token instanceof LedgerToken ledger) {
      return ledger;
    }
    throw new IllegalArgumentException("Not a token of the ledger: " + token.getClass());
  }

  public String text() {
    return reader.text();
  }

  /** How many entries lie before it. */
  public long size() {
    return reader.size();
  }

  @Override
  public TrackingToken lowerBound(TrackingToken other) {
    return of(other).size() < size() ? other : this;
  }

  @Override
  public TrackingToken upperBound(TrackingToken other) {
    return of(other).size() > size() ? other : this;
  }

  @Override
  public boolean covers(TrackingToken other) {
    return of(other).size() <= size();
  }

  @Override
  public OptionalLong position() {
    return OptionalLong.of(size());
  }
}
