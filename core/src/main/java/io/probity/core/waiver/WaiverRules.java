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
          "W-6", "A waiver departs from provisions of the code that is in force today.", STATE);
  static final Rule BOARD_FIRST =
      new Rule(
          "W-7",
          "A waiver for an executive officer or director is granted only after the Board authorised"
              + " it.",
          STATE);
  static final Rule BOARD_WHERE_THE_CCEO_MAY_NOT =
      new Rule(
          "W-8",
          "The Board decides itself only where the CCEO may not: on the CCEO's own waiver, or while"
              + " there is none.",
          STATE);
  static final Rule BY_RESOLUTION =
      new Rule("W-9", "A decision of the Board, and no other, names its resolution.", STATE);
  static final Rule DECIDED_ONCE = new Rule("W-10", "A waiver is decided once.", STATE);
  static final Rule AUTHORIZED_ONCE =
      new Rule("W-11", "The Board authorises a waiver once, before it is decided.", STATE);
  static final Rule NOT_IN_THE_PAST =
      new Rule("W-12", "A waiver does not begin before the day on which it is granted.", STATE);

  private WaiverRules() {}
}
