package io.probity.query.history;

import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.message.Event;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How much of a case's history somebody reads. */
public sealed interface Extent {
  static Extent whole() {
    return new Whole();
  }

  /** All of it. */
  record Whole() implements Extent {}

  /**
   * What passed between some of its reporters and the Company, and that their report opened it.
   *
   * @param reports of these reporters
   */
  record Contacts(Set<UUID> reports) implements Extent {
    private static final List<String> KINDS = List.of("report-", "inquiry-", "mailbox-");

    public Contacts {
      reports = Set.copyOf(reports);
    }

    /** A report, the inquiry that it was and its mailbox have one id. */
    private boolean include(String stream) {
      return KINDS.stream()
          .filter(stream::startsWith)
          .anyMatch(kind -> reports.contains(UUID.fromString(stream.substring(kind.length()))));
    }
  }

  default boolean shows(String stream, Event event) {
    return switch (this) {
      case Whole _ -> true;
      case Contacts contacts ->
          contacts.include(stream)
              || (event instanceof CaseOpened opened
                  && contacts.reports().contains(opened.reportId().value()));
    };
  }
}
