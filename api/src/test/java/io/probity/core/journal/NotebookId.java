package io.probity.core.journal;

import io.probity.core.message.StreamId;
import java.util.UUID;

record NotebookId(UUID value) implements StreamId {
  @Override
  public String kind() {
    return "notebook";
  }

  @Override
  public String toString() {
    return stream();
  }
}
