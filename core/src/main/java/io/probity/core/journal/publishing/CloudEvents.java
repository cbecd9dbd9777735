package io.probity.core.journal.publishing;

import io.probity.core.published.Published;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publications as records: the Kafka binding of CloudEvents 1.0, binary mode. */
final class CloudEvents {
  private final String source;

  /**
   * @param source the ledger's origin
   */
  CloudEvents(String source) {
    this.source = source;
  }

  /** The record's own time says no more than the event's. */
  ProducerRecord<byte[], byte[]> record(Published published) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            PublishedTopic.PUBLISHED.topic(),
            PublishedTopic.PUBLISHED.partition(),
            published.time().toEpochMilli(),
            utf8(published.subject()),
            utf8(published.json()));
    record
        .headers()
        .add("content-type", utf8("application/json"))
        .add("ce_specversion", utf8("1.0"))
        .add("ce_id", utf8(published.id()))
        .add("ce_source", utf8(source))
        .add("ce_type", utf8(published.type()))
        .add("ce_subject", utf8(published.subject()))
        .add("ce_time", utf8(published.time().toString()));
    return record;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
