package io.probity.api.command;

import io.probity.api.command.CommandCatalogue.CommandType;
import io.probity.api.command.request.Body;
import io.probity.api.command.request.InvalidBody;
import io.probity.api.command.shape.RecordShape;
import io.probity.api.command.shape.Wrongs;
import io.probity.core.journal.desk.Submission;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Command;
import io.probity.core.message.StreamId;
import io.probity.core.party.Actor;
import io.probity.core.sealing.LedgerSecret;
import java.lang.reflect.RecordComponent;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a submission of a request: its command with the server's time and ids filled in. */
public final class CommandRequests {
  private final LedgerSecret secret;
  private final InstantSource clock;

  public CommandRequests(LedgerSecret secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * A request ready to be submitted.
   *
   * @param ids every id that the server made, by the name of its component
   */
  public record Ready(Submission submission, Map<String, String> ids) {}

  /**
   * @param sender what the command's id is bound to: the person, or {@code public}
   * @param actor who acts, given the ids that the server made
   * @throws InvalidBody the body does not have the command's shape
   */
  public Ready ready(
      CommandType type,
      Body body,
      String sender,
      UUID key,
      Function<Map<String, String>, Actor> actor,
      @Nullable Long expectedSeq) {
    Hash commandId = secret.commandId(sender, key);
    Map<String, String> ids = new LinkedHashMap<>();
    Wrongs wrongs = new Wrongs();
    Object command =
        type.shape().read(body.json(), "", wrongs, filled -> fill(filled, commandId, ids));
    if (command == null) {
      throw new InvalidBody(wrongs.list());
    }
    return new Ready(
        new Submission(
            (Command) command,
            actor.apply(ids),
            commandId,
            secret.request(type.name(), body.bytes()),
            expectedSeq,
            null),
        ids);
  }

  private Object fill(RecordComponent component, Hash commandId, Map<String, String> ids) {
    if (component.getName().equals("time")) {
      return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
    UUID made = secret.serverMadeId(commandId, ids.size());
    Object id =
        component.getType().equals(UUID.class)
            ? made
            : RecordShape.construct(component.getType(), List.of(made));
    ids.put(component.getName(), id instanceof StreamId stream ? stream.stream() : id.toString());
    return id;
  }
}
