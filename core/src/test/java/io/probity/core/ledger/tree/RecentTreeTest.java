package io.probity.core.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecentTreeTest {
  private static final List<Hash> LEAVES = TestTree.numbers(600);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 127, 128, 129, 255, 256, 257})
  void wherever_it_starts_it_proves_what_it_holds_at_every_size_it_has_seen(int start) {
    RecentTree tree = new RecentTree(Frontier.EMPTY.append(LEAVES.subList(0, start)), 1_000);
    for (int i = start; i < start + 40; i++) {
      tree.append(LEAVES.get(i));
    }
    for (int size = start; size <= start + 40; size++) {
      List<Hash> leaves = LEAVES.subList(0, size);
      assertThat(tree.root(size)).isEqualTo(TestTree.root(leaves));
      for (int index = start; index < size; index++) {
        assertThat(tree.inclusion(index, size).path()).isEqualTo(TestTree.path(index, leaves));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void forgetting_in_between_changes_no_proof_of_what_is_left(long seed) {
    Random random = new Random(seed);
    int start = random.nextInt(20);
    RecentTree tree = new RecentTree(Frontier.EMPTY.append(LEAVES.subList(0, start)), 1_000);
    for (int size = start + 1; size <= 300; size++) {
      tree.append(LEAVES.get(size - 1));
      if (random.nextInt(5) == 0) {
        tree.forgetBefore(tree.start() + random.nextInt((int) (size - tree.start()) + 1));
      }
      List<Hash> leaves = LEAVES.subList(0, size);
      assertThat(tree.root(size)).isEqualTo(TestTree.root(leaves));
      for (int index = (int) tree.start(); index < size; index += 1 + random.nextInt(20)) {
        assertThat(tree.inclusion(index, size).path()).isEqualTo(TestTree.path(index, leaves));
      }
    }
  }

  @Test
  void it_holds_the_newest_leaves_and_no_more_than_twice_its_capacity() {
    RecentTree tree = new RecentTree(Frontier.EMPTY, 50);
    for (int size = 1; size <= 600; size++) {
      tree.append(LEAVES.get(size - 1));
      assertThat(size - tree.start()).isGreaterThanOrEqualTo(Math.min(size, 50)).isLessThan(100);
    }
    assertThat(tree.inclusion(599, 600).path()).isEqualTo(TestTree.path(599, LEAVES));
  }

  @Test
  void what_it_does_not_hold_it_does_not_prove() {
    RecentTree tree = new RecentTree(Frontier.EMPTY.append(LEAVES.subList(0, 5)), 10);
    tree.append(LEAVES.get(5));
    assertThatThrownBy(() -> tree.inclusion(4, 6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(5, 7)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.root(4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.forgetBefore(7)).isInstanceOf(IllegalArgumentException.class);
  }
}
