package io.probity.core.ledger;

import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic in memory and the reader that follows it, for tests. */
public final class Log {
  final ReaderRule reader = ReaderRule.fromStart();
  final List<Batch> batches = new ArrayList<>();
  long end;

  public byte[] entry(String text) {
    byte[] bytes = Entries.utf8(text);
    append(Entries.utf8("s"), bytes);
    return bytes;
  }

  Optional<Batch> append(byte @Nullable [] key, byte @Nullable [] value) {
    Optional<Batch> batch = reader.read(end++, key, value);
    batch.ifPresent(batches::add);
    return batch;
  }

  Optional<Batch> head(Head head) {
    return append(null, head.encode());
  }

  /** The head that commits these entries on what the reader has read. */
  Head next(byte[]... entries) {
    List<Hash> leaves = new ArrayList<>();
    for (byte[] entry : entries) {
      leaves.add(Hash.leaf(entry));
    }
    ReaderPosition position = reader.position();
    Frontier grown = position.frontier().append(leaves);
    return new Head(
        position.headHash(),
        position.size(),
        grown.size(),
        grown.root(),
        "n1",
        new UUID(0, end),
        Entries.MINUTE);
  }

  Batch commit(String... texts) {
    byte[][] entries = new byte[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      entries[i] = entry(texts[i]);
    }
    return head(next(entries)).orElseThrow();
  }

  public long voids(VoidReason reason) {
    return reader.voids().getOrDefault(reason, 0L);
  }
}
