package io.probity.core.casework;

import java.util.UUID;

/** The kinds of streams that are opened under a case. */
public enum StreamKind {
  ALLEGATION("allegation"),
  ESCALATION("escalation"),
  SCREENING("screening"),
  INVESTIGATION("investigation"),
  CORRECTIVE_ACTION("action"),
  RECOVERY("recovery"),
  REFERRAL("referral"),
  RETALIATION_WATCH("watch"),
  /** That its report was a test of the hotline, once that is disclosed. */
  TRIAL("trial"),
  /** What was asked before it became a report. */
  INQUIRY("inquiry"),
  /** The contact with whoever reported. */
  MAILBOX("mailbox"),
  /** Who read what is sealed of the case. */
  ACCESS("access"),
  /** Leave for somebody to read it. */
  GRANT("grant"),
  /** Somebody who knows something of it. */
  WITNESS("witness"),
  /** Its release to an administrator. */
  RELEASE("release"),
  /** That a report of another case is dealt with in this one. */
  LINK("link"),
  /** What a waiver has to do with it. */
  WAIVER_LINK("waiverlink"),
  /** A report that was linked to it; the one that opened it is named by its opening. */
  REPORT("report");

  private final String kind;

  StreamKind(String kind) {
    this.kind = kind;
  }

  public String stream(UUID id) {
    return kind + "-" + id;
  }

  /** The id in the name of a stream of this kind. */
  public UUID idIn(String stream) {
    return UUID.fromString(stream.substring(kind.length() + 1));
  }

  /** Whether a stream is of this kind. */
  public boolean names(String stream) {
    return stream.startsWith(kind + "-");
  }
}
