package io.probity.core.waiver;

import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.calendar.ExchangeCalendar;
import io.probity.core.sealing.Confidential;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a waiver must be made public, until when, and whether it was.
 *
 * @param missedAt the due time of which it is on record that it was missed, whatever came since
 */
record Publicity(
    @Nullable DisclosureNeed need,
    boolean ofWhoLeads,
    @Nullable LocalDate grantedOn,
    @Nullable Instant dueAt,
    @Nullable Instant missedAt,
    boolean disclosed) {

  static final Publicity UNKNOWN = new Publicity(null, false, null, null, null, false);

  boolean isDue() {
    return need == DisclosureNeed.REQUIRED && !disclosed;
  }

  boolean isMissed() {
    return dueAt != null && dueAt.equals(missedAt);
  }

  boolean isPossibleOn(LocalDate day, LocalDate today) {
    return grantedOn != null && !day.isBefore(grantedOn) && !day.isAfter(today);
  }

  /** Due within so many business days of the grant, whenever it is assessed. */
  WaiverDisclosureAssessed assessed(
      WaiverId id,
      DisclosureNeed now,
      LocalDate granted,
      ParameterValues values,
      @Nullable Confidential reasons) {
    ExchangeCalendar calendar = values.exchangeCalendar();
    LocalDate dueOn =
        now == DisclosureNeed.REQUIRED
            ? calendar.businessDaysAfter(granted, values.discloseWithinBusinessDays())
            : null;
    Instant end = dueOn == null ? null : values.endOf(dueOn);
    return new WaiverDisclosureAssessed(
        id,
        need,
        now,
        granted,
        dueOn,
        end,
        end != null && end.equals(missedAt),
        calendar.version(),
        reasons);
  }

  Publicity after(WaiverDisclosureAssessed assessed) {
    boolean byTheRegister = assessed.before() == null && assessed.now() == DisclosureNeed.REQUIRED;
    return new Publicity(
        assessed.now(),
        ofWhoLeads || byTheRegister,
        assessed.grantedOn(),
        assessed.dueAt(),
        missedAt,
        disclosed);
  }

  Publicity afterMiss() {
    return new Publicity(need, ofWhoLeads, grantedOn, dueAt, dueAt, disclosed);
  }

  Publicity afterDisclosure() {
    return new Publicity(need, ofWhoLeads, grantedOn, dueAt, missedAt, true);
  }
}
