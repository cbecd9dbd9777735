package io.probity.core.journal.state;

import io.probity.core.journal.desk.LedgerUnavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the ledger as the broker tells it, and this node's read up to there. Thread-safe. */
public final class LedgerEnd {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerEnd.class);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Admin admin;
  private final TopicPartition ledger;
  private final LedgerState state;
  private final Duration patience;

  public LedgerEnd(Admin admin, String topic, LedgerState state, Duration patience) {
    this.admin = admin;
    this.ledger = new TopicPartition(topic, 0);
    this.state = state;
    this.patience = patience;
  }

  /**
   * Asks for the end now, and waits until every record before it was read.
   *
   * @throws LedgerUnavailable there was no answer, or it took too long
   */
  public void read() {
    try {
      if (!state.awaitRead(offset(OffsetSpec.latest()), patience)) {
        throw new LedgerUnavailable("this node is behind the ledger", RETRY);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new LedgerUnavailable("interrupted", RETRY);
    }
  }

  /**
   * As {@link #read}, however long it takes.
   *
   * @throws RuntimeException why this node can read the ledger no further
   */
  public void catchUp() {
    while (true) {
      try {
        read();
        return;
      } catch (LedgerUnavailable _) {
        Optional<RuntimeException> halted = state.halted();
        if (halted.isPresent()) {
          throw halted.get();
        }
        LOG.info("Reading the ledger: {} entries so far", state.position().size());
      }
    }
  }

  /** The first offset that the broker still has; above 0 something is gone. */
  public long start() throws InterruptedException {
    return offset(OffsetSpec.earliest());
  }

  private long offset(OffsetSpec spec) throws InterruptedException {
    KafkaFuture<ListOffsetsResultInfo> answer =
        admin.listOffsets(Map.of(ledger, spec)).partitionResult(ledger);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).offset();
    } catch (ExecutionException | TimeoutException _) {
      throw new LedgerUnavailable("Kafka gives no answer", RETRY);
    }
  }
}
