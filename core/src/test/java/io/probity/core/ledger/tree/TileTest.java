package io.probity.core.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TileTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 273, 112, tile/0/273.p/112",
    "1, 1234067, 256, tile/1/x001/x234/067",
    "2, 1000, 1, tile/2/x001/000.p/1"
  })
  void a_tile_has_one_address(int level, long index, int width, String path) {
    assertThat(new Tile.Name(level, index, width).path()).isEqualTo(path);
    assertThat(Tile.Name.parse(path)).isEqualTo(new Tile.Name(level, index, width));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/0", "tile/0/0000", "tile/00/000", "tile/7/000", "tile/0/001/000",
            "tile/0/x001/x000", "tile/0/x000/001",
        "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/-01", "tile/entries/000",
            "tile/0", "0/000",
        "tile/0/000/", "tile/0/../000", "tile/0/x999/x999/x999/x999/x999/x999/999"
      })
  void any_other_spelling_of_an_address_is_refused(String path) {
    assertThatThrownBy(() -> Tile.Name.parse(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_partial_tile_is_the_beginning_of_the_full_one() {
    Tile full = new Tile(0, 0, TestTree.numbers(256));
    assertThat(full.truncate(3).hashes()).isEqualTo(TestTree.numbers(3));
    assertThat(full.truncate(256)).isSameAs(full);
    assertThatThrownBy(() -> full.truncate(3).truncate(4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new Tile(0, 0, TestTree.numbers(257)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "0, 0, 1, 1",
    "0, 0, 256, 256",
    "0, 1, 256, 0",
    "0, 1, 257, 1",
    "0, 273, 70000, 112",
    "1, 1, 70000, 17",
    "2, 0, 70000, 1",
    "2, 0, 65535, 0"
  })
  void the_size_of_the_tree_tells_the_width_of_a_tile(int level, long index, long size, int width) {
    assertThat(Tile.widthAt(level, index, size)).isEqualTo(width);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void tiles_that_grow_in_random_steps_are_those_that_were_made_at_once(long seed) {
    Random random = new Random(seed);
    List<Hash> leaves = TestTree.numbers(66_000);
    Tiles grown = new Tiles();
    int size = 0;
    while (size < leaves.size()) {
      int more = Math.min(1 + random.nextInt(1_000), leaves.size() - size);
      grown.append(size, leaves.subList(size, size + more));
      size += more;
    }
    Tiles atOnce = new Tiles();
    atOnce.append(0, leaves);
    assertThat(grown.tiles).isEqualTo(atOnce.tiles);
  }

  @Test
  void who_is_interrupted_and_begins_again_stores_the_same() {
    List<Hash> leaves = TestTree.numbers(66_000);
    Tiles tiles = new Tiles();
    tiles.append(0, leaves.subList(0, 65_400));
    Map<String, Tile> before = new HashMap<>(tiles.tiles);
    List<Tile> changed = tiles.append(65_400, leaves.subList(65_400, 66_000));
    Map<String, Tile> after = new HashMap<>(tiles.tiles);
    for (int stored = 0; stored <= changed.size(); stored++) {
      tiles.tiles.clear();
      tiles.tiles.putAll(before);
      changed.subList(0, stored).forEach(tiles::store);
      assertThat(tiles.append(65_400, leaves.subList(65_400, 66_000))).isEqualTo(changed);
      assertThat(tiles.tiles).isEqualTo(after);
    }
  }

  @Test
  void without_the_tiles_at_the_edge_nothing_is_appended() {
    TileGrowth growth = new TileGrowth(new Tiles());
    assertThatThrownBy(() -> growth.append(300, TestTree.numbers(1)))
        .isInstanceOf(TreeProofs.TileMissing.class);
    assertThat(growth.append(256, List.of())).isEmpty();
  }
}
