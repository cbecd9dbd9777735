package io.probity.api.health;

import io.probity.query.ReadSide;
import io.probity.query.feed.ProjectionState;
import io.probity.query.feed.ProjectionStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Answers: do the read models follow the ledger? Each that has stopped is named; down if one has
 * not yet read what was there at the start, lies more than a minute behind, or has stopped at an
 * entry that this version cannot read. A projection that stopped for another reason goes on
 * answering, with a stale mark. In words alone: anybody may ask, and figures tell of cases.
 */
@Component("projectionsHealthContributor")
final class ProjectionsHealth implements HealthIndicator {
  static final Duration BEHIND_AT_MOST = Duration.ofMinutes(1);

  private final ReadSide readSide;
  private final CommittedSizes sizes;
  private final long sizeAtStart;

  ProjectionsHealth(ReadSide readSide, CommittedSizes sizes) {
    this.readSide = readSide;
    this.sizes = sizes;
    this.sizeAtStart = sizes.newest();
  }

  @Override
  public Health health() {
    Map<String, Object> details = new LinkedHashMap<>();
    boolean ready = true;
    for (ProjectionStatus projection : readSide.status()) {
      ready &= isReady(projection);
      details.put(projection.name(), describe(projection));
    }
    return (ready ? Health.up() : Health.down()).withDetails(details).build();
  }

  private boolean isReady(ProjectionStatus projection) {
    return switch (projection.state()) {
      case ProjectionState.Running _, ProjectionState.Rebuilding _ ->
          projection.reached() >= sizeAtStart
              && sizes.behind(projection.reached()).compareTo(BEHIND_AT_MOST) <= 0;
      case ProjectionState.Stopped stopped -> !stopped.reason().contains("UnknownEventType");
    };
  }

  private static Map<String, Object> describe(ProjectionStatus projection) {
    Map<String, Object> text = new LinkedHashMap<>();
    switch (projection.state()) {
      case ProjectionState.Running _ -> text.put("state", "running");
      case ProjectionState.Rebuilding _ -> text.put("state", "rebuilding");
      case ProjectionState.Stopped stopped -> {
        text.put("state", "stopped");
        text.put("missing", stopped.reason());
      }
    }
    return text;
  }
}
