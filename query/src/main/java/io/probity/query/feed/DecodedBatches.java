package io.probity.query.feed;

import io.probity.core.ledger.tree.Hash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The batches that were decoded last, shared by all projections: side by side from one start, they
 * read each batch once. Holds about {@value #ENTRIES} entries. Thread-safe.
 */
final class DecodedBatches {
  private static final int ENTRIES = LedgerStream.WINDOW;

  private record Decoded(int count, FutureTask<LedgerBatch> batch) {}

  private final Map<Hash, Decoded> byHead = new LinkedHashMap<>();
  private int entries;

  /** Decodes the batch of this head, unless somebody has or is about to: then waits for that. */
  LedgerBatch of(Hash head, int count, Callable<LedgerBatch> decoding) {
    FutureTask<LedgerBatch> task = claim(head, count, decoding);
    task.run(); // does nothing if it runs or ran already
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a batch was decoded");
    }
  }

  private synchronized FutureTask<LedgerBatch> claim(
      Hash head, int count, Callable<LedgerBatch> decoding) {
    Decoded known = byHead.get(head);
    if (known != null) {
      return known.batch();
    }
    FutureTask<LedgerBatch> task = new FutureTask<>(decoding);
    byHead.put(head, new Decoded(count, task));
    entries += count;
    var oldest = byHead.values().iterator();
    while (entries > ENTRIES && byHead.size() > 1) {
      entries -= oldest.next().count();
      oldest.remove();
    }
    return task;
  }
}
