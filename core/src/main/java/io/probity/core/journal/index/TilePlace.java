package io.probity.core.journal.index;

/**
 * Which tile.
 *
 * @param level 0 holds leaf hashes; each hash of the next stands for 256 of this
 * @param number from the left, from 0
 */
record TilePlace(int level, long number) {

  String text() {
    return level + "/" + number;
  }

  static TilePlace parse(String text) {
    int slash = text.indexOf('/');
    return new TilePlace(
        Integer.parseInt(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
  }
}
