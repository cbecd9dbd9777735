package io.probity.query.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is alerted: codes and ids, no text, no names.
 *
 * @param kind why, for instance {@code REPORTER_WROTE}
 * @param caseId null where it belongs to no case
 * @param refused what a delegate was refused; null where it is about something else
 * @param leaver whose work is to be handed over; null where it is about something else
 * @param on when it was intended, to the minute; to the day where a reporter wrote
 * @param at ledger index of the entry that says so
 * @param message whether one went out to them
 * @param notSent why none went out; null unless it is known that none will
 */
public record AlertLine(
    String alertId,
    String kind,
    @Nullable UUID caseId,
    @Nullable RefusedLine refused,
    @Nullable String leaver,
    Instant on,
    long at,
    MessageState message,
    @Nullable String notSent) {

  /** Whether a message told them. */
  public enum MessageState {
    /** None was sent yet; none ever is where no mail server is configured. */
    NONE,
    SENT,
    /** None will be sent. */
    NOT_SENT
  }

  /**
   * What somebody was refused who acted for another.
   *
   * @param rule by which it was refused
   */
  public record RefusedLine(String delegationId, String delegate, String command, String rule) {}
}
