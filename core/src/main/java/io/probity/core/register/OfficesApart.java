package io.probity.core.register;

import static io.probity.core.party.Office.ADMINISTRATOR;
import static io.probity.core.party.Office.AUDITOR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_MEMBER;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;
import static io.probity.core.party.Office.INVESTIGATOR;

import io.probity.core.party.Office;
import java.util.Map;
import java.util.Set;

/**
 * Offices of which nobody holds two at a time: one replaces the other, checks it, or is to see
 * nothing of it.
 */
final class OfficesApart {

  private static final Map<Office, Set<Office>> APART =
      Map.of(
          CCEO,
              Set.of(
                  GENERAL_AUDITOR,
                  AUDIT_COMMITTEE_CHAIR,
                  AUDIT_COMMITTEE_SECRETARY,
                  AUDIT_COMMITTEE_MEMBER),
          GENERAL_AUDITOR,
              Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY, AUDIT_COMMITTEE_MEMBER),
          AUDITOR,
              Set.of(
                  CCEO,
                  GENERAL_AUDITOR,
                  AUDIT_COMMITTEE_CHAIR,
                  AUDIT_COMMITTEE_SECRETARY,
                  HELP_LINE,
                  INVESTIGATOR),
          ADMINISTRATOR,
              Set.of(
                  CCEO,
                  GENERAL_AUDITOR,
                  AUDIT_COMMITTEE_CHAIR,
                  AUDIT_COMMITTEE_SECRETARY,
                  AUDIT_COMMITTEE_MEMBER,
                  HELP_LINE,
                  INVESTIGATOR,
                  AUDITOR));

  /** Offices of which there is one holder at a time. */
  static final Set<Office> ONE_AT_A_TIME =
      Set.of(CCEO, GENERAL_AUDITOR, AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY);

  private OfficesApart() {}

  static boolean are(Office one, Office other) {
    return APART.getOrDefault(one, Set.of()).contains(other)
        || APART.getOrDefault(other, Set.of()).contains(one);
  }
}
