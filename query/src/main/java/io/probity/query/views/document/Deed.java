package io.probity.query.views.document;

import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, in which capacity, for whom and by which delegation, on which day.
 *
 * @param by a person, a reporter's random id of one stream, or {@code policy:<name>}
 * @param at ledger index
 */
public record Deed(
    String by,
    String capacity,
    @Nullable String actingFor,
    @Nullable String delegation,
    LocalDate on,
    long at) {

  public static Deed of(Recorded recorded) {
    Actor actor = recorded.actor();
    PersonId principal = actor.actingFor();
    UUID delegation = actor.delegation();
    return new Deed(
        actor.id(),
        actor.capacity().name(),
        principal == null ? null : principal.toString(),
        delegation == null ? null : delegation.toString(),
        Parameters.dayOf(recorded.recordedAt()),
        recorded.index());
  }

  /** Writes the actor of an entry into a part of a document. */
  public static WriteModel write(WriteModel part, Recorded recorded) {
    Actor actor = recorded.actor();
    return part.set("by", actor.id())
        .set("capacity", actor.capacity())
        .set("for", actor.actingFor())
        .set("delegation", actor.delegation())
        .set("on", Parameters.dayOf(recorded.recordedAt()))
        .set("index", recorded.index());
  }

  public static Deed read(Fields part) {
    return new Deed(
        part.text("by"),
        part.text("capacity"),
        part.textOrNull("for"),
        part.textOrNull("delegation"),
        part.date("on"),
        part.number("index"));
  }
}
