package io.probity.core.ledger;

import static io.probity.core.ledger.Entries.utf8;

import io.probity.core.ledger.audit.Audit;
import io.probity.core.ledger.audit.AuditReport;
import io.probity.core.ledger.note.Checkpoint;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.TestTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger of well-formed entries, written as a journal would, for tests. */
public final class History {
  private record End(long seq, Hash leaf) {}

  public final List<LedgerRecord> records = new ArrayList<>();
  final List<Hash> leaves = new ArrayList<>();
  public final ReaderRule rule = ReaderRule.fromStart();
  private final Map<String, End> ends = new HashMap<>();
  long offset;

  public void append(byte @Nullable [] key, byte @Nullable [] value) {
    records.add(new LedgerRecord(offset, key, value));
    rule.read(offset++, key, value)
        .ifPresent(batch -> batch.entries().forEach(entry -> leaves.add(entry.leaf())));
  }

  public void genesis() {
    commitBytes(List.of(utf8(Genesis.KEY)), List.of(Entries.genesis().encode()));
  }

  public Entry next(String stream) {
    return next(stream, 0, 1);
  }

  /** The next entry of a stream; asking again gives the one after it. */
  public Entry next(String stream, int pos, int of) {
    End end = ends.get(stream);
    Entry plain =
        Entries.at(
            stream, end == null ? 0 : end.seq + 1, end == null ? null : end.leaf, Entries.MINUTE);
    Entry entry =
        new Entry(
            plain.ledger(),
            plain.id(),
            stream,
            plain.seq(),
            plain.prev(),
            plain.command(),
            plain.request(),
            pos,
            of,
            plain.type(),
            1,
            plain.recordedAt(),
            plain.actor(),
            null,
            List.of(),
            null,
            plain.data(),
            List.of());
    ends.put(stream, new End(entry.seq(), Hash.leaf(entry.encode())));
    return entry;
  }

  public void commit(Entry... entries) {
    List<byte[]> keys = new ArrayList<>();
    List<byte[]> values = new ArrayList<>();
    for (Entry entry : entries) {
      keys.add(utf8(entry.stream()));
      values.add(entry.encode());
    }
    commitBytes(keys, values);
  }

  public void commitBytes(List<byte[]> keys, List<byte[]> values) {
    Head head = head(values);
    for (int i = 0; i < keys.size(); i++) {
      append(keys.get(i), values.get(i));
    }
    append(null, head.encode());
  }

  /** The head that would commit these now. */
  Head head(List<byte[]> values) {
    ReaderPosition position = rule.position();
    Frontier grown = position.frontier().append(values.stream().map(Hash::leaf).toList());
    return new Head(
        position.headHash(),
        position.size(),
        grown.size(),
        grown.root(),
        "n1",
        new UUID(1, offset),
        Entries.MINUTE);
  }

  public Hash rootAt(int size) {
    return TestTree.root(leaves.subList(0, size));
  }

  public AuditReport audit(Checkpoint... kept) {
    Audit audit = Audit.against(List.of(kept));
    records.forEach(audit::read);
    return audit.report();
  }
}
