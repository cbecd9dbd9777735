package io.probity.core.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.Entries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontierTest {
  /** MTH of RFC 9162, 2.1.1, word for word. */
  private static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return Hash.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
  }

  private static Hash leaf(int number) {
    return Hash.leaf(Entries.utf8("leaf " + number));
  }

  @Test
  void after_each_leaf_the_root_is_that_of_the_definition() {
    List<Hash> leaves = new ArrayList<>();
    Frontier frontier = Frontier.EMPTY;
    for (int i = 0; i <= 300; i++) {
      assertThat(frontier.root()).isEqualTo(root(leaves));
      assertThat(frontier.size()).isEqualTo(i);
      leaves.add(leaf(i));
      frontier = frontier.append(leaf(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 255, 256, 257})
  void leaves_appended_together_give_what_they_give_one_by_one(int split) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      leaves.add(leaf(i));
    }
    Frontier frontier =
        Frontier.EMPTY.append(leaves.subList(0, split)).append(leaves.subList(split, 300));
    assertThat(frontier).isEqualTo(Frontier.EMPTY.append(leaves));
    assertThat(Frontier.of(frontier.size(), frontier.hashes())).isEqualTo(frontier);
  }

  @Test
  void a_frontier_has_one_hash_for_each_bit_of_its_size() {
    assertThatThrownBy(() -> Frontier.of(3, List.of(leaf(0))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
