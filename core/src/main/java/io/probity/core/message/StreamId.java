package io.probity.core.message;

import java.util.UUID;

/**
 * The id of an aggregate, which names its stream: {@code case-<uuid>}. Implemented by records with
 * the single component {@code UUID value}; that text is also how it stands in JSON.
 */
public interface StreamId {

  UUID value();

  /** For instance {@code case}; unique in the whole ledger. */
  String kind();

  default String stream() {
    return kind() + "-" + value();
  }
}
