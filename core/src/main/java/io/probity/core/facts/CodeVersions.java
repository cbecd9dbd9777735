package io.probity.core.facts;

import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which version of the code of ethics was, is or will be in force on a day. Register {@code code},
 * with the one key {@code versions}: a new version moves every decision that reads the code.
 */
public interface CodeVersions {

  /**
   * One version.
   *
   * @param label what people call it
   * @param from the first day on which it is in force
   */
  record Version(CodeVersionId id, String label, LocalDate from, Set<ProvisionId> provisions) {}

  /** By the day on which they take effect, earliest first. */
  List<Version> all();

  /** Empty before the first version. */
  default Optional<Version> versionOn(LocalDate day) {
    return all().reversed().stream().filter(version -> !version.from().isAfter(day)).findFirst();
  }

  default Optional<CodeVersionId> inForceOn(LocalDate day) {
    return versionOn(day).map(Version::id);
  }
}
