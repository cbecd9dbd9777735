package io.probity.core.ledger;

import static io.probity.core.ledger.Entries.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.ledger.audit.AuditReport;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.InclusionProof;
import io.probity.core.ledger.tree.RecentTree;
import io.probity.core.ledger.tree.TestTree;
import io.probity.core.ledger.tree.Tiles;
import io.probity.core.ledger.tree.TreeProofs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After every step of a random history, the audit from scratch agrees with everything that grew
 * along.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomHistoryTest {
  private final History history = new History();
  private final Tiles tiles = new Tiles();
  private final RecentTree recent = new RecentTree(Frontier.EMPTY, 1_000);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_ledger_with_all_kinds_of_void_records_among_its_batches(long seed) {
    Random random = new Random(seed);
    agree();
    history.genesis();
    agree();
    while (history.leaves.size() < 80) {
      disturb(random);
      history.commit(entries(random, random.nextInt(5)));
      agree();
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129, 255, 256, 257
      })
  void a_ledger_at_the_sizes_where_trees_and_tiles_change_their_form(int size) {
    Random random = new Random(size);
    history.genesis();
    while (history.leaves.size() < size - 1) {
      history.commit(entries(random, Math.min(40, size - 1 - history.leaves.size())));
    }
    agree();
    for (int step = 0; step < 3; step++) {
      history.commit(entries(random, 1));
      agree();
    }
  }

  private Entry[] entries(Random random, int count) {
    Entry[] entries = new Entry[count];
    for (int i = 0; i < count; i++) {
      entries[i] = history.next("case-" + random.nextInt(4));
    }
    return entries;
  }

  private void disturb(Random random) {
    byte[] stray = utf8("stray " + random.nextInt());
    switch (random.nextInt(8)) {
      case 0 -> history.append(utf8("s"), stray);
      case 1 -> history.append(null, stray);
      case 2 -> history.append(utf8("s"), null);
      case 3 -> history.append(null, history.head(List.of(stray)).encode());
      case 4 -> staleBatch(stray);
      case 5 -> history.append(utf8("s"), new byte[Entry.MAX_BYTES + 1]);
      case 6 -> history.offset += random.nextInt(5);
      case 7 -> wrongRoot(stray);
      default -> throw new AssertionError();
    }
  }

  /** Somebody else was first: an empty head settles it. */
  private void staleBatch(byte[] stray) {
    Head late = history.head(List.of(stray));
    history.append(null, history.head(List.of()).encode());
    history.append(utf8("s"), stray);
    history.append(null, late.encode());
  }

  private void wrongRoot(byte[] stray) {
    Head head = history.head(List.of(utf8("other")));
    history.append(utf8("s"), stray);
    history.append(null, head.encode());
  }

  private void agree() {
    AuditReport report = history.audit();
    int size = history.leaves.size();
    grow(size);
    assertThat(report.findings()).isEmpty();
    assertThat(report.size()).isEqualTo(size);
    assertThat(report.root()).isEqualTo(TestTree.root(history.leaves));
    assertThat(report.root()).isEqualTo(history.rule.position().frontier().root());
    assertThat(report.root()).isEqualTo(recent.root(size));
    assertThat(report.root()).isEqualTo(new TreeProofs(tiles).root(size));
    assertThat(report.headHash()).isEqualTo(history.rule.position().headHash());
    assertThat(report.voids()).isEqualTo(history.rule.voids());
    assertEveryRecordIsCounted(report);
    assertProofs(report);
  }

  private void grow(int size) {
    int old = (int) recent.size();
    List<Hash> more = new ArrayList<>(history.leaves.subList(old, size));
    more.forEach(recent::append);
    tiles.append(old, more);
  }

  private void assertEveryRecordIsCounted(AuditReport report) {
    long voids = report.voids().values().stream().mapToLong(Long::longValue).sum();
    assertThat(report.size() + report.validHeads() + report.candidates() + voids)
        .isEqualTo(history.records.size());
  }

  private void assertProofs(AuditReport report) {
    int size = (int) report.size();
    for (int index = 0; index < size; index += 1 + size / 5) {
      InclusionProof proof = new TreeProofs(tiles).inclusion(index, size);
      proof.verify(history.leaves.get(index), report.root());
      assertThat(recent.inclusion(index, size)).isEqualTo(proof);
      new TreeProofs(tiles)
          .consistency(index + 1, size)
          .verify(history.rootAt(index + 1), report.root());
    }
  }
}
