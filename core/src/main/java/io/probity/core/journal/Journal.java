package io.probity.core.journal;

import io.probity.core.journal.clock.BrokerClock;
import io.probity.core.journal.clock.LedgerClock;
import io.probity.core.journal.commit.Appender;
import io.probity.core.journal.commit.AttemptLog;
import io.probity.core.journal.commit.CommitFigures;
import io.probity.core.journal.commit.CommitQueue;
import io.probity.core.journal.commit.Follower;
import io.probity.core.journal.commit.GroupCommit;
import io.probity.core.journal.commit.LedgerProducer;
import io.probity.core.journal.commit.SealedContent;
import io.probity.core.journal.deciding.AggregateCache;
import io.probity.core.journal.deciding.Appending;
import io.probity.core.journal.deciding.CommittedCommands;
import io.probity.core.journal.deciding.Deciding;
import io.probity.core.journal.deciding.JournalEngine;
import io.probity.core.journal.deciding.LedgerEntries;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.journal.state.LedgerEnd;
import io.probity.core.journal.state.LedgerMemory;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.journal.state.LedgerTail;
import io.probity.core.journal.state.RecentCommands;
import io.probity.core.journal.state.Turns;
import io.probity.core.ledger.Genesis;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.Sealer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The write path of one node: reads the ledger to its end, settles what an earlier run left open,
 * takes commands, and stops in order. Thread-safe once open.
 */
