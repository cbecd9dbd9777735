package io.probity.core.code;

import io.probity.core.message.Event;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the code of ethics. */
public sealed interface CodeEvent extends Event {

  /**
   * A version of the code is known.
   *
   * @param oldVersionId the version in force until then; null for the first
   * @param effectiveFrom the first day on which it is in force
   */
  record CodeVersionPublished(
      CodeVersionId codeVersionId,
      @Nullable CodeVersionId oldVersionId,
      CodeLabel label,
      LocalDate effectiveFrom,
      List<Provision> provisions,
      DocumentDigest document)
      implements CodeEvent {

    public CodeVersionPublished {
      provisions = List.copyOf(provisions);
    }
  }

  /**
   * What a version changes in the one before it.
   *
   * @param reworded the provisions that say something else than before under the same name
   */
  record CodeAmended(
      CodeVersionId codeVersionId,
      CodeVersionId oldVersionId,
      List<ProvisionId> added,
      List<ProvisionId> dropped,
      List<ProvisionId> reworded,
      Confidential reasons)
      implements CodeEvent {

    public CodeAmended {
      added = List.copyOf(added);
      dropped = List.copyOf(dropped);
      reworded = List.copyOf(reworded);
    }
  }

  /** People were told of a version of the code. */
  record CodeChangeNotified(CodeVersionId codeVersionId, LocalDate givenOn, Confidential notice)
      implements CodeEvent {}
}
