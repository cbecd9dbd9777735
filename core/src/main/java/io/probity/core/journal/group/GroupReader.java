package io.probity.core.journal.group;

import io.probity.core.custody.PlaceLost;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.ReaderRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the ledger by the reader rule as a member of a consumer group, and hands each committed
 * batch to the group's work, while this node has it. The place from which it goes on is the group's
 * offset, always directly after a valid head, and checked against that head. One thread.
 */
public final class GroupReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupReader.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private static final Duration TO_FINISH = Duration.ofSeconds(2);
  private static final CloseOptions QUICKLY = CloseOptions.timeout(Duration.ofSeconds(1));

  /** What is to be done before the next records are taken. */
  private enum Stage {
    ELSEWHERE,
    TO_RESTORE,
    LOST,
    WORKING
  }

  private final GroupSettings settings;
  private final Work work;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Member member;
  private final Thread thread;
  private Stage stage = Stage.ELSEWHERE;
  private PlaceLost lost = PlaceLost.ABSENT;
  private ReaderRule rule = ReaderRule.fromStart();
  private Duration wait = FIRST_WAIT;
  private long notBefore = System.nanoTime();
  private boolean polled;
  private volatile GroupStatus status = GroupStatus.ELSEWHERE;
  private final CountDownLatch closing = new CountDownLatch(1);

  private GroupReader(GroupSettings settings, Work work) {
    this.settings = settings;
    this.work = work;
    this.consumer = new KafkaConsumer<>(properties(settings));
    this.member = new Member(consumer);
    this.thread = Thread.ofPlatform().name(settings.group()).daemon().unstarted(this::run);
  }

  /** Joins the group, and works as soon as it is this node's turn. */
  public static GroupReader start(GroupSettings settings, Work work) {
    GroupReader reader = new GroupReader(settings, work);
    reader.consumer.subscribe(List.of(Member.LEDGER.topic()), reader.new Turns());
    reader.thread.start();
    return reader;
  }

  private static Map<String, Object> properties(GroupSettings settings) {
    Map<String, Object> properties = new HashMap<>(settings.kafka());
    int session = Math.toIntExact(settings.session().toMillis());
    properties.put("group.id", settings.group());
    properties.put("group.protocol", "classic");
    properties.put("session.timeout.ms", session);
    properties.put("heartbeat.interval.ms", session / 3);
    properties.put("enable.auto.commit", false);
    properties.put("auto.offset.reset", "none");
    properties.put("isolation.level", "read_uncommitted");
    properties.put("max.poll.records", 500);
    properties.put("fetch.max.wait.ms", 100);
    properties.put("max.partition.fetch.bytes", 8 * 1024 * 1024);
    properties.put("key.deserializer", ByteArrayDeserializer.class);
    properties.put("value.deserializer", ByteArrayDeserializer.class);
    return properties;
  }

  public GroupStatus status() {
    return status;
  }

  private void run() {
    try {
      while (closing.getCount() > 0) {
        tryTurn();
      }
    } catch (WakeupException | InterruptException | InterruptedException _) {
      LOG.debug("{} stops", settings.group());
    } finally {
      end();
    }
  }

  private void tryTurn() throws InterruptedException {
    try {
      turn();
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void turn() {
    long left = notBefore - System.nanoTime();
    polled = false;
    // A member that waits goes on polling: one that is not heard of is put out of the group.
    var records = consumer.poll(left > 0 ? Duration.ofNanos(left) : POLL);
    polled = true;
    if (notBefore - System.nanoTime() > 0) {
      return;
    }
    switch (stage) {
      case ELSEWHERE -> {}
      case TO_RESTORE -> restore();
      case LOST -> goOnWhereToldTo();
      case WORKING -> take(records.records(Member.LEDGER));
    }
  }

  private void restore() {
    work.begin();
    try (LedgerScan scan = new LedgerScan(settings.kafka())) {
      OffsetAndMetadata known = consumer.committed(Set.of(Member.LEDGER)).get(Member.LEDGER);
      if (known == null && work.isNew()) {
        member.commit(ReaderPosition.START);
        goOn(ReaderPosition.START);
      } else if (known == null) {
        alarm(PlaceLost.ABSENT);
      } else {
        restore(known, scan);
      }
    }
  }

  private void restore(OffsetAndMetadata known, LedgerScan scan) {
    Optional<ReaderPosition> place = Member.placeIn(known);
    if (place.isEmpty()) {
      alarm(PlaceLost.UNREADABLE);
    } else if (!scan.confirms(place.get())) {
      alarm(PlaceLost.NOT_IN_THIS_LEDGER);
    } else if (work.contradicts(place.get())) {
      alarm(PlaceLost.CONTRADICTED);
    } else {
      goOn(place.get());
    }
  }

  private void alarm(PlaceLost what) {
    LOG.error("{} stands still: its place is lost ({})", settings.group(), what);
    lost = what;
    stage = Stage.LOST;
    status = new GroupStatus(true, 0, Optional.empty(), Optional.of(what));
    goOnWhereToldTo();
  }

  private void goOnWhereToldTo() {
    Optional<Long> from = work.lost(lost);
    if (from.isEmpty()) {
      return;
    }
    try (LedgerScan scan = new LedgerScan(settings.kafka())) {
      ReaderPosition place =
          scan.before(from.get())
              .orElseThrow(() -> new IllegalStateException("No such entry: " + from.get()));
      member.commit(place);
      LOG.info("{} goes on from entry {}", settings.group(), place.size());
      goOn(place);
    }
  }

  private void goOn(ReaderPosition place) {
    work.ready();
    rule = ReaderRule.from(place);
    consumer.seek(Member.LEDGER, place.nextOffset());
    consumer.resume(List.of(Member.LEDGER));
    stage = Stage.WORKING;
    done();
  }

  private void take(List<ConsumerRecord<byte[], byte[]>> records) {
    List<Step> steps = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      rule.read(record.offset(), record.key(), record.value())
          .ifPresent(batch -> steps.add(new Step(batch, rule.position())));
    }
    if (!steps.isEmpty()) {
      work.take(steps, member);
      done();
    }
  }

  private void done() {
    wait = FIRST_WAIT;
    status = new GroupStatus(true, rule.position().size(), Optional.empty(), Optional.empty());
  }

  /** Waits, each time longer; then goes on from the place that was committed last. */
  private void failed(RuntimeException e) throws InterruptedException {
    String kind = e.getClass().getSimpleName();
    if (!status.failure().equals(Optional.of(kind))) {
      LOG.warn("{} waits and tries again after {}", settings.group(), kind);
    }
    LOG.debug("{} failed", settings.group(), e);
    if (stage != Stage.ELSEWHERE) {
      status = new GroupStatus(true, status.done(), Optional.of(kind), status.lost());
      stage = stage == Stage.LOST ? Stage.LOST : Stage.TO_RESTORE;
      consumer.pause(consumer.assignment());
    }
    notBefore = System.nanoTime() + wait.toNanos();
    if (!polled) {
      closing.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
    wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
  }

  private void end() {
    // An interrupt has done its work: what is left must not fail because of it.
    var _ = Thread.interrupted();
    try {
      stopWorking();
    } finally {
      consumer.close(QUICKLY);
    }
  }

  private void stopWorking() {
    if (stage != Stage.ELSEWHERE) {
      stage = Stage.ELSEWHERE;
      work.end();
    }
    status = GroupStatus.ELSEWHERE;
  }

  /**
   * Leaves the group. What is under way is finished first, or given up after two seconds: whoever
   * goes on does it again.
   */
  @Override
  public void close() {
    closing.countDown();
    consumer.wakeup();
    try {
      if (!thread.join(TO_FINISH)) {
        thread.interrupt();
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Called on the reader's own thread, within its polls. */
  private final class Turns implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      if (partitions.contains(Member.LEDGER)) {
        // Nothing is read before its place is known and checked.
        consumer.seek(Member.LEDGER, 0);
        consumer.pause(List.of(Member.LEDGER));
        stage = Stage.TO_RESTORE;
        status = new GroupStatus(true, 0, Optional.empty(), Optional.empty());
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      if (partitions.contains(Member.LEDGER)) {
        stopWorking();
      }
    }

    /** By then another node may have the work: as much a reason to stop as the other. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      onPartitionsRevoked(partitions);
    }
  }
}
