package io.probity.core.visibility;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what right somebody sees a case; the first of these where they have several.
 *
 * @param under what gave it, where that has an id of its own
 */
public record CaseRight(Kind kind, @Nullable UUID under) {

  /** What the right rests on. */
  public enum Kind {
    /** CCEO or General Auditor. */
    OFFICE,
    /** Assigned to investigate, in an office that may. */
    ASSIGNMENT,
    /** The help line, until triage ends. */
    INTAKE,
    /** Who keeps up the contact with whoever reported. */
    LIAISON,
    /** The audit committee, once it was informed. */
    AUDIT_COMMITTEE,
    /** The committee's chair and secretary, where the case is closed to both officers. */
    REPLACEMENT,
    /** The committee's chair, where the CCEO or the General Auditor is a subject. */
    OVERSIGHT,
    /** Leading in the place of an officer, who delegated it. */
    DELEGATION,
    /** Access granted by whoever leads the case. */
    GRANT,
    /** An audit engagement. */
    ENGAGEMENT,
    /** An emergency: two others opened the case to an administrator. */
    RELEASE,
    /** To carry out a corrective action: of the text of that action alone. */
    OWNERSHIP
  }
}
