package io.probity.core.standing.contact;

import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.standing.fold.Register;
import io.probity.core.visibility.Recognition;
import io.probity.core.visibility.facts.SameReporter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises by the vault alone who reported more than once under their name. */
public record SameReporterRead(Register<Set<String>> sealed, Recognition recognition)
    implements SameReporter {

  private static final String REPORT = new ReportId(new UUID(0, 0)).kind() + "-";
  private static final int ID = new UUID(0, 0).toString().length();

  @Override
  public Set<UUID> reportsLike(UUID report) {
    Map<String, UUID> reports = new HashMap<>();
    sealed
        .keys()
        .filter(stream -> stream.startsWith(REPORT))
        .forEach(stream -> keys(stream).forEach(key -> reports.put(key, idIn(stream))));
    return reports.entrySet().stream()
        .filter(each -> each.getValue().equals(report))
        .flatMap(own -> recognition.ofTheSamePerson(own.getKey(), reports.keySet()).stream())
        .map(reports::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<String> keys(String stream) {
    Set<String> keys = sealed.read(stream, Reads.UNNOTED);
    return keys == null ? Stream.empty() : keys.stream();
  }

  private static UUID idIn(String stream) {
    return UUID.fromString(stream.substring(REPORT.length(), REPORT.length() + ID));
  }
}
