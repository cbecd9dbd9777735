package io.probity.core.ledger;

import io.probity.core.ledger.json.FieldReader;
import io.probity.core.ledger.json.FieldWriter;
import io.probity.core.ledger.json.Shape;
import io.probity.core.ledger.note.VerifierKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ledger's first entry, at index 0: its name, its first signing keys, and the topics that it
 * lives in.
 *
 * @param ledger the origin, as in every entry and checkpoint
 * @param keys with which checkpoints are signed until a rotation entry changes them
 * @param cluster id of the Kafka cluster
 * @param topics id of each topic by its name
 * @param at whole minutes
 */
public record Genesis(
    String ledger,
    List<VerifierKey> keys,
    String cluster,
    SortedMap<String, String> topics,
    Instant at) {
  /** The record key of the genesis entry; no stream has this name. */
  public static final String KEY = "genesis";

  /** The version of this format. */
  public static final int FORMAT = 1;

  private static final String LEDGER = "{\"$\":\"probity/genesis/v1\",\"ledger\":";
  private static final String KEYS = ",\"keys\":";
  private static final String FORMAT_FIELD = ",\"format\":" + FORMAT;
  private static final String CLUSTER = ",\"cluster\":";
  private static final String TOPICS = ",\"topics\":{";
  private static final String AT = "},\"at\":";

  public Genesis {
    Shape.origin(ledger);
    keys = List.copyOf(keys);
    Shape.require(!keys.isEmpty(), "keys");
    Shape.token(cluster, "cluster");
    Shape.require(!topics.isEmpty(), "topics");
    for (String topic : topics.keySet()) {
      Shape.token(topic, "topics");
      Shape.token(topics.get(topic), "topics");
    }
    topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    Shape.minute(at, "at");
  }

  /** Like {@link Entry#encode}. */
  public byte[] encode() {
    FieldWriter out = new FieldWriter(1024);
    out.text(LEDGER, ledger).items(KEYS, keys, (writer, key) -> writer.text("", key.text()));
    out.raw(FORMAT_FIELD).text(CLUSTER, cluster).raw(TOPICS);
    String separator = "\"";
    for (var topic : topics.entrySet()) {
      out.raw(separator).raw(topic.getKey()).text("\":", topic.getValue());
      separator = ",\"";
    }
    byte[] bytes = out.time(AT, at).raw("}").bytes();
    if (bytes.length > Entry.MAX_BYTES) {
      throw new Entry.TooLarge(bytes.length);
    }
    return bytes;
  }

  /**
   * Accepts exactly the bytes that {@link #encode} gives for some genesis entry.
   *
   * @throws MalformedEntry for any other bytes
   */
  public static Genesis decode(byte[] bytes) {
    if (bytes.length > Entry.MAX_BYTES) {
      throw new MalformedEntry("more than 60 KiB", Entry.MAX_BYTES);
    }
    return MalformedEntry.unless(bytes, Genesis::read);
  }

  private static Genesis read(FieldReader in) {
    in.expect(LEDGER);
    String ledger = in.text();
    in.expect(KEYS + "[");
    List<VerifierKey> keys = in.items(item -> VerifierKey.parse(item.text()));
    in.expect(FORMAT_FIELD + CLUSTER);
    String cluster = in.text();
    in.expect(TOPICS);
    SortedMap<String, String> topics = readTopics(in);
    in.expect(AT);
    Instant at = in.minute();
    in.expect("}");
    return new Genesis(ledger, keys, cluster, topics, at);
  }

  /** Names ascend, so that one set of topics has one form. */
  private static SortedMap<String, String> readTopics(FieldReader in) {
    SortedMap<String, String> topics = new TreeMap<>();
    do {
      String name = in.text();
      Shape.require(topics.isEmpty() || topics.lastKey().compareTo(name) < 0, "topics");
      in.expect(":");
      topics.put(name, in.text());
    } while (in.next(","));
    return topics;
  }
}
