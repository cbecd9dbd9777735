package io.probity.core.journal.desk;

import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded in a log.
 *
 * @param commandId made so that the same fact has the same
 */
public record LogLine(
    String stream, Event event, Actor actor, Hash commandId, Hash request, @Nullable UUID cause) {}
