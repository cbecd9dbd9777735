package io.probity.core.alert.occasion;

import io.probity.core.alert.AlertCommand.TellOfLeaving;
import io.probity.core.alert.AlertId;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Whoever leaves leaves work behind: whoever leads it is to know, as soon as it is on record. */
public final class WhenPersonLeftThenTellWhoLeads implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return entry.event() instanceof PersonLeft left
        ? List.of(new TellOfLeaving(new AlertId(ids.get()), left.personId(), entry.recordedAt()))
        : List.of();
  }
}
