package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.ReaderRule;
import io.probity.core.ledger.tree.Hash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the whole topic again with a plain consumer, and checks what any reader can check. */
final class Replay {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Hash> leaves = new ArrayList<>();
  private final Set<String> authors = new HashSet<>();
  private long voids;
  private long heads;

  private Replay() {}

  static Replay of(Map<String, Object> kafka) {
    Replay replay = new Replay();
    ReaderRule rule = ReaderRule.fromStart();
    for (ConsumerRecord<byte[], byte[]> record : records(kafka, LedgerTopics.LEDGER)) {
      rule.read(record.offset(), record.key(), record.value()).ifPresent(replay::add);
    }
    replay.voids = rule.voids().values().stream().mapToLong(Long::longValue).sum();
    replay.check();
    return replay;
  }

  static List<ConsumerRecord<byte[], byte[]>> records(Map<String, Object> kafka, String topic) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("auto.offset.reset", "none");
    TopicPartition partition = new TopicPartition(topic, 0);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, 0);
      long end = Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private void add(Batch batch) {
    heads++;
    authors.add(batch.head().node());
    for (CommittedEntry entry : batch.entries()) {
      assertThat(entry.index()).isEqualTo(leaves.size());
      assertThat(Hash.leaf(entry.bytes())).isEqualTo(entry.leaf());
      leaves.add(entry.leaf());
      if (entry.index() > 0) {
        entries.add(Entry.decode(entry.bytes()));
      }
    }
  }

  private void check() {
    Map<String, Long> seqs = new HashMap<>();
    Map<String, Hash> ends = new HashMap<>();
    Map<Hash, Integer> commands = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      assertThat(entry.seq()).isEqualTo(seqs.merge(entry.stream(), 0L, (a, _) -> a + 1));
      assertThat(entry.prev()).isEqualTo(ends.put(entry.stream(), leaves.get(i + 1)));
      assertThat(entry.pos()).isEqualTo(commands.merge(entry.command(), 0, (a, _) -> a + 1));
      assertThat(i > 0 && entry.recordedAt().isBefore(entries.get(i - 1).recordedAt())).isFalse();
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** Of the whole ledger, the genesis entry included. */
  List<Hash> leaves() {
    return leaves;
  }

  Set<String> authors() {
    return authors;
  }

  long voids() {
    return voids;
  }

  long heads() {
    return heads;
  }

  List<Entry> ofCommand(Hash command) {
    return entries.stream().filter(entry -> entry.command().equals(command)).toList();
  }

  List<Entry> ofType(String type) {
    return entries.stream().filter(entry -> entry.type().equals(type)).toList();
  }
}
