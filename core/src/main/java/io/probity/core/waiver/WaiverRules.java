package io.probity.core.waiver;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

/** The rules of waivers. */
final class WaiverRules {

  static final Rule FOR_ONESELF =
      new Rule("W-1", "A waiver is requested by the person who needs it.", AUTHORITY);
  static final Rule NOT_BY_REQUESTER =
      new Rule("W-2", "Nobody decides their own waiver.", AUTHORITY);
  static final Rule BY_THE_CCEO_OR_THE_BOARD =
      new Rule(
          "W-3",
          "A waiver is decided by the CCEO in person, never by a designee, or by the Board.",
          AUTHORITY);
  static final Rule BY_THE_BOARD =
      new Rule("W-4", "Only the Board authorises a waiver for the CCEO to decide.", AUTHORITY);
  static final Rule ADDRESSED_TO_THE_CCEO =
      new Rule("W-5", "A request for a waiver is addressed to the CCEO.", STATE);
  static final Rule OF_THE_CODE_IN_FORCE =
      new Rule(
          "W-6",
          "A waiver departs from provisions of the code that is in force when it is asked for, and"
              + " that are still in it on its first day.",
          STATE);
  static final Rule BOARD_FIRST =
      new Rule(
          "W-7",
          "A waiver for an executive officer or director is granted only after the Board authorised"
              + " it.",
          STATE);
  static final Rule BOARD_WHERE_THE_CCEO_MAY_NOT =
      new Rule(
          "W-8",
          "The Board decides itself only where the CCEO may not: on the CCEO's own waiver, on that"
              + " of somebody they are bound to, on one linked to a case that is closed to the CCEO,"
              + " or while there is none.",
          STATE);
  static final Rule BY_RESOLUTION =
      new Rule("W-9", "A decision of the Board, and no other, names its resolution.", STATE);
  static final Rule DECIDED_ONCE = new Rule("W-10", "A waiver is decided once.", STATE);
  static final Rule AUTHORIZED_ONCE =
      new Rule("W-11", "The Board authorises a waiver once, before it is decided.", STATE);
  static final Rule NOT_IN_THE_PAST =
      new Rule("W-12", "A waiver does not begin before the day on which it is granted.", STATE);
  static final Rule LINKED_BY_WHO_HANDLES =
      new Rule("W-13", "A waiver is linked to a case by whoever handles the case.", AUTHORITY);
  static final Rule WITHDRAWN_BY_REQUESTER =
      new Rule("W-14", "A request for a waiver is withdrawn by whoever made it.", AUTHORITY);
  static final Rule PUBLIC_BY_WHO_ANSWERS =
      new Rule(
          "W-15",
          "Whether a waiver must be public is assessed, and its disclosure recorded, by the CCEO or by the audit committee's secretary, and by nobody for their own.",
          AUTHORITY);
  static final Rule BY_THE_CLOCK =
      new Rule(
          "W-16",
          "That a waiver was not made public or looked at in time is recorded by the clock alone.",
          AUTHORITY);
  static final Rule BEFORE_IT_IS_DECIDED =
      new Rule(
          "W-17",
          "A request for a waiver is linked to a case or withdrawn before it is decided.",
          STATE);
  static final Rule NOT_WHAT_THE_BOARD_DECLINED =
      new Rule("W-18", "What the Board declined is not granted.", STATE);
  static final Rule COMMITTEE_WHERE_ALLOWED =
      new Rule(
          "W-19", "A committee stands for the Board only where the parameters allow it.", STATE);
  static final Rule OF_WHAT_HAPPENED =
      new Rule(
          "W-20",
          "A ratification is of conduct that has happened, and gives leave for nothing that is yet to come.",
          STATE);
  static final Rule IN_FORCE_OR_TO_COME =
      new Rule(
          "W-21",
          "Revoked or looked at again is only a waiver that was granted and has not ended.",
          STATE);
  static final Rule NOT_REVOKED_IN_THE_PAST =
      new Rule(
          "W-22",
          "A revocation takes effect today or later, and before the waiver would have ended.",
          STATE);
  static final Rule PUBLIC_FOR_WHO_LEADS =
      new Rule(
          "W-23",
          "A waiver for an executive officer or director must be made public, whatever else is assessed.",
          STATE);
  static final Rule PUBLIC_IF_REQUIRED =
      new Rule("W-24", "Made public, once, is a waiver of which that is required.", STATE);
  static final Rule PUBLIC_AFTER_THE_GRANT =
      new Rule(
          "W-25",
          "A waiver is made public on the day of its grant or later, and not in the future.",
          STATE);
  static final Rule HAS_PASSED =
      new Rule("W-26", "A waiver's deadline is missed only after it has passed.", STATE);
  static final Rule LINKED_ONCE = new Rule("W-27", "A waiver is linked once to each case.", STATE);

  static final Rule PUBLIC_AGAIN_IF_OTHERWISE =
      new Rule(
          "W-28",
          "Whether a waiver must be public is assessed again only otherwise than before.",
          STATE);

  static final Rule NOT_BY_WHO_IS_BOUND =
      new Rule(
          "W-29",
          "Nobody decides the waiver of somebody to whom a relation of theirs is declared, by"
              + " whomever, nor what of it is public; but what the requester alone declares counts"
              + " only if it was declared before asking, and what does not bind them keeps nobody"
              + " from reviewing, revoking or disclosing it.",
          STATE);

  static final Rule INTERESTED_ABSTAIN =
      new Rule(
          "W-30",
          "A director who asked for the waiver, or of whom a declared relation to whoever asked is"
              + " known, abstains when the Board, or its committee, authorises or grants it; only"
              + " directors abstain.",
          STATE);

  private WaiverRules() {}
}
