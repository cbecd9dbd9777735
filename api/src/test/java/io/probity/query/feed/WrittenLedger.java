package io.probity.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.ledger.Genesis;
import io.probity.core.ledger.Head;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.ReaderRule;
import io.probity.core.ledger.note.VerifierKey;
import io.probity.core.ledger.tree.Hash;
import io.probity.query.EntryForm;
import io.probity.query.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A ledger in a topic of its own, written as the format says by somebody who decides nothing. */
public final class WrittenLedger implements AutoCloseable {

  private final String topic;
  private final EntryForm form = new EntryForm();
  private final KafkaProducer<byte[], byte[]> producer;
  private final ReaderRule rule = ReaderRule.fromStart();
  private long offset;
  private @Nullable Future<RecordMetadata> last;

  public WrittenLedger(Map<String, Object> kafka, String topic) throws Exception {
    this.topic = topic;
    try (Admin admin = Admin.create(kafka)) {
      NewTopic ledger = new NewTopic(topic, 1, (short) 1);
      ledger.configs(Map.of("max.message.bytes", "8388608"));
      admin.createTopics(List.of(ledger)).all().get();
    }
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("max.request.size", 8 * 1024 * 1024);
    settings.put("batch.size", 1024 * 1024);
    settings.put("linger.ms", 5);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    genesis();
  }

  public String topic() {
    return topic;
  }

  /** How many entries are committed, genesis included. */
  public long size() {
    return rule.position().size();
  }

  private void genesis() throws Exception {
    Genesis genesis =
        new Genesis(
            EntryForm.ORIGIN,
            List.of(new VerifierKey("probity.example", Hash.sha256(new byte[] {1}))),
            "cluster",
            new TreeMap<>(Map.of(topic, "id")),
            Said.NOON);
    byte[] bytes = genesis.encode();
    append(Genesis.KEY.getBytes(UTF_8), bytes);
    head(List.of(Hash.leaf(bytes)));
  }

  /** One batch under one valid head; returns the index of its last entry. */
  public long commit(Said... said) {
    return commit(Arrays.asList(said));
  }

  public long commit(List<Said> said) {
    List<Hash> batch = new ArrayList<>();
    for (Said each : said) {
      batch.add(entry(each, form.type(each)));
    }
    head(batch);
    return size() - 1;
  }

  /** An entry of a type that nobody knows. */
  public long commitUnheardOf(Said said) {
    head(List.of(entry(said, "UnheardOf")));
    return size() - 1;
  }

  /** Half a batch, a stranger's record, a head that names no predecessor: all void. */
  public void scatterVoid() {
    append("case-nobody".getBytes(UTF_8), "{}".getBytes(UTF_8));
    append(null, "not a head".getBytes(UTF_8));
    append(null, headOn(ReaderPosition.START, List.of()).encode());
  }

  /** An empty head: it moves the chain on and commits nothing. */
  public void commitNothing() {
    head(List.of());
  }

  private Hash entry(Said said, String type) {
    byte[] bytes = form.next(said, type).encode();
    append(said.stream().getBytes(UTF_8), bytes);
    return Hash.leaf(bytes);
  }

  private void head(List<Hash> batch) {
    append(null, headOn(rule.position(), batch).encode());
  }

  private static Head headOn(ReaderPosition position, List<Hash> batch) {
    var grown = position.frontier().append(batch);
    return new Head(
        position.headHash(),
        position.size(),
        grown.size(),
        grown.root(),
        "writer",
        UUID.randomUUID(),
        Said.NOON);
  }

  private void append(byte @Nullable [] key, byte[] value) {
    last = producer.send(new ProducerRecord<>(topic, 0, key, value));
    rule.read(offset++, key, value);
  }

  /** Everything so far is acknowledged. */
  public void flush() {
    producer.flush();
    Future<RecordMetadata> sent = last;
    if (sent != null) {
      try {
        sent.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
