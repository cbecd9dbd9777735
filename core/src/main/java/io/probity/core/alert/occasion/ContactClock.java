package io.probity.core.alert.occasion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.alert.AlertId;
import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Recorded;
import io.probity.core.register.CoveredPersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.visibility.facts.Liaisons;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * When an office ends, by what is on record today, in which somebody may keep up the contact with a
 * reporter: from then on perhaps nobody does. It is no duty, so no list of due dates shows it.
 */
public final class ContactClock implements Clock {

  @Override
  public String name() {
    return "contact";
  }

  /** An end that is brought forward takes the place of the one before. */
  @Override
  public List<Move> when(Recorded entry) {
    if (!(entry.event() instanceof OfficeEnded ended) || !Liaisons.FIT.contains(ended.office())) {
      return List.of();
    }
    String duty = CoveredPersonId.of(ended.personId()).stream() + " " + ended.office();
    if (LeadClock.hasComeEverywhere(ended.until(), entry.recordedAt())) {
      return List.of(new Dropped(duty)); // it is told at once
    }
    AlertId alert =
        new AlertId(UUID.nameUUIDFromBytes((entry.id() + " contact " + duty).getBytes(UTF_8)));
    return List.of(
        new Started(
            duty,
            LeadClock.begunOn(ended.until()),
            null,
            now -> new TellOfContact(alert, Set.of(ended.personId()), null, null, now)));
  }
}
