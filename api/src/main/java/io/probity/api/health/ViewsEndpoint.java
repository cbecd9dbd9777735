package io.probity.api.health;

import io.probity.api.problem.Problems;
import io.probity.api.security.People;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.query.ReadSide;
import io.probity.query.feed.ProjectionState;
import io.probity.query.feed.ProjectionStatus;
import io.probity.query.views.writing.Comparison;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the read models fare, and their rebuild: for the administrator, who thereby learns nothing of
 * any case. To all others there is nothing here.
 */
@RestController
@RequestMapping("/api/views")
final class ViewsEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(ViewsEndpoint.class);

  private final ReadSide views;
  private final People people;

  ViewsEndpoint(ReadSide views, People people) {
    this.views = views;
    this.people = people;
  }

  /**
   * A read model on this node.
   *
   * @param state running, stopped or rebuilding
   * @param reached how many entries of the ledger it covers
   * @param generation goes up by one with each rebuild
   * @param done how many entries the next generation covers; null unless it is rebuilding
   * @param reason why it has stopped; null unless it has
   * @param at index of the first entry that it lacks; null unless it has stopped
   * @param compared what the last rebuild found; null if there was none since the start
   */
  record ViewStatus(
      String name,
      String state,
      long reached,
      int generation,
      @Nullable Long done,
      @Nullable String reason,
      @Nullable Long at,
      @Nullable Compared compared) {}

  /**
   * The old view and the new one, halted at one index and compared byte for byte.
   *
   * @param first the first document that differed; null if none did
   */
  record Compared(long documents, long differences, @Nullable String first) {}

  @GetMapping
  ResponseEntity<?> status(Actor actor) {
    return isAdministrator(actor)
        ? ResponseEntity.ok(views.status().stream().map(ViewsEndpoint::status).toList())
        : notFound();
  }

  /** Begins a rebuild; how far it is, the status tells. */
  @PostMapping("/{name}/rebuild")
  ResponseEntity<?> rebuild(@PathVariable String name, Actor actor) {
    List<String> names = views.status().stream().map(ProjectionStatus::name).toList();
    if (!isAdministrator(actor) || !names.contains(name)) {
      return notFound();
    }
    Thread.ofVirtual().name("rebuild-" + name).start(() -> rebuild(name));
    return ResponseEntity.accepted().location(URI.create("/api/views")).build();
  }

  private void rebuild(String name) {
    try {
      views.rebuild(name);
    } catch (RuntimeException e) {
      LOG.error("The rebuild of {} ended without a new view: {}", name, e.getMessage());
    }
  }

  private static ViewStatus status(ProjectionStatus status) {
    Compared compared = status.rebuilt().map(ViewsEndpoint::compared).orElse(null);
    String name = status.name();
    long reached = status.reached();
    int generation = status.generation();
    return switch (status.state()) {
      case ProjectionState.Running _ ->
          new ViewStatus(name, "running", reached, generation, null, null, null, compared);
      case ProjectionState.Rebuilding building ->
          new ViewStatus(
              name, "rebuilding", reached, generation, building.done(), null, null, compared);
      case ProjectionState.Stopped stopped ->
          new ViewStatus(
              name, "stopped", reached, generation, null, stopped.reason(), stopped.at(), compared);
    };
  }

  private static Compared compared(Comparison comparison) {
    return new Compared(
        comparison.documents(), comparison.differences(), comparison.first().orElse(null));
  }

  private boolean isAdministrator(Actor actor) {
    return actor.capacity() == Capacity.ADMINISTRATOR
        && people.officesOf(actor.person()).contains(Office.ADMINISTRATOR);
  }

  private static ResponseEntity<?> notFound() {
    return ResponseEntity.of(Problems.notFound()).build();
  }
}
