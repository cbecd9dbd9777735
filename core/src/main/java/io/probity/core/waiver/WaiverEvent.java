package io.probity.core.waiver;

import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.List;
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

  /** The Board of Directors authorised the waiver; the CCEO has yet to decide. */
  record WaiverAuthorizedByBoard(WaiverId waiverId, Confidential resolution)
      implements WaiverEvent {}

  /** There is leave, from the first to the last day, both included. */
  record WaiverGranted(
      WaiverId waiverId,
      LocalDate firstDay,
      LocalDate lastDay,
      Confidential reasons,
      @Nullable Confidential conditions,
      @Nullable Confidential resolution)
      implements WaiverEvent {}

  record WaiverDenied(WaiverId waiverId, Confidential reasons, @Nullable Confidential resolution)
      implements WaiverEvent {}
}
