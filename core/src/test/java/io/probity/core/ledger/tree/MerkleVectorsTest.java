package io.probity.core.ledger.tree;

import static io.probity.core.ledger.Entries.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.ledger.Vectors;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MerkleVectorsTest {
  private static final Map<String, Object> VECTORS = Vectors.read("merkle.json");
  private static final List<Hash> LEAVES = Vectors.hashes(VECTORS, "leafHashes");

  private static Hash root(int size) {
    return Hash.ofHex(Vectors.text(Vectors.map(VECTORS, "roots"), Integer.toString(size)));
  }

  @Test
  void each_leaf_has_its_hash() {
    List<Hash> hashes =
        Vectors.strings(VECTORS, "leaves").stream()
            .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
            .toList();
    assertThat(hashes).hasSize(8).isEqualTo(LEAVES);
  }

  @Test
  void single_hashes_are_those_published() {
    Map<String, Object> leaf = Vectors.list(VECTORS, "single").get(0);
    Map<String, Object> node = Vectors.list(VECTORS, "single").get(1);
    assertThat(Hash.leaf(utf8("L123456")).hex()).isEqualTo(leaf.get("leafHash"));
    assertThat(nodeOfTexts("N123", "N456").hex()).isEqualTo(node.get("nodeHash"));
  }

  /** The published node has inputs that are no hashes. */
  private static Hash nodeOfTexts(String left, String right) {
    return Hash.sha256(utf8("\u0001" + left + right));
  }

  @Test
  void each_size_has_its_root() {
    for (int size = 0; size <= 8; size++) {
      assertThat(Frontier.EMPTY.append(LEAVES.subList(0, size)).root()).isEqualTo(root(size));
    }
  }

  @Test
  void each_inclusion_proof_is_made_as_published_and_verifies() {
    RecentTree tree = tree();
    List<Map<String, Object>> proofs = Vectors.list(VECTORS, "inclusion");
    assertThat(proofs).hasSize(36);
    for (Map<String, Object> published : proofs) {
      int index = Vectors.number(published, "index");
      int size = Vectors.number(published, "size");
      InclusionProof proof = new InclusionProof(index, size, Vectors.hashes(published, "path"));
      assertThat(tree.inclusion(index, size)).isEqualTo(proof);
      proof.verify(LEAVES.get(index), root(size));
    }
  }

  @Test
  void each_consistency_proof_is_made_as_published_and_verifies() {
    TreeProofs tree = tiled();
    List<Map<String, Object>> proofs = Vectors.list(VECTORS, "consistency");
    assertThat(proofs).hasSize(36);
    for (Map<String, Object> published : proofs) {
      int from = Vectors.number(published, "from");
      int to = Vectors.number(published, "to");
      ConsistencyProof proof = new ConsistencyProof(from, to, Vectors.hashes(published, "proof"));
      assertThat(tree.consistency(from, to)).isEqualTo(proof);
      proof.verify(root(from), root(to));
    }
  }

  private static RecentTree tree() {
    RecentTree tree = new RecentTree(Frontier.EMPTY, 100);
    LEAVES.forEach(tree::append);
    return tree;
  }

  private static TreeProofs tiled() {
    Tiles tiles = new Tiles();
    tiles.append(0, LEAVES);
    return new TreeProofs(tiles);
  }

  @Test
  void large_trees_have_the_published_roots_and_tiles() {
    Map<String, Object> large = Vectors.map(VECTORS, "largeTrees");
    Map<String, Object> roots = Vectors.map(large, "roots");
    Tiles tiles = new Tiles();
    tiles.append(0, TestTree.numbers(70_000));
    TreeProofs tree = new TreeProofs(tiles);
    assertThat(roots).hasSize(4);
    roots.forEach(
        (size, root) -> assertThat(tree.root(Long.parseLong(size)).hex()).isEqualTo(root));
    List<Map<String, Object>> published = Vectors.list(large, "tilesOf70000");
    assertThat(published).hasSize(6);
    for (Map<String, Object> tile : published) {
      Tile.Name name = Tile.Name.parse(Vectors.text(tile, "path"));
      byte[] bytes = tiles.tile(name.level(), name.index()).orElseThrow().bytes();
      assertThat(bytes).hasSize(Vectors.number(tile, "bytes"));
      assertThat(Hash.sha256(bytes).hex()).isEqualTo(tile.get("sha256"));
      assertThat(Tile.of(name.level(), name.index(), bytes).name()).isEqualTo(name);
    }
  }
}
