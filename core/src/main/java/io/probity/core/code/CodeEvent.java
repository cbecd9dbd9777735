package io.probity.core.code;

import io.probity.core.message.Event;
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
}
