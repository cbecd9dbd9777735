package io.probity.core.waiver;

import static io.probity.core.waiver.WaiverRules.PUBLIC_AFTER_THE_GRANT;
import static io.probity.core.waiver.WaiverRules.PUBLIC_AGAIN_IF_OTHERWISE;
import static io.probity.core.waiver.WaiverRules.PUBLIC_FOR_WHO_LEADS;
import static io.probity.core.waiver.WaiverRules.PUBLIC_IF_REQUIRED;

import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.parameters.calendar.ExchangeCalendar;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.sealing.Confidential;
import io.probity.core.waiver.WaiverCommand.AssessWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordWaiverDisclosure;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosed;
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

  private boolean isPossibleOn(LocalDate day, LocalDate today) {
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

  /**
   * Otherwise than before, by somebody with reasons.
   *
   * @param requester whose waiver it is
   */
  WaiverDisclosureAssessed assessedAnew(
      AssessWaiverDisclosure assess,
      PersonId requester,
      Offices offices,
      PolicyParameters parameters) {
    LocalDate granted = PUBLIC_IF_REQUIRED.requireFound(grantedOn);
    PUBLIC_IF_REQUIRED.require(!disclosed);
    PUBLIC_AGAIN_IF_OTHERWISE.require(need != assess.need());
    PUBLIC_FOR_WHO_LEADS.require(
        assess.need() == DisclosureNeed.REQUIRED
            || !(ofWhoLeads || offices.needsBoard(requester, assess.time())));
    return assessed(
        assess.waiverId(), assess.need(), granted, parameters.inForce(), assess.reasons());
  }

  WaiverDisclosed madeKnown(RecordWaiverDisclosure record, PolicyParameters parameters) {
    PUBLIC_IF_REQUIRED.require(isDue());
    LocalDate on = record.disclosedOn();
    PUBLIC_AFTER_THE_GRANT.require(isPossibleOn(on, parameters.inForce().dayOf(record.time())));
    return new WaiverDisclosed(
        record.waiverId(),
        on,
        record.means(),
        record.text(),
        record.means().postedUntil(on),
        DisclosureMeans.keptUntil(on));
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
