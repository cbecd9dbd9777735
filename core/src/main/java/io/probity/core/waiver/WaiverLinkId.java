package io.probity.core.waiver;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names what one waiver has to do with one case. */
public record WaiverLinkId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "waiverlink";
  }

  @Override
  public String toString() {
    return stream();
  }
}
