package io.probity.core.register;

import io.probity.core.code.CodeVersionId;
import java.time.LocalDate;
import java.util.Optional;

/** Which version of the code of ethics was, is or will be in force on a day. */
public interface CodeVersions {

  Optional<CodeVersionId> inForceOn(LocalDate day);
}
