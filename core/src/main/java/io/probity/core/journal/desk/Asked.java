package io.probity.core.journal.desk;

import io.probity.core.custody.CommandName;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;

/**
 * What somebody asked for, as its refusal names it.
 *
 * @param commandId by which a repeat is recognised
 * @param request digest of what was asked
 */
public record Asked(Actor actor, CommandName name, Hash commandId, Hash request) {}
