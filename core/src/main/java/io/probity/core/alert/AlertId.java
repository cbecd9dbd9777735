package io.probity.core.alert;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** The stream of one alert. */
public record AlertId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "alert";
  }

  @Override
  public String toString() {
    return stream();
  }
}
