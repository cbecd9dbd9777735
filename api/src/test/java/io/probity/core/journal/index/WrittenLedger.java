package io.probity.core.journal.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.Genesis;
import io.probity.core.ledger.Head;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.ReaderRule;
import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.note.VerifierKey;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A ledger on a real broker, written batch by batch without the write path. */
final class WrittenLedger implements AutoCloseable {
  static final String ORIGIN = "probity.example/ethics";
  static final Instant AT = Instant.parse("2026-03-02T09:14:00Z");

  private static final int STREAMS = 7;

  final String ledgerTopic;
  final String sealedTopic;
  final String checkpointTopic;
  final Map<String, Object> kafka;

  private final KafkaProducer<byte[], byte[]> producer;
  private final List<CommittedBatch> committed = new ArrayList<>();
  private final Map<String, List<StoredEntry>> streams = new HashMap<>();
  private final List<Consumer<CommittedBatch>> listeners = new ArrayList<>();
  private final ReaderRule rule = ReaderRule.fromStart();
  private Instant at = AT;

  WrittenLedger(Map<String, Object> kafka, VerifierKey key) throws Exception {
    this.kafka = kafka;
    String run = UUID.randomUUID().toString();
    ledgerTopic = "ledger." + run;
    sealedTopic = "sealed." + run;
    checkpointTopic = "checkpoints." + run;
    try (Admin admin = Admin.create(kafka)) {
      NewTopic sealed = new NewTopic(sealedTopic, 1, (short) 1);
      admin
          .createTopics(
              List.of(
                  new NewTopic(ledgerTopic, 1, (short) 1),
                  sealed.configs(Map.of("cleanup.policy", "compact")),
                  new NewTopic(checkpointTopic, 1, (short) 1)))
          .all()
          .get();
    }
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("acks", "all");
    settings.put("linger.ms", 20);
    settings.put("max.request.size", 8_000_000);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    Genesis genesis =
        new Genesis(ORIGIN, List.of(key), "cluster", new TreeMap<>(Map.of(ledgerTopic, run)), AT);
    commit(List.of(genesis.encode()), Genesis.KEY, List.of());
  }

  /** Hears of every batch, those before included. */
  void tell(Consumer<CommittedBatch> listener) {
    committed.forEach(listener);
    listeners.add(listener);
  }

  List<CommittedBatch> committed() {
    return committed;
  }

  List<StoredEntry> stream(String stream) {
    return streams.getOrDefault(stream, List.of());
  }

  long size() {
    return rule.position().size();
  }

  /** One batch of so many entries, spread over seven streams; each is a command of its own. */
  void append(int count) throws Exception {
    List<StoredEntry> entries = new ArrayList<>();
    List<byte[]> values = new ArrayList<>();
    Map<String, StoredEntry> last = new HashMap<>();
    for (int i = 0; i < count; i++) {
      long index = size() + i;
      String stream = "case-" + index % STREAMS;
      StoredEntry before = last.get(stream) == null ? lastOf(stream) : last.get(stream);
      Entry entry = entry(index, stream, before);
      byte[] bytes = entry.encode();
      StoredEntry stored = new StoredEntry(index, Hash.leaf(bytes), bytes, entry);
      last.put(stream, stored);
      entries.add(stored);
      values.add(bytes);
    }
    commit(values, null, entries);
  }

  private @Nullable StoredEntry lastOf(String stream) {
    List<StoredEntry> known = stream(stream);
    return known.isEmpty() ? null : known.getLast();
  }

  private static Entry entry(long index, String stream, @Nullable StoredEntry before) {
    return new Entry(
        ORIGIN,
        new UUID(0x4000L | index << 20, 0x8000000000000000L | index),
        stream,
        before == null ? 0 : before.entry().seq() + 1,
        before == null ? null : before.leaf(),
        command(index),
        Hash.sha256(("request" + index).getBytes(UTF_8)),
        0,
        1,
        "InvestigatorAssigned",
        1,
        AT,
        new Entry.By("person-1", "GENERAL_AUDITOR", null, null),
        null,
        List.of(),
        null,
        JsonBytes.of("{\"investigator\":\"person-2\"}".getBytes(UTF_8)),
        List.of());
  }

  static Hash command(long index) {
    return Hash.sha256(("command" + index).getBytes(UTF_8));
  }

  /** The heads after this one carry this time. */
  void writesAt(Instant now) {
    at = now;
  }

  /** A head that commits nothing, as a node writes when it settles what was in doubt. */
  void appendEmptyHead() throws Exception {
    commit(List.of(), null, List.of());
  }

  /** A head that does not continue the chain: void for every reader. */
  void appendVoidHead() throws Exception {
    Head head = new Head(Hash.ZERO, 3, 3, Hash.ZERO, "node-9", UUID.randomUUID(), AT);
    send(null, head.encode());
  }

  private void commit(List<byte[]> values, @Nullable String key, List<StoredEntry> entries)
      throws Exception {
    ReaderPosition before = rule.position();
    Frontier grown = before.frontier().append(values.stream().map(Hash::leaf).toList());
    Head head =
        new Head(
            before.headHash(),
            before.size(),
            grown.size(),
            grown.root(),
            "node-1",
            UUID.randomUUID(),
            at);
    for (int i = 0; i < values.size(); i++) {
      String name = key == null ? entries.get(i).entry().stream() : key;
      byte[] value = values.get(i);
      var _ = producer.send(new ProducerRecord<>(ledgerTopic, 0, name.getBytes(UTF_8), value));
    }
    long headOffset = send(null, head.encode());
    for (int i = 0; i < values.size(); i++) {
      byte[] value = values.get(i);
      rule.readHashed(headOffset - values.size() + i, value, Hash.leaf(value));
    }
    Batch batch = rule.read(headOffset, null, head.encode()).orElseThrow();
    entries.forEach(
        entry ->
            streams.computeIfAbsent(entry.entry().stream(), _ -> new ArrayList<>()).add(entry));
    CommittedBatch told = new CommittedBatch(batch, entries, before, rule.position());
    committed.add(told);
    listeners.forEach(listener -> listener.accept(told));
  }

  private long send(byte @Nullable [] key, byte[] value)
      throws ExecutionException, InterruptedException {
    var sent = producer.send(new ProducerRecord<>(ledgerTopic, 0, key, value));
    producer.flush();
    return sent.get().offset();
  }

  /** Sealed content as the write path sends it; returns its digest. */
  Hash seal(byte[] content) throws Exception {
    Hash digest = Hash.sha256(content);
    toSealed(digest, content);
    return digest;
  }

  void toSealed(Hash digest, byte @Nullable [] content) throws Exception {
    producer
        .send(new ProducerRecord<>(sealedTopic, 0, digest.hex().getBytes(UTF_8), content))
        .get();
  }

  /** Exact bytes of all entries, by index. */
  List<CommittedEntry> entries() {
    return committed.stream().flatMap(batch -> batch.batch().entries().stream()).toList();
  }

  @Override
  public void close() {
    producer.close();
  }
}
