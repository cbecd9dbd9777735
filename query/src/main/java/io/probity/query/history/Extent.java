package io.probity.query.history;

import java.util.List;

/** How much of a case's history somebody reads. */
public enum Extent {
  WHOLE,
  /** What passed between its reporters and the Company, and that it was opened. */
  CONTACT;

  private static final List<String> OF_CONTACT = List.of("report-", "inquiry-", "mailbox-");
  private static final String OPENING = "CaseOpened";

  boolean shows(String stream, String type) {
    return this == WHOLE
        || type.equals(OPENING)
        || OF_CONTACT.stream().anyMatch(stream::startsWith);
  }
}
