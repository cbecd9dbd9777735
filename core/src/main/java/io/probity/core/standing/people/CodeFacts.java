package io.probity.core.standing.people;

import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.code.Provision;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.CodeVersions.Version;
import io.probity.core.facts.Reads;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The versions of the code of ethics. */
public final class CodeFacts implements Facts {

  private static final String VERSIONS = "versions";

  private final Register<List<Version>> code = new Register<>("code", CodeFacts::versions);

  @Override
  public List<Register<?>> registers() {
    return List.of(code);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(CodeVersions.class, this::codeVersions);
  }

  private CodeVersions codeVersions(Reads reads) {
    return () -> orNone(code.read(VERSIONS, reads));
  }

  private static List<Change<List<Version>>> versions(Recorded entry) {
    return entry.event() instanceof CodeVersionPublished published
        ? List.of(new Change<>(VERSIONS, old -> with(orNone(old), published)))
        : List.of();
  }

  private static List<Version> with(List<Version> before, CodeVersionPublished published) {
    List<Version> versions = new ArrayList<>(before);
    versions.add(
        new Version(
            published.codeVersionId(),
            published.label().value(),
            published.effectiveFrom(),
            published.provisions().stream()
                .map(Provision::id)
                .collect(Collectors.toUnmodifiableSet())));
    versions.sort(Comparator.comparing(Version::from));
    return List.copyOf(versions);
  }

  private static List<Version> orNone(@Nullable List<Version> versions) {
    return versions == null ? List.of() : versions;
  }
}
