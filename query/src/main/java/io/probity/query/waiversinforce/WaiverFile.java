package io.probity.query.waiversinforce;

import io.probity.core.parameters.calendar.ExchangeCalendar.Closure;
import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.WaiverStanding;
import io.probity.query.views.document.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one waiver, from its request on.
 *
 * @param type WAIVER or RATIFICATION
 * @param state REQUESTED, AUTHORIZED, DECLINED_BY_BOARD, GRANTED, DENIED or WITHDRAWN: the last
 *     decision
 * @param standing on the day asked about; null for one that was not granted
 * @param conductOn of a ratification: the day from which on the conduct happened
 * @param moot the provisions that the code in force on the day asked about no longer has
 * @param abstained the directors who did not vote when the Board or its committee decided
 * @param cases the cases that it was linked to
 * @param lastDay included, and earlier than granted where the waiver was revoked
 */
public record WaiverFile(
    UUID waiverId,
    String type,
    String state,
    @Nullable WaiverStanding standing,
    String requestedBy,
    String addressedTo,
    String codeVersion,
    List<String> provisions,
    List<String> moot,
    @Nullable LocalDate conductOn,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    Reference grounds,
    Reference document,
    @Nullable Deed authorized,
    List<String> abstained,
    @Nullable Deed declined,
    @Nullable Decision decided,
    @Nullable Deed withdrawn,
    @Nullable Revocation revoked,
    @Nullable Instant reviewDueAt,
    @Nullable Disclosure disclosure,
    List<UUID> cases,
    long changedAt) {

  /** The same file, naming these cases only. */
  public WaiverFile inCases(List<UUID> these) {
    return new WaiverFile(
        waiverId,
        type,
        state,
        standing,
        requestedBy,
        addressedTo,
        codeVersion,
        provisions,
        moot,
        conductOn,
        firstDay,
        lastDay,
        grounds,
        document,
        authorized,
        abstained,
        declined,
        decided,
        withdrawn,
        revoked,
        reviewDueAt,
        disclosure,
        these,
        changedAt);
  }

  /** Granted or denied. */
  public record Decision(
      Deed deed,
      Reference reasons,
      @Nullable Reference conditions,
      @Nullable Reference resolution) {}

  /**
   * Taken back.
   *
   * @param oldLastDay until when there would have been leave
   */
  public record Revocation(Deed deed, LocalDate oldLastDay, Reference reasons) {}

  /**
   * Whether the waiver must be public, until when, and why until then.
   *
   * @param state NOT_REQUIRED, DUE, MISSED or DISCLOSED
   * @param calendar by which business days were counted, with its version
   * @param counted every day from the one after the grant to the due one
   * @param made null until it was made public
   */
  public record Disclosure(
      String state,
      LocalDate grantedOn,
      @Nullable LocalDate dueOn,
      @Nullable Instant dueAt,
      String calendar,
      List<CountedDay> counted,
      @Nullable Made made) {}

  /**
   * One day of the count.
   *
   * @param number which business day it is; null where it was skipped
   * @param skipped why it was skipped; null where it counts
   */
  public record CountedDay(LocalDate day, @Nullable Integer number, @Nullable Closure skipped) {}

  /** Made public. */
  public record Made(
      Deed deed,
      LocalDate disclosedOn,
      String means,
      Reference text,
      @Nullable LocalDate postedUntil,
      LocalDate keptUntil) {}
}
