package io.probity.core.protection;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class WatchRules {

  static final Rule WATCHED_BY_WHO_HANDLES =
      new Rule(
          "RW-1",
          "A watch against retaliation is opened and kept by whoever leads or investigates the"
              + " case, or one that shares reports with it.",
          AUTHORITY);

  static final Rule MISSED_BY_THE_CLOCK =
      new Rule("RW-2", "A missed check is recorded by the clock alone.", AUTHORITY);

  static final Rule WATCHED_IS_IDENTIFIED =
      new Rule("RW-3", "Watched over is an identified reporter or a witness of the case.", STATE);

  static final Rule WATCHED_ONCE = new Rule("RW-4", "Over each of them there is one watch.", STATE);

  static final Rule IN_ITS_TURN =
      new Rule("RW-5", "A check is recorded in its turn, and not before its day.", STATE);

  static final Rule NOT_TO_COME =
      new Rule(
          "RW-6", "What a watch is told of has happened: its date is not in the future.", STATE);

  static final Rule CHECK_PASSED =
      new Rule("RW-7", "A check is missed only after its day has passed.", STATE);

  static final Rule BY_A_POLICY =
      new Rule(
          "RW-8",
          "That somebody is watched over from the start is asked for by a policy alone.",
          AUTHORITY);

  static final Rule SETTLED_BY_WHO_LEADS =
      new Rule(
          "RW-9",
          "That a suspicion of retaliation is settled is said by whoever leads the case, or one that"
              + " shares reports with it.",
          AUTHORITY);

  static final Rule SUSPECTED_BEFORE =
      new Rule("RW-10", "Settled is a suspicion that a check saw, and once.", STATE);

  static final Rule NOT_BY_WHO_DECIDED =
      new Rule(
          "RW-11",
          "Nobody who decided on a change of somebody's employment says how they fare, or that a"
              + " suspicion is settled, while somebody leads the case who did not.",
          AUTHORITY);

  private WatchRules() {}
}
