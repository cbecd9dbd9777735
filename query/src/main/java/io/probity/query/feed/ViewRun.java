package io.probity.query.feed;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.probity.query.views.Projection;
import io.probity.query.views.View;
import io.probity.query.views.writing.Fold;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills one view from the ledger: an Axon processor with one segment, its token store, its
 * progress. Thread-safe; not started again once closed.
 */
final class ViewRun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ViewRun.class);
  private static final long CLAIM_INTERVAL_MILLIS = 1_000;
  private static final int BATCHES_AT_ONCE = 1_000;

  private final View view;
  private final Progress progress = new Progress();
  private final ViewTokenStore tokens;
  private final ScheduledExecutorService coordinator;
  private final ScheduledExecutorService worker;
  private final PooledStreamingEventProcessor processor;

  ViewRun(FeedSettings settings, EntryReader entries, Projection projection, View view) {
    this.view = view;
    String name = view.name();
    tokens =
        new ViewTokenStore(
            settings.views(),
            name,
            new Fold(projection, view),
            settings.node(),
            settings.clock(),
            progress);
    coordinator = thread(name + "-coordinator");
    worker = thread(name + "-worker");
    processor = processor(settings, entries, name);
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name(name).factory());
  }

  private PooledStreamingEventProcessor processor(
      FeedSettings settings, EntryReader entries, String name) {
    LedgerSource source = new LedgerSource(settings::consumer, settings.topic(), entries, progress);
    return PooledStreamingEventProcessor.builder()
        .name(name)
        .messageSource(source)
        .initialToken(StreamableMessageSource::createTailToken)
        .tokenStore(tokens)
        .transactionManager(NoTransactionManager.INSTANCE)
        .eventHandlerInvoker(new Holding())
        .errorHandler(this::onError)
        .coordinatorExecutor(coordinator)
        .workerExecutor(worker)
        .initialSegmentCount(1)
        .batchSize(BATCHES_AT_ONCE)
        .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
        .claimExtensionThreshold(ViewTokenStore.CLAIM.toMillis() / 3)
        .enableCoordinatorClaimExtension()
        .build();
  }

  /** Events are kept until the token is stored; see {@link ViewTokenStore}. */
  private final class Holding implements EventHandlerInvoker {
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
      return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
      tokens.hold((LedgerBatch) message.getPayload());
    }
  }

  void start() {
    progress.onStop(this::stopped);
    processor.start();
  }

  /** Axon tries again after what is thrown here; what would fail again stops the run first. */
  private void onError(ErrorContext context) throws Exception {
    if (!Passing.isPassing(context.error())) {
      progress.fail(context.error(), progress.reached());
    }
    if (context.error() instanceof Error error) {
      throw error;
    }
    throw (Exception) context.error();
  }

  private void stopped() {
    progress
        .stopped()
        .ifPresent(
            stop ->
                LOG.error(
                    "Projection {} has stopped at index {}: {}",
                    view.name(),
                    stop.at(),
                    stop.reason()));
    var _ = processor.shutdownAsync();
  }

  /** Waits until the last batch that was begun is either stored or given up. */
  void pause() {
    processor.shutDown();
  }

  void resume() {
    processor.start();
  }

  View view() {
    return view;
  }

  Progress progress() {
    return progress;
  }

  ViewTokenStore tokens() {
    return tokens;
  }

  @Override
  public void close() {
    processor.shutDown();
    coordinator.shutdown();
    worker.shutdown();
    try {
      if (!worker.awaitTermination(5, SECONDS)) {
        LOG.warn("Projection {} still writes after five seconds", view.name());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
