package io.probity.core.journal.checkpoint;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.ledger.note.Checkpoint;
import io.probity.core.ledger.note.NoteSigner;
import io.probity.core.ledger.tree.Frontier;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint that everybody may have: of the ledger as it stood when the day began (UTC), by
 * the times that the heads themselves carry, so that every node has the same one, also after a
 * restart. A newer one would tell whoever keeps asking in which minute a report came in. Of a
 * ledger that began today, its first head. Thread-safe. It must hear of every committed batch from
 * the ledger's first offset on.
 */
public final class DailyCheckpoint implements CommittedBatches {
  private final NoteSigner signer;
  private final String origin;
  private final InstantSource clock;

  private final ReentrantLock lock = new ReentrantLock();
  private Frontier begun = Frontier.EMPTY;
  private Frontier newest = Frontier.EMPTY;
  private LocalDate day = LocalDate.MIN;
  private @Nullable SignedCheckpoint signed;

  public DailyCheckpoint(NoteSigner signer, String origin, InstantSource clock) {
    this.signer = signer;
    this.origin = origin;
    this.clock = clock;
  }

  @Override
  public void committed(CommittedBatch batch) {
    LocalDate now = LocalDate.ofInstant(batch.batch().head().at(), ZoneOffset.UTC);
    lock.lock();
    try {
      if (now.isAfter(day)) {
        begun = newest;
        day = now;
      }
      newest = batch.after().frontier();
      if (begun.size() == 0) {
        begun = newest;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Empty until the ledger has been read. Signing is deterministic: it says nothing new. */
  public Optional<SignedCheckpoint> note() {
    lock.lock();
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      Frontier open = day.isBefore(today) ? newest : begun;
      SignedCheckpoint last = signed;
      if (open.size() > 0 && (last == null || last.size() != open.size())) {
        Checkpoint checkpoint = new Checkpoint(origin, open.size(), open.root());
        signed = new SignedCheckpoint(checkpoint, signer.sign(checkpoint));
      }
      return Optional.ofNullable(signed);
    } finally {
      lock.unlock();
    }
  }
}
