package io.probity.core.journal.checkpoint;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.ledger.note.Checkpoint;
import io.probity.core.ledger.note.NoteSigner;
import io.probity.core.ledger.tree.Frontier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the newest head, beside the writer and never in its thread, and publishes a note at least
 * once a minute while the ledger grows. It signs only what continues what it has signed before: by
 * its own file and by the topic of checkpoints. Thread-safe. It must hear of every committed batch
 * from the ledger's first offset on.
 */
public final class CheckpointSigner implements CommittedBatches, AutoCloseable {

  /**
   * @param origin the ledger's, which is also the key's name
   * @param state the signer's own file, on a disk that outlives the process
   * @param kafka what a client needs to connect
   * @param topic of the checkpoints
   * @param publishEvery while there is growth
   */
  public record Settings(
      String origin, Path state, Map<String, Object> kafka, String topic, Duration publishEvery) {
    public Settings {
      kafka = Map.copyOf(kafka);
    }
  }

  /** A head is signed this long after the one before, unless somebody waits for it. */
  private static final long UNASKED_EVERY = TimeUnit.MILLISECONDS.toNanos(250);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);

  private final NoteSigner signer;
  private final String origin;
  private final SignerFile file;
  private final CheckpointTopic topic;
  private final SignedBefore before;
  private final long publishNanos;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final Condition signedMore = lock.newCondition();
  private Frontier newest = Frontier.EMPTY;
  private @Nullable SignedCheckpoint signed;
  private long asked;
  private long signedAt;
  private boolean closing;
  private volatile @Nullable String failure;
  private long publishedAt;

  /** Reads what was signed before; blocks on the broker. */
  public CheckpointSigner(NoteSigner signer, Settings settings) {
    this.signer = signer;
    origin = settings.origin();
    publishNanos = settings.publishEvery().toNanos();
    file = new SignerFile(settings.state(), signer.verifierKey());
    topic = new CheckpointTopic(settings.kafka(), settings.topic());
    before =
        new SignedBefore(
            Stream.of(file.last(), topic.last(signer.verifierKey()))
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(SignedCheckpoint::size)));
    thread = Thread.ofPlatform().name("probity-signer").daemon().unstarted(this::run);
  }

  /** Begins to sign; nothing smaller than what was signed before. */
  public void start() {
    publishedAt = System.nanoTime() - publishNanos;
    thread.start();
  }

  @Override
  public void committed(CommittedBatch batch) {
    lock.lock();
    try {
      before.compare(batch);
      newest = batch.after().frontier();
      grown.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * To be called when this node has read the ledger to its end.
   *
   * @throws OtherHistorySigned the ledger is shorter than, or other than, what was signed before
   */
  public void requireContinuation() {
    lock.lock();
    try {
      before.require(newest);
    } finally {
      lock.unlock();
    }
  }

  /** The newest checkpoint that this node has signed since its start; empty at first. */
  public Optional<SignedCheckpoint> newest() {
    lock.lock();
    try {
      return Optional.ofNullable(signed);
    } finally {
      lock.unlock();
    }
  }

  /**
   * A checkpoint of at least this size; empty if none came within {@code patience}, or at once
   * while nothing can be signed.
   */
  public Optional<SignedCheckpoint> covering(long size, Duration patience)
      throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
    try {
      if (asked < size) {
        asked = size;
        grown.signal();
      }
      while (left > 0 && isComing() && (signed == null || signed.size() < size)) {
        left = signedMore.awaitNanos(left);
      }
      return Optional.ofNullable(signed).filter(found -> found.size() >= size);
    } finally {
      lock.unlock();
    }
  }

  private boolean isComing() {
    return !closing && before.refusal().isEmpty() && failure == null;
  }

  /** How many entries no signature covers yet. */
  public long unsignedEntries() {
    lock.lock();
    try {
      return newest.size() - (signed == null ? 0 : signed.size());
    } finally {
      lock.unlock();
    }
  }

  /** The kind of the failure that the last try ended with; empty if it went well. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Why nothing is signed any more; empty while all is well. */
  public Optional<OtherHistorySigned> refusal() {
    lock.lock();
    try {
      return before.refusal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      Frontier next = awaitWork();
      while (next != null) {
        long began = System.nanoTime();
        trySign(next);
        rest(failure == null ? System.nanoTime() - began : AFTER_FAILURE.toNanos());
        next = awaitWork();
      }
    } catch (InterruptedException _) {
      LOG.debug("The signer was interrupted");
    }
  }

  /** For instance a full disk: commands go on without receipts, and the next head is tried. */
  private void trySign(Frontier head) {
    try {
      sign(head);
      failure = null;
    } catch (RuntimeException e) {
      if (failure == null) {
        LOG.error("The signer waits and tries again", e);
      }
      failure = e.getClass().getSimpleName();
    }
  }

  /**
   * The newest head, if it has no signature yet; an already signed one if it is to be published.
   */
  private @Nullable Frontier awaitWork() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closing && !(mayBeSigned() && (isToBeSigned() || isDue()))) {
        if (mayBeSigned() && isUnsigned()) {
          grown.awaitNanos(Math.max(1, signedAt + UNASKED_EVERY - System.nanoTime()));
        } else if (signed == null || topic.published() >= signed.size()) {
          grown.await();
        } else {
          grown.awaitNanos(Math.max(1, publishNanos - sincePublished()));
        }
      }
      return closing ? null : newest;
    } finally {
      lock.unlock();
    }
  }

  private boolean mayBeSigned() {
    return newest.size() > 0 && before.isContinuedBy(newest);
  }

  private boolean isUnsigned() {
    return signed == null || signed.size() < newest.size();
  }

  /** At once for whoever waits for a receipt; else now and then. */
  private boolean isToBeSigned() {
    boolean wanted = signed == null || asked > signed.size();
    return isUnsigned() && (wanted || System.nanoTime() - signedAt >= UNASKED_EVERY);
  }

  private boolean isDue() {
    return signed != null && topic.published() < signed.size() && sincePublished() >= publishNanos;
  }

  private long sincePublished() {
    return System.nanoTime() - publishedAt;
  }

  /** The file first: a note that somebody has seen, and we forgot, would not bind us. */
  private void sign(Frontier head) {
    Checkpoint checkpoint = new Checkpoint(origin, head.size(), head.root());
    SignedCheckpoint next = new SignedCheckpoint(checkpoint, signer.sign(checkpoint));
    file.write(next);
    lock.lock();
    try {
      signed = next;
      signedAt = System.nanoTime();
      signedMore.signalAll();
    } finally {
      lock.unlock();
    }
    if (isDue()) {
      publishedAt = System.nanoTime();
      topic.publish(next);
    }
  }

  /** As long as the work took, so that under load half a core at most goes into signatures. */
  private void rest(long worked) throws InterruptedException {
    long left = worked;
    lock.lockInterruptibly();
    try {
      while (!closing && left > 0) {
        left = grown.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Publishes the last note, so that the next start knows it even without the file. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      grown.signalAll();
      signedMore.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      TimeUnit.SECONDS.timedJoin(thread, 5);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (signed != null && topic.published() < signed.size()) {
      topic.publish(signed);
    }
    topic.close();
    file.close();
  }
}
