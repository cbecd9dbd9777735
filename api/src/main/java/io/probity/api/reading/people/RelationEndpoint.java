package io.probity.api.reading.people;

import io.probity.api.reading.ListPage;
import io.probity.api.security.People;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.register.facts.Relations;
import io.probity.core.relation.RelationId;
import io.probity.query.views.answer.Page;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is bound to whom: one's own relations, and all for those who may end them. */
@RestController
final class RelationEndpoint {
  private static final Set<Office> RECORDING = Set.of(Office.HR, Office.COMPLIANCE_OFFICER);

  private final Relations relations;
  private final People people;

  RelationEndpoint(StandingFacts facts, People people) {
    this.relations = facts.view(Relations.class, Reads.UNNOTED);
    this.people = people;
  }

  /**
   * A relation that did not end.
   *
   * @param confirmed false where one of the two alone says so: it binds nobody else
   */
  record RelationLine(
      String relationId, String of, String with, RelationKind kind, boolean confirmed) {}

  /** A page of them. */
  @GetMapping("/api/relations")
  Page<RelationLine> relations(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    boolean all = !Collections.disjoint(RECORDING, people.officesOf(actor.person()));
    return new ListPage("RELATION", cursor, limit)
        .of(
            relations.all().stream()
                .filter(each -> all || each.concerns(actor.person()))
                .map(RelationEndpoint::line),
            RelationLine::relationId);
  }

  private static RelationLine line(Relations.Listed each) {
    return new RelationLine(
        new RelationId(each.id()).stream(),
        each.of().toString(),
        each.with().toString(),
        each.kind(),
        each.bound().size() == 2);
  }
}
