package io.probity.core.journal.index;

/** Another node, or a restored backup, moved what this node was about to move: look again. */
final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Overtaken() {
    super("moved by another", null, false, false);
  }
}
