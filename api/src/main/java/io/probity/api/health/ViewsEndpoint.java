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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
   * @param filledHere whether it is this node that fills it, and can rebuild it
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
      boolean filledHere,
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

  /** Begins a rebuild, on the node that fills the view; how far it is, the status tells. */
  @PostMapping("/{name}/rebuild")
  ResponseEntity<?> rebuild(@PathVariable String name, Actor actor) {
    Optional<ProjectionStatus> view =
        views.status().stream().filter(each -> each.name().equals(name)).findAny();
    if (!isAdministrator(actor) || view.isEmpty()) {
      return notFound();
    }
    Optional<ProblemDetail> obstacle = obstacle(view.get());
    if (obstacle.isPresent()) {
      return ResponseEntity.of(obstacle.get()).build();
    }
    Thread.ofVirtual().name("rebuild-" + name).start(() -> rebuild(name));
    return ResponseEntity.accepted().location(URI.create("/api/views")).build();
  }

  private static Optional<ProblemDetail> obstacle(ProjectionStatus view) {
    return switch (view.state()) {
      case ProjectionState.Running _ when !view.filledHere() ->
          Optional.of(
              conflict("filled-elsewhere", "Another node fills this view: have it rebuilt there."));
      case ProjectionState.Rebuilding _ ->
          Optional.of(conflict("rebuilding", "This view is being rebuilt already."));
      case ProjectionState.Running _, ProjectionState.Stopped _ -> Optional.empty();
    };
  }

  private static ProblemDetail conflict(String name, String detail) {
    return Problems.of(HttpStatus.CONFLICT, name, detail);
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
    boolean here = status.filledHere();
    long reached = status.reached();
    int generation = status.generation();
    return switch (status.state()) {
      case ProjectionState.Running _ ->
          new ViewStatus(name, "running", here, reached, generation, null, null, null, compared);
      case ProjectionState.Rebuilding building ->
          new ViewStatus(
              name, "rebuilding", here, reached, generation, building.done(), null, null, compared);
      case ProjectionState.Stopped stopped ->
          new ViewStatus(
              name,
              "stopped",
              here,
              reached,
              generation,
              null,
              stopped.reason(),
              stopped.at(),
              compared);
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
