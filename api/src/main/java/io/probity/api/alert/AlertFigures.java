package io.probity.api.alert;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.probity.core.alert.AlertEvent.Obstacle;
import io.probity.core.facts.Alerts;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.visibility.facts.Leads;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Of how many alerts this node told somebody by a message, or will not; nothing of whom. */
public final class AlertFigures implements MeterBinder {
  private static final Logger LOG = LoggerFactory.getLogger(AlertFigures.class);

  private final Alerts alerts;
  private final Leads leads;
  private final InstantSource clock;
  private volatile int withoutLead;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong delays = new AtomicLong();
  private final Map<Obstacle, AtomicLong> notSent = new EnumMap<>(Obstacle.class);

  public AlertFigures(StandingFacts facts, InstantSource clock) {
    this.clock = clock;
    alerts = facts.view(Alerts.class, Reads.UNNOTED);
    leads = facts.view(Leads.class, Reads.UNNOTED);
    for (Obstacle why : Obstacle.values()) {
      notSent.put(why, new AtomicLong());
    }
  }

  void countSent() {
    sent.incrementAndGet();
  }

  void countDelay() {
    delays.incrementAndGet();
  }

  void countNotSent(Obstacle why) {
    requireNonNull(notSent.get(why)).incrementAndGet();
  }

  /** While the vault gives no answer, what was counted last. */
  private double withoutLead(Leads of) {
    try {
      withoutLead = of.missing(clock.instant()).size();
    } catch (RuntimeException e) {
      LOG.warn("Cases without a lead are not counted anew: {}", e.getClass().getSimpleName());
    }
    return withoutLead;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("probity.alerts.waiting", alerts, each -> each.waiting().size())
        .description("Alerts of which somebody was sent nothing yet")
        .register(registry);
    Gauge.builder("probity.cases.without.lead", leads, this::withoutLead)
        .description("Open cases that nobody may lead, so that nobody can be told: an alarm")
        .register(registry);
    FunctionCounter.builder("probity.alerts.intended", alerts, Alerts::intended)
        .description("Alerts in the ledger")
        .register(registry);
    FunctionCounter.builder("probity.alerts.sent", sent, AtomicLong::get)
        .description("Alerts of which this node sent somebody a message, counted for each person")
        .register(registry);
    FunctionCounter.builder("probity.alerts.delays", delays, AtomicLong::get)
        .description("Tries after which the mail server has to be asked again")
        .register(registry);
    notSent.forEach(
        (why, count) ->
            FunctionCounter.builder("probity.alerts.not.sent", count, AtomicLong::get)
                .tag("why", why.name())
                .description("Alerts that will not be sent to somebody")
                .register(registry));
  }
}
