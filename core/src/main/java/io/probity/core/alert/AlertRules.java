package io.probity.core.alert;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

/** The rules of alerts. */
final class AlertRules {

  static final Rule BY_THE_PRODUCT =
      new Rule(
          "AT-1", "Alerts are intended, and recorded as sent, by the product alone.", AUTHORITY);

  static final Rule INTENDED_FOR_THEM =
      new Rule("AT-2", "A message goes only to whom an alert was intended for.", STATE);

  private AlertRules() {}
}
