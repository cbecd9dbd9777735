package io.probity.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.custody.CustodyEvent;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Event;
import io.probity.core.standing.Capabilities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives events the form of entries, each at the end of its stream, for tests. */
public final class EntryForm {
  public static final String ORIGIN = "probity.example/tests";
  private static final Hash SOME = Hash.sha256("some".getBytes(UTF_8));

  private final EventCodec codec = codec();
  private final Map<String, Entry> last = new HashMap<>();
  private long entries = 1;

  public static EventCodec codec() {
    List<Class<? extends Event>> all = new ArrayList<>(Capabilities.eventTypes());
    if (all.stream().noneMatch(CustodyEvent.class::isAssignableFrom)) {
      all.add(CustodyEvent.class);
    }
    return new EventCodec(all);
  }

  public String type(Said said) {
    return codec.type(said.event());
  }

  public Entry next(Said said, String type) {
    Entry before = last.get(said.stream());
    Entry entry =
        new Entry(
            ORIGIN,
            new UUID(0x4000L, 0x8000000000000000L + entries++),
            said.stream(),
            before == null ? 0 : before.seq() + 1,
            before == null ? null : Hash.leaf(before.encode()),
            SOME,
            SOME,
            0,
            1,
            type,
            1,
            said.at(),
            new Entry.By(said.actor().id(), said.actor().capacity().name(), null, null),
            "1",
            List.of(),
            null,
            codec.data(said.event()),
            sealed(said.event()));
    last.put(said.stream(), entry);
    return entry;
  }

  private List<SealedRef> sealed(Event event) {
    return codec.confidential(event).keySet().stream()
        .map(name -> new SealedRef(name, KeyId.of(new byte[16]), 313, SOME, SOME))
        .toList();
  }
}
