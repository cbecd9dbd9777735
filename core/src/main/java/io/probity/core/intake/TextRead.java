package io.probity.core.intake;

import io.probity.core.facts.contact.Reports;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which text of a report somebody read who decides on it.
 *
 * @param report the report
 * @param translation the language of the translation; absent for the report's own words
 */
public record TextRead(ReportId report, @Nullable Language translation) {
  private static final String REPORT = "report-";

  /**
   * Whether each of these texts is there, and one is named of each report that was translated.
   *
   * @param read null for none
   * @param streams of the case that is decided on
   */
  public static boolean suffice(
      @Nullable List<TextRead> read, Collection<String> streams, Reports reports) {
    List<TextRead> named = read == null ? List.of() : read;
    List<String> cited = named.stream().map(text -> text.report().stream()).toList();
    return named.stream().allMatch(text -> text.isThere(streams, reports))
        && streams.stream()
            .filter(stream -> stream.startsWith(REPORT))
            .filter(stream -> !reports.translatedTo(stream).isEmpty())
            .allMatch(cited::contains);
  }

  private boolean isThere(Collection<String> streams, Reports reports) {
    return streams.contains(report.stream())
        && (translation == null
            || reports.translatedTo(report.stream()).contains(translation.value()));
  }
}
