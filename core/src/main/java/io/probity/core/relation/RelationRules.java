package io.probity.core.relation;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

/** The rules of relations. */
final class RelationRules {

  static final Rule DECLARED_BY =
      new Rule(
          "P-18",
          "A relation is declared by one of the two, by HR or by a compliance officer.",
          AUTHORITY);

  static final Rule ENDED_BY =
      new Rule("P-19", "A relation is ended by HR or a compliance officer.", AUTHORITY);

  static final Rule NOT_BY_ONE_OF_THEM =
      new Rule("P-20", "Nobody ends a relation of their own.", AUTHORITY);

  static final Rule BETWEEN_TWO =
      new Rule("P-21", "A relation is between two people, both known to the register.", STATE);

  static final Rule DECLARED_ONCE =
      new Rule(
          "P-22",
          "A relation is declared once, until it ends; again only if that binds somebody whom it does"
              + " not bind yet.",
          STATE);

  static final Rule ENDED_ONCE = new Rule("P-23", "A relation ends once.", STATE);

  static final Rule CONFIRMED_BY =
      new Rule(
          "P-26",
          "A relation that does not bind both is confirmed by whom it does not bind, by HR or by a"
              + " compliance officer: not by who declared it.",
          AUTHORITY);

  static final Rule CONFIRMED_ONCE =
      new Rule("P-27", "A relation is confirmed once, while it does not bind both.", STATE);

  private RelationRules() {}
}
