package io.probity.query.views.writing;

/** Another node has taken this view over and written to it. */
public final class LostClaim extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LostClaim(String view) {
    super("Another writer has changed " + view);
  }
}