public final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final Duration PATIENCE_WITH_BROKER = Duration.ofSeconds(5);
  private static final Duration TO_CLOSE = Duration.ofSeconds(1);

  /** In the order in which they were opened; closed in the reverse. */
  private final ArrayDeque<AutoCloseable> opened = new ArrayDeque<>();

  private final JournalSettings settings;
  private final JournalParts parts;
  private final LedgerTopics topics;
  private final LedgerTail tail;
  private final LedgerState state;
  private final EntryIndex index;
  private final Entries entries;
  private final GroupCommit writer;
  private final Follower follower;
  private final LedgerEnd end;
  private final BrokerClock brokerClock;
  private final Acceptance acceptance;
  private final LogAppend log;
  private final Refusals refusals;
  private final LogDecisions decisions;
  private final LedgerDesk desk;
  private final IntakeOutages intake;
  private final Readings readings;
  private final CommitQueue queue;
  private final LiveKeys keys;

  private Journal(JournalSettings settings, JournalParts parts, UnaryOperator<AttemptLog> between) {
    this.settings = settings;
    this.parts = parts;
    JournalSettings.Limits limits = settings.limits();
    Admin admin = Admin.create(new HashMap<>(settings.kafka()));
    // Without a bound it waits for answers that dead brokers never give.
    opened.push(() -> admin.close(TO_CLOSE));
    this.topics = new LedgerTopics(admin, settings.durability());
    LedgerSecret secret = parts.vault().ledgerSecret();
    this.keys = new LiveKeys(parts.vault());
    this.tail = new LedgerTail(limits.tail());
    Turns turns = new Turns(settings.node());
    this.state =
        new LedgerState(
            parts.codec(),
            new LedgerMemory(parts.facts(), new RecentCommands(limits.recentCommands())),
            tail,
            turns,
            Stream.concat(Stream.of(keys), parts.listeners().stream()).toList());
    this.index = opened(parts.index().apply(tail));
    this.entries = new LedgerEntries(state, tail, index);
    this.end = new LedgerEnd(admin, LedgerTopics.LEDGER, state, PATIENCE_WITH_BROKER);
    LedgerClock clock = new LedgerClock(parts.clock(), System::nanoTime);
    this.brokerClock =
        opened(new BrokerClock(settings.kafka(), LedgerTopics.CLOCK, clock, parts.clock()));
    SealedContent sealedContent = opened(new SealedContent(settings.kafka(), LedgerTopics.SEALED));
    this.follower = opened(new Follower(settings.kafka(), LedgerTopics.LEDGER, state, tail));
    this.queue = new CommitQueue(limits.queue());
    AttemptLog producer = between.apply(new LedgerProducer(settings.kafka(), LedgerTopics.LEDGER));
    Appender appender = new Appender(settings.ledger(), settings.node());
    this.writer =
        opened(
            new GroupCommit(queue, state, parts.facts(), producer, turns, appender, clock::minute));
    Appending appending =
        new Appending(
            parts.codec(),
            new Sealer(settings.ledger(), parts.vault()),
            sealedContent,
            queue,
            limits.patience());
    this.acceptance = new Acceptance(state, tail, writer, keys, clock);
    CommittedCommands committed = new CommittedCommands(state, index, entries);
    this.log = new LogAppend(state, committed, appending, acceptance);
    this.refusals = new Refusals(log, secret, settings.node(), clock::minute);
    this.decisions =
        new LogDecisions(state, parts.facts(), committed, acceptance, end, log, refusals);
    Deciding deciding =
        opened(
            new Deciding(
                parts.facts(),
                state,
                new JournalEngine(entries, parts.codec(), appending),
                new AggregateCache(state, limits.aggregates()),
                parts.aggregates()));
    this.desk =
        new LedgerDesk(
            state,
            parts.facts(),
            deciding,
            committed,
            acceptance,
            end,
            refusals,
            parts.receipts(),
            limits.receiptPatience());
    this.intake = new IntakeOutages(desk, log, secret, settings.node(), clock::minute);
    this.readings = new Readings(state, parts.facts(), desk, acceptance, log, refusals);
  }

  /**
   * Checks the topics, reads the whole ledger, makes it where there is none, and takes commands.
   *
   * @throws LedgerTopics.Unfit this is not a place where history is safe, or not this ledger's
   * @throws VaultLost this is not the vault that the ledger was begun with
   */
  public static Journal open(JournalSettings settings, JournalParts parts)
      throws InterruptedException {
    return open(settings, parts, UnaryOperator.identity());
  }

  /** With something between the writer and Kafka that may lose, delay and repeat. */
  static Journal open(
      JournalSettings settings, JournalParts parts, UnaryOperator<AttemptLog> between)
      throws InterruptedException {
    Journal journal = new Journal(settings, parts, between);
    try {
      journal.start();
      return journal;
    } catch (RuntimeException | InterruptedException e) {
      journal.close();
      throw e;
    }
  }

  private void start() throws InterruptedException {
    topics.create();
    topics.check();
    if (end.start() > 0) {
      throw new LedgerTopics.Unfit(
          LedgerTopics.LEDGER, "log start", Long.toString(end.start()), "0");
    }
    brokerClock.start();
    follower.start();
    end.catchUp();
    keys.require();
    writer.settleThePast();
    if (state.position().size() == 0) {
      writer.writeGenesis(
          topics.genesis(
              settings.ledger(), parts.keys(), LedgerProducer.minute(parts.clock().instant())));
    }
    topics.check(state.genesis().orElseThrow(), settings.ledger(), parts.keys());
    writer.start();
    opened(new Rounds(refusals, intake, keys));
    acceptance.started();
    if (state.position().size() == 1) {
      parts.bootstrap().ifPresent(desk::submit);
    }
    LOG.info("The journal is open at {} entries", state.position().size());
  }

  private <T extends AutoCloseable> T opened(T part) {
    opened.push(part);
    return part;
  }

  /** Where commands go in. */
  public IntakeOutages desk() {
    return intake;
  }

  /** Committed entries, verified. */
  public Entries entries() {
    return entries;
  }

  /** Appends to logs. */
  public LogAppend log() {
    return log;
  }

  /** Records who reads what is sealed. */
  public Readings readings() {
    return readings;
  }

  /** Decides what people ask to have recorded in logs. */
  public LogDecisions decisions() {
    return decisions;
  }

  /** Empty while this node takes commands; else what is missing, in words. */
  public Optional<String> missing() {
    return acceptance.missing();
  }

  /**
   * As {@link #missing}, and asks Kafka and the vault now, as a command would; waits a few seconds
   * if one gives no answer.
   */
  public Optional<String> missingNow() {
    Optional<String> known = missing();
    if (known.isPresent()) {
      return known;
    }
    try {
      end.read();
      return keys.silence();
    } catch (LedgerUnavailable e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /** Why this node can read the ledger no further; empty while it follows. */
  public Optional<RuntimeException> halted() {
    return state.halted();
  }

  /** Waits for a ledger of at least so many entries, as read here; false if that took too long. */
  public boolean awaitEntries(long entries, Duration patience) throws InterruptedException {
    return state.awaitSize(entries, patience);
  }

  public CommitFigures figures() {
    return writer.figures();
  }

  /** Decided commands that wait for their batch. */
  public int queued() {
    return queue.size();
  }

  /** Committed entries that are not yet indexed. */
  public int inTail() {
    return tail.entries();
  }

  /** Keys that the ledger relies on and the vault lacks, as counted last: an alarm if any. */
  public long lackingKeys() {
    return keys.lacking();
  }

  /** The ledger's name, cluster, topics and first keys. */
  public Genesis origin() {
    return state.genesis().orElseThrow();
  }

  /**
   * Takes no more commands, commits what is queued, and stops in the reverse order of the start.
   */
  @Override
  public void close() {
    acceptance.stopped();
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (Exception e) { // declared by AutoCloseable
        LOG.warn("A part of the journal did not close", e);
      }
    }
  }
}
