package io.probity.query.history;

import io.probity.core.delegation.DelegationEvent.ActRatified;
import io.probity.core.delegation.DelegationId;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.message.Recorded;
import io.probity.query.views.EntryDecoder;
import io.probity.query.views.document.Deed;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which acts of delegates their principals adopted, as the delegations themselves say; each is read
 * once for an answer.
 */
final class Adopted {
  private final Entries entries;
  private final EntryDecoder decoder;
  private final Map<UUID, Map<UUID, Deed>> known = new HashMap<>();

  Adopted(Entries entries, EntryDecoder decoder) {
    this.entries = entries;
    this.decoder = decoder;
  }

  @Nullable Deed of(Recorded act) {
    UUID delegation = act.actor().delegation();
    return delegation == null ? null : known.computeIfAbsent(delegation, this::under).get(act.id());
  }

  private Map<UUID, Deed> under(UUID delegation) {
    Map<UUID, Deed> adopted = new HashMap<>();
    for (StoredEntry each : entries.stream(new DelegationId(delegation).stream(), 0)) {
      Recorded recorded = decoder.recorded(each.index(), each.entry());
      if (recorded.event() instanceof ActRatified ratified) {
        adopted.put(ratified.act(), Deed.of(recorded));
      }
    }
    return adopted;
  }
}
