package io.probity.core.alert;

import static io.probity.core.alert.AlertRules.BY_THE_PRODUCT;

import io.probity.core.alert.AlertCommand.LookForLead;
import io.probity.core.alert.AlertCommand.RecordAlertNotSent;
import io.probity.core.alert.AlertCommand.RecordAlertSent;
import io.probity.core.alert.AlertCommand.TellForWhomItWaits;
import io.probity.core.alert.AlertCommand.TellOfCase;
import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellOfFlag;
import io.probity.core.alert.AlertCommand.TellOfLead;
import io.probity.core.alert.AlertCommand.TellOfLeaving;
import io.probity.core.alert.AlertCommand.TellOfWaiver;
import io.probity.core.alert.AlertCommand.TellTheOwner;
import io.probity.core.alert.AlertCommand.TellThePrincipal;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;

/** Who may alert people: nobody who is one. */
public final class AlertAuthority {

  private AlertAuthority() {}

  public static void check(AlertCommand command, Actor actor) {
    switch (command) {
      case TellOfCase _,
          TellOfDuty _,
          TellThePrincipal _,
          TellOfFlag _,
          TellOfLead _,
          LookForLead _,
          TellOfLeaving _,
          TellOfContact _,
          TellForWhomItWaits _,
          TellOfWaiver _,
          TellTheOwner _,
          RecordAlertSent _,
          RecordAlertNotSent _ ->
          BY_THE_PRODUCT.require(actor.capacity() == Capacity.SYSTEM);
    }
  }
}
