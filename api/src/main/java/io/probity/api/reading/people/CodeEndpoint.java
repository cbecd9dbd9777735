package io.probity.api.reading.people;

import io.probity.core.code.ProvisionId;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which versions of the code of ethics there are, and from when: for everybody who is known. */
@RestController
final class CodeEndpoint {
  private final CodeVersions versions;

  CodeEndpoint(StandingFacts facts) {
    this.versions = facts.view(CodeVersions.class, Reads.UNNOTED);
  }

  /**
   * One version.
   *
   * @param from the first day on which it is in force
   */
  record VersionOfCode(
      String codeVersionId, String label, LocalDate from, List<String> provisions) {}

  /** By the day on which they take effect, earliest first. */
  @GetMapping("/api/code-versions")
  List<VersionOfCode> versions() {
    return versions.all().stream()
        .map(
            version ->
                new VersionOfCode(
                    version.id().stream(),
                    version.label(),
                    version.from(),
                    version.provisions().stream().map(ProvisionId::value).sorted().toList()))
        .toList();
  }
}
