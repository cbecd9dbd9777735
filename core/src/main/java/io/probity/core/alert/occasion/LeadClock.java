package io.probity.core.alert.occasion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.alert.AlertCommand.LookForLead;
import io.probity.core.alert.AlertId;
import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Recorded;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.CoveredPersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * When an office that leads cases will be vacant or filled, by what is on record today: from then
 * on somebody else may lead, and is to know. It is no duty, so no list of due dates shows it.
 */
public final class LeadClock implements Clock {

  /** Where a day begins last on earth: then it has begun for the Company too. */
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  @Override
  public String name() {
    return "lead";
  }

  @Override
  public List<Move> when(Recorded entry) {
    return switch (entry.event()) {
      case OfficeEnded ended when leads(Set.of(ended.office())) ->
          onThatDay(ended.personId(), ended.until(), entry);
      case PersonLeft left when leads(Set.copyOf(left.offices())) ->
          onThatDay(left.personId(), left.until(), entry);
      case AppointedToOffice appointed when leads(Set.of(appointed.office())) ->
          onThatDay(appointed.personId(), appointed.from(), entry);
      default -> List.of();
    };
  }

  /** When that day has begun everywhere. */
  static Instant begunOn(LocalDate day) {
    return day.atStartOfDay().toInstant(LAST_ZONE);
  }

  /** Then whoever looks when it is recorded sees what it changed. */
  static boolean hasComeEverywhere(LocalDate day, Instant recordedAt) {
    return day.isBefore(LocalDate.ofInstant(recordedAt, LAST_ZONE));
  }

  private static boolean leads(Set<Office> offices) {
    return !Collections.disjoint(Office.ABLE_TO_LEAD, offices);
  }

  private static List<Move> onThatDay(PersonId person, LocalDate day, Recorded entry) {
    if (hasComeEverywhere(day, entry.recordedAt())) {
      return List.of(); // somebody has looked
    }
    String duty = CoveredPersonId.of(person).stream() + " " + day;
    AlertId alert = new AlertId(UUID.nameUUIDFromBytes((entry.id() + " " + duty).getBytes(UTF_8)));
    return List.of(
        new Started(duty, begunOn(day), null, now -> new LookForLead(alert, null, Set.of(), now)));
  }
}
