package io.probity.core.referral;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names one referral to public officials. */
public record ReferralId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "referral";
  }

  @Override
  public String toString() {
    return stream();
  }
}
