package io.probity.query.views.answer;

import io.probity.query.views.View;

/**
 * The view that answers now.
 *
 * @param upTo how many entries it covers at least: the index that it has reached, plus one
 * @param stale its projection has stopped, so that it stays where it is
 */
public record LiveView(View view, long upTo, boolean stale) {
  public <T> Answer<T> answer(T value) {
    return new Answer<>(value, upTo, stale);
  }
}
