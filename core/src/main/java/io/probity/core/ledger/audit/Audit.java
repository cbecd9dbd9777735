package io.probity.core.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Head;
import io.probity.core.ledger.LedgerRecord;
import io.probity.core.ledger.ReaderRule;
import io.probity.core.ledger.audit.AuditReport.Check;
import io.probity.core.ledger.audit.AuditReport.Finding;
import io.probity.core.ledger.note.Checkpoint;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole ledger from its first record, hashes every byte again, rebuilds the tree on its
 * own, and checks each entry against those before it. Memory: a few hundred bytes for each stream,
 * and what {@link ReaderRule} holds. For one thread.
 */
public final class Audit {
  private static final int MAX_FINDINGS = 1_000;

  private final ReaderRule rule = ReaderRule.fromStart();
  private final RebuiltTree tree = new RebuiltTree();
  private final ArrayDeque<byte[]> keys = new ArrayDeque<>();
  private final NavigableMap<Long, Hash> kept = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final EntryChecks checks = new EntryChecks(this::found);
  private long findingCount;
  private long validHeads;
  private boolean begun;

  public Audit() {}

  /**
   * Compares the ledger also with checkpoints that were kept outside it: only they show a history
   * that was replaced.
   */
  public static Audit against(Collection<Checkpoint> kept) {
    Audit audit = new Audit();
    kept.forEach(checkpoint -> audit.kept.put(checkpoint.size(), checkpoint.root()));
    return audit;
  }

  /** The next record, in the order of a {@code read_uncommitted} consumer or a dump. */
  public void read(LedgerRecord record) {
    if (!begun && record.offset() != 0) {
      found(0, record.offset(), Check.LOG_START);
    }
    begun = true;
    if (record.offset() < rule.nextOffset()) {
      found(tree.size(), record.offset(), Check.OFFSET);
      return;
    }
    noteKey(record);
    rule.read(record.offset(), record.key(), record.value()).ifPresent(this::check);
    if (record.key() == null) {
      keys.clear();
    }
  }

  /** The rule forgets keys; here they are held as long as the candidates to which they belong. */
  private void noteKey(LedgerRecord record) {
    byte[] key = record.key();
    if (key != null) {
      keys.addLast(key);
      if (keys.size() > Head.MAX_ENTRIES) {
        keys.removeFirst();
      }
    }
  }

  private void check(Batch batch) {
    validHeads++;
    List<byte[]> batchKeys =
        List.copyOf(keys).subList(keys.size() - batch.entries().size(), keys.size());
    for (int i = 0; i < batch.entries().size(); i++) {
      CommittedEntry entry = batch.entries().get(i);
      Hash leaf = Hash.leaf(entry.bytes());
      tree.append(leaf);
      compareKept(entry.offset());
      checks.entry(entry, leaf, new String(batchKeys.get(i), UTF_8));
    }
    checks.endOfBatch();
    if (!tree.root().equals(batch.head().root()) || tree.size() != batch.head().size()) {
      found(batch.firstIndex(), batch.headOffset(), Check.ROOT);
    }
  }

  private void compareKept(long offset) {
    Hash expected = kept.remove(tree.size());
    if (expected != null && !expected.equals(tree.root())) {
      found(tree.size() - 1, offset, Check.CHECKPOINT);
    }
  }

  private void found(long index, long offset, Check check) {
    findingCount++;
    if (findings.size() < MAX_FINDINGS) {
      findings.add(new Finding(index, offset, check));
    }
  }

  /** What has been read so far; more may be read afterwards. */
  public AuditReport report() {
    List<Finding> all = new ArrayList<>(findings);
    kept.keySet()
        .forEach(size -> all.add(new Finding(tree.size(), rule.nextOffset(), Check.CHECKPOINT)));
    return new AuditReport(
        tree.size(),
        tree.root(),
        rule.position().headHash(),
        validHeads,
        checks.streams(),
        rule.candidates(),
        rule.voids(),
        all,
        findingCount + kept.size());
  }

  /**
   * A Merkle tree that shares no code with {@link Frontier}: for each level the perfect subtree
   * that still waits for its right neighbour.
   */
  private static final class RebuiltTree {
    private final @Nullable Hash[] waiting = new @Nullable Hash[Long.SIZE];
    private long size;

    void append(Hash leaf) {
      Hash carried = leaf;
      int level = 0;
      for (Hash left = waiting[0]; left != null; left = waiting[level]) {
        carried = Hash.node(left, carried);
        waiting[level++] = null;
      }
      waiting[level] = carried;
      size++;
    }

    Hash root() {
      Hash root = null;
      for (Hash left : waiting) {
        if (left != null) {
          root = root == null ? left : Hash.node(left, root);
        }
      }
      return root == null ? Hash.EMPTY_TREE : root;
    }

    long size() {
      return size;
    }
  }
}
