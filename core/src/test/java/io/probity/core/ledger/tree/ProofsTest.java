package io.probity.core.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.tree.ConsistencyProof.NotConsistent;
import io.probity.core.ledger.tree.InclusionProof.NotIncluded;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProofsTest {
  private static final int SMALL = 36;
  private static final List<Hash> LEAVES = TestTree.numbers(600);

  private static final List<Hash> ROOTS =
      IntStream.rangeClosed(0, LEAVES.size())
          .mapToObj(size -> Frontier.EMPTY.append(leaves(size)).root())
          .toList();

  private static List<Hash> leaves(int size) {
    return LEAVES.subList(0, size);
  }

  private static Hash root(int size) {
    return ROOTS.get(size);
  }

  private static List<List<Hash>> damaged(List<Hash> path) {
    List<List<Hash>> damaged = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<Hash> without = new ArrayList<>(path);
      without.remove(i);
      List<Hash> other = new ArrayList<>(path);
      other.set(i, Hash.ZERO);
      damaged.add(without);
      damaged.add(other);
    }
    List<Hash> longer = new ArrayList<>(path);
    longer.add(Hash.ZERO);
    damaged.add(longer);
    return damaged;
  }

  @Test
  void every_inclusion_proof_of_every_small_tree_is_that_of_the_definition_and_binds_all_it_says() {
    for (int size = 1; size <= SMALL; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = new InclusionProof(index, size, TestTree.path(index, leaves(size)));
        proof.verify(LEAVES.get(index), root(size));
        assertInclusionBindsAll(proof);
      }
    }
  }

  private static void assertInclusionBindsAll(InclusionProof proof) {
    Hash leaf = LEAVES.get((int) proof.index());
    Hash root = root((int) proof.size());
    assertNotIncluded(proof, LEAVES.get(599), root);
    assertNotIncluded(proof, leaf, Hash.ZERO);
    assertNotIncluded(new InclusionProof(proof.size(), proof.size(), proof.path()), leaf, root);
    damaged(proof.path())
        .forEach(
            path ->
                assertNotIncluded(
                    new InclusionProof(proof.index(), proof.size(), path), leaf, root));
    for (long other = 0; other < proof.size(); other++) {
      if (other != proof.index()) {
        assertNotIncluded(new InclusionProof(other, proof.size(), proof.path()), leaf, root);
      }
    }
  }

  private static void assertNotIncluded(InclusionProof proof, Hash leaf, Hash root) {
    assertThatThrownBy(() -> proof.verify(leaf, root)).isInstanceOf(NotIncluded.class);
  }

  @Test
  void a_path_that_is_too_long_or_short_for_its_size_is_refused_even_if_it_leads_to_the_root() {
    InclusionProof proof = new InclusionProof(0, 2, TestTree.path(0, leaves(2)));
    assertNotIncluded(new InclusionProof(0, 4, proof.path()), LEAVES.get(0), root(2));
    InclusionProof longer = new InclusionProof(0, 3, TestTree.path(0, leaves(3)));
    assertNotIncluded(new InclusionProof(0, 2, longer.path()), LEAVES.get(0), root(3));
  }

  @Test
  void
      every_consistency_proof_of_every_small_tree_is_that_of_the_definition_and_binds_all_it_says() {
    for (int to = 1; to <= SMALL; to++) {
      for (int from = 1; from <= to; from++) {
        ConsistencyProof proof =
            new ConsistencyProof(from, to, TestTree.consistency(from, leaves(to), true));
        proof.verify(root(from), root(to));
        assertConsistencyBindsAll(proof);
      }
    }
  }

  private static void assertConsistencyBindsAll(ConsistencyProof proof) {
    Hash fromRoot = root((int) proof.from());
    Hash toRoot = root((int) proof.to());
    assertNotConsistent(proof, Hash.ZERO, toRoot);
    assertNotConsistent(proof, fromRoot, Hash.ZERO);
    damaged(proof.path())
        .forEach(
            path ->
                assertNotConsistent(
                    new ConsistencyProof(proof.from(), proof.to(), path), fromRoot, toRoot));
  }

  private static void assertNotConsistent(ConsistencyProof proof, Hash fromRoot, Hash toRoot) {
    assertThatThrownBy(() -> proof.verify(fromRoot, toRoot)).isInstanceOf(NotConsistent.class);
  }

  @Test
  void sizes_that_do_not_follow_are_refused() {
    assertNotConsistent(new ConsistencyProof(0, 3, List.of()), Hash.EMPTY_TREE, root(3));
    assertNotConsistent(new ConsistencyProof(3, 2, List.of()), root(3), root(2));
    assertNotConsistent(new ConsistencyProof(2, 2, List.of(Hash.ZERO)), root(2), root(2));
    assertNotConsistent(new ConsistencyProof(2, 3, List.of()), root(2), root(3));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 127, 128, 129, 255, 256, 257, 511, 512,
        513
      })
  void tiles_give_the_root_and_proofs_of_the_definition(int size) {
    Tiles tiles = new Tiles();
    tiles.append(0, LEAVES);
    TreeProofs proofs = new TreeProofs(tiles);
    assertThat(proofs.root(size)).isEqualTo(root(size));
    Random random = new Random(size);
    for (int i = 0; i < 10; i++) {
      int index = random.nextInt(size);
      assertThat(proofs.inclusion(index, size).path())
          .isEqualTo(TestTree.path(index, leaves(size)));
      assertThat(proofs.consistency(index + 1, size).path())
          .isEqualTo(TestTree.consistency(index + 1, leaves(size), true));
    }
  }

  @Test
  void a_proof_reads_at_most_two_tiles_of_each_level() {
    Tiles tiles = new Tiles();
    tiles.append(0, TestTree.numbers(100_000));
    TreeProofs proofs = new TreeProofs(tiles);
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      int size = 1 + random.nextInt(100_000);
      tiles.reads.clear();
      proofs.inclusion(random.nextInt(size), size);
      assertThat(tiles.reads.values()).allMatch(reads -> reads <= 2);
      tiles.reads.clear();
      proofs.consistency(1 + random.nextInt(size), size);
      assertThat(tiles.reads.values()).allMatch(reads -> reads <= 2);
    }
  }

  @Test
  void what_does_not_lie_in_the_tree_has_no_proof() {
    Tiles tiles = new Tiles();
    tiles.append(0, leaves(10));
    TreeProofs proofs = new TreeProofs(tiles);
    assertThatThrownBy(() -> proofs.inclusion(10, 10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.inclusion(-1, 10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.consistency(0, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.consistency(11, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.root(11))
        .isInstanceOf(TreeProofs.TileMissing.class)
        .hasMessageContaining("tile/0/000");
  }
}
