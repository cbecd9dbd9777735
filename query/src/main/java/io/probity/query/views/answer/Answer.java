package io.probity.query.views.answer;

/**
 * An answer, and how far it can be relied on.
 *
 * @param upTo how many entries of the ledger it covers at least
 * @param stale the projection has stopped: later entries will not show until it was mended
 */
public record Answer<T>(T value, long upTo, boolean stale) {}
