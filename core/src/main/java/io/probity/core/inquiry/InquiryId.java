package io.probity.core.inquiry;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names one inquiry; a report that it becomes has the same id. */
public record InquiryId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "inquiry";
  }

  @Override
  public String toString() {
    return stream();
  }
}
