package io.probity.core.waiver;

import io.probity.core.casework.CaseId;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.message.Event;
import io.probity.core.parameters.calendar.CalendarVersion;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a waiver. */
public sealed interface WaiverEvent extends Event {

  WaiverId waiverId();

  /** Leave was asked for, in writing. */
  record WaiverRequested(
      WaiverId waiverId,
      PersonId requestedBy,
      PersonId addressedTo,
      CodeVersionId codeVersionId,
      List<ProvisionId> provisions,
      Confidential grounds,
      Confidential document)
      implements WaiverEvent {

    public WaiverRequested {
      provisions = List.copyOf(provisions);
    }
  }

  /**
   * The Board of Directors authorised the waiver; the CCEO has yet to decide.
   *
   * @param abstained the directors who did not vote on it
   */
  record WaiverAuthorizedByBoard(
      WaiverId waiverId, Set<PersonId> abstained, Confidential resolution) implements WaiverEvent {

    public WaiverAuthorizedByBoard {
      abstained = Set.copyOf(abstained);
    }
  }

  /**
   * There is leave, from the first to the last day, both included.
   *
   * @param abstained the directors who did not vote on it, where the Board decided; null for none
   */
  record WaiverGranted(
      WaiverId waiverId,
      LocalDate firstDay,
      LocalDate lastDay,
      Confidential reasons,
      @Nullable Confidential conditions,
      @Nullable Confidential resolution,
      @Nullable Set<PersonId> abstained)
      implements WaiverEvent {

    public WaiverGranted {
      abstained = abstained == null ? null : Set.copyOf(abstained);
    }
  }

  record WaiverDenied(WaiverId waiverId, Confidential reasons, @Nullable Confidential resolution)
      implements WaiverEvent {}

  /** The leave asked for is for conduct that has happened already: it is asked for as such. */
  record RatificationAsked(WaiverId waiverId, LocalDate conductOn) implements WaiverEvent {}

  /**
   * The waiver has to do with a case: from here on it is hidden from whoever that is closed to. It
   * stands in a stream of the case's.
   */
  record WaiverLinkedToCase(
      WaiverLinkId linkId, WaiverId waiverId, CaseId caseId, Confidential reasons)
      implements WaiverEvent {}

  /**
   * A committee of the Board authorised the waiver; the CCEO has yet to decide.
   *
   * @param abstained the directors who did not vote on it
   */
  record WaiverAuthorizedByCommittee(
      WaiverId waiverId, Set<PersonId> abstained, Confidential resolution) implements WaiverEvent {

    public WaiverAuthorizedByCommittee {
      abstained = Set.copyOf(abstained);
    }
  }

  /** The Board does not authorise the waiver. */
  record WaiverDeclinedByBoard(WaiverId waiverId, Confidential resolution) implements WaiverEvent {}

  /** Leave is asked for no longer. */
  record WaiverRequestWithdrawn(WaiverId waiverId, @Nullable Confidential reasons)
      implements WaiverEvent {}

  /**
   * There is leave no longer.
   *
   * @param oldLastDay until when there would have been
   * @param firstDayWithout the first day without leave
   */
  record WaiverRevoked(
      WaiverId waiverId,
      LocalDate oldLastDay,
      LocalDate firstDayWithout,
      Confidential reasons,
      @Nullable Confidential resolution)
      implements WaiverEvent {}

  /** The waiver is to be looked at again. */
  record WaiverReviewDue(WaiverId waiverId, Instant dueAt) implements WaiverEvent {}

  /** The waiver was looked at again, and stays. */
  record WaiverReviewed(WaiverId waiverId, Confidential reasons) implements WaiverEvent {}

  /** The waiver was not looked at in time; it still must be. */
  record WaiverReviewMissed(WaiverId waiverId, Instant dueAt) implements WaiverEvent {}

  /**
   * It was assessed whether the waiver must be made public: at the grant, or again.
   *
   * @param before the last assessment; null at the grant
   * @param grantedOn the day from which business days are counted
   * @param dueOn the last day for it; null where it is not required
   * @param dueAt the end of that day
   * @param missed whether it is on record that it was missed, before it was not required for a
   *     while
   * @param calendar by which business days were counted
   * @param reasons null at the grant, where the register of offices says it
   */
  record WaiverDisclosureAssessed(
      WaiverId waiverId,
      @Nullable DisclosureNeed before,
      DisclosureNeed now,
      LocalDate grantedOn,
      @Nullable LocalDate dueOn,
      @Nullable Instant dueAt,
      boolean missed,
      CalendarVersion calendar,
      @Nullable Confidential reasons)
      implements WaiverEvent {}

  /**
   * The waiver was made public.
   *
   * @param postedUntil until when it stands on the website at least; null where it was filed
   * @param keptUntil until when the text is kept at least
   */
  record WaiverDisclosed(
      WaiverId waiverId,
      LocalDate disclosedOn,
      DisclosureMeans means,
      Confidential text,
      @Nullable LocalDate postedUntil,
      LocalDate keptUntil)
      implements WaiverEvent {}

  /** The waiver was not made public in time; it still must be. */
  record DisclosureMissed(WaiverId waiverId, Instant dueAt) implements WaiverEvent {}
}
