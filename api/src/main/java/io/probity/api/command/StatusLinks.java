package io.probity.api.command;

import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.sealing.LedgerSecret;
import java.net.URI;
import java.util.Optional;

/** Where the sender of a command that is in doubt asks what became of it; nobody else can. */
public final class StatusLinks {
  private static final int HEX = 64;

  private final LedgerSecret secret;

  public StatusLinks(LedgerSecret secret) {
    this.secret = secret;
  }

  public URI of(Hash commandId, Actor sender) {
    return URI.create("/api/command-status/" + commandId.hex() + tag(commandId, sender));
  }

  /** The command that the link was made for, if it was made for this caller. */
  Optional<Hash> commandId(String link, Actor caller) {
    Hash commandId = Hash.ofHex(link.substring(0, HEX));
    return Optional.of(commandId)
        .filter(id -> Hash.ofHex(link.substring(HEX)).equals(secret.statusOf(caller.id(), id)));
  }

  private String tag(Hash commandId, Actor sender) {
    return secret.statusOf(sender.id(), commandId).hex();
  }
}
