package io.probity.core.trial;

import static io.probity.core.rule.Rule.VISIBLE;
import static io.probity.core.trial.TrialRules.BY_AN_AUDITOR;

import io.probity.core.facts.contact.HotlineTests;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.register.facts.Offices;
import io.probity.core.trial.TrialCommand.BeginTrial;
import io.probity.core.trial.TrialCommand.DiscloseTrial;

/** Who may test the hotline; to all others there is no such test. */
public final class TrialAuthority {

  private TrialAuthority() {}

  public static void check(TrialCommand command, Actor actor, HotlineTests tests, Offices offices) {
    switch (command) {
      case BeginTrial _ -> {}
      case DiscloseTrial disclose -> {
        boolean exists = tests.exists(disclose.trialId().stream());
        boolean auditor =
            actor.isPerson() && offices.holds(actor.person(), Office.AUDITOR, command.time());
        VISIBLE.require(exists && auditor);
      }
    }
    BY_AN_AUDITOR.require(actor.capacity() == Capacity.AUDITOR);
  }
}
