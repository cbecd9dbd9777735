package io.probity.core.remedy;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class RemedyRules {

  static final Rule REMEDIED_BY_WHO_HANDLES =
      new Rule(
          "R-1",
          "A corrective action and a recovery are opened, planned, checked and changed by"
              + " whoever leads or investigates the case.",
          AUTHORITY);

  static final Rule DONE_BY_OWNER =
      new Rule(
          "R-2",
          "That an action was done is said by its owner, or by whoever leads or "
              + "investigates the case.",
          AUTHORITY);

  static final Rule CHECKED_BY_ANOTHER =
      new Rule(
          "R-3",
          "Nobody checks the effect of an action that they own or said was done.",
          AUTHORITY);

  static final Rule BY_THE_CLOCK =
      new Rule("R-4", "That an action is overdue is recorded by the clock alone.", AUTHORITY);

  static final Rule WRITTEN_OFF_BY_WHO_LEADS =
      new Rule(
          "R-5", "What is left of a loss is written off by whoever leads the case.", AUTHORITY);

  static final Rule IN_OPEN_CASE =
      new Rule("R-6", "A corrective action or a recovery is opened in an open case.", STATE);

  static final Rule OWNER_FREE_OF_CONFLICT =
      new Rule(
          "R-7",
          "The owner of an action is known to the register, has not left and will not, as far as is"
              + " on record, and its case is not closed to them.",
          STATE);

  static final Rule DUE_FROM_TODAY =
      new Rule("R-8", "An action is due no earlier than on the day on which that is said.", STATE);

  static final Rule PLANNED_UNTIL_DONE =
      new Rule("R-9", "An action that was done is planned anew only where it did not help.", STATE);

  static final Rule DONE_AS_PLANNED =
      new Rule("R-10", "An action is done once it has an owner and a due date, and once.", STATE);

  static final Rule HAS_HAPPENED =
      new Rule("R-11", "What was done or came back lies not in the future.", STATE);

  static final Rule CHECKED_WHEN_DONE =
      new Rule("R-12", "The effect of an action is checked after it was done, and once.", STATE);

  static final Rule ACTION_PASSED =
      new Rule("R-13", "An action is overdue only after its day has passed.", STATE);

  static final Rule SOME_MONEY =
      new Rule("R-14", "A loss or a recovery is more than nothing.", STATE);

  static final Rule ONE_CURRENCY =
      new Rule("R-15", "What comes back is counted in the currency of the loss.", STATE);

  static final Rule RESTATED_OTHERWISE =
      new Rule("R-16", "A loss is restated as another than before.", STATE);

  static final Rule NOT_ABOVE_THE_LOSS =
      new Rule(
          "R-17",
          "That more came back than was lost is said wherever it is so, and only then.",
          STATE);

  static final Rule WRITTEN_OFF_ONCE =
      new Rule(
          "R-18", "Written off is what is left of a loss and was not written off before.", STATE);

  private RemedyRules() {}
}
