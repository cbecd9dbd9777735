package io.probity.api.security;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers: as whom does the product take me, and in which capacity? */
@RestController
class WhoAmI {

  record Me(String person, Capacity capacity, Set<Office> offices) {}

  private final People people;

  WhoAmI(People people) {
    this.people = people;
  }

  @GetMapping("/api/me")
  Me me(Actor actor) {
    return new Me(actor.id(), actor.capacity(), new TreeSet<>(people.officesOf(actor.person())));
  }
}
