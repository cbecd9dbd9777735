package io.probity.query.feed;

import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Login;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.sealing.Confidential;

/** An entry as a later version might read it. */
record NewerEntry(long index, Entry entry) {
  Recorded recorded() {
    return new Recorded(
        index,
        entry.id(),
        entry.stream(),
        entry.seq(),
        entry.recordedAt(),
        Actor.BOOTSTRAP,
        new PersonRegistered(
            new PersonId(entry.id()),
            new Login(Hash.sha256(new byte[0]).base64()),
            Confidential.text("somebody")));
  }
}
