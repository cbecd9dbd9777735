package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.journal.FaultyLog.Fault;
import io.probity.core.journal.NotebookCommand.OpenNotebook;
import io.probity.core.journal.NotebookCommand.WriteLine;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.entries.Tail;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnknownOutcomeIT {
  @TempDir Path directory;
  private EmbeddedBroker broker;
  private @Nullable FaultyLog network;
  private Node node;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = new EmbeddedBroker(directory.resolve("broker"));
    node =
        Node.open(
            "node-a",
            broker.clientSettings(),
            directory.resolve("secrets"),
            log -> network = new FaultyLog(log));
  }

  @AfterEach
  void stop() {
    node.close();
    broker.close();
  }

  private FaultyLog network() {
    return Objects.requireNonNull(network);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatever_became_of_an_attempt_its_command_is_recorded_once(Fault fault) {
    NotebookId id = node.openNotebook(Node.ADA);
    network().next(fault);

    Outcome.Line line = node.writeLine(Node.ADA, id);
    node.writeLine(Node.ADA, id);

    Replay replay = Replay.of(broker.clientSettings());
    assertThat(replay.leaves().get((int) line.index())).isEqualTo(line.leaf());
    assertThat(replay.ofType("LineWritten")).hasSize(2);
  }

  @Test
  void under_load_with_a_fault_in_every_fifth_attempt_nothing_is_lost_and_nothing_twice()
      throws Exception {
    Random random = new Random(42);
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      NotebookId id = node.openNotebook(Node.ADA);
      writers.add(
          () -> {
            for (int n = 0; n < 20; n++) {
              node.writeLine(Node.ADA, id);
            }
            return 20;
          });
    }
    for (int i = 0; i < 12; i++) {
      network().next(Fault.values()[random.nextInt(Fault.values().length)]);
    }
    int written = Together.call(writers).stream().mapToInt(Integer::intValue).sum();

    assertThat(Replay.of(broker.clientSettings()).ofType("LineWritten")).hasSize(written);
  }

  @Test
  void while_the_tail_is_full_what_is_in_doubt_waits_for_room_and_not_with_head_after_head()
      throws Exception {
    AtomicReference<Tail> tail = new AtomicReference<>();
    AtomicReference<FaultyLog> wire = new AtomicReference<>();
    try (Node narrow =
            Node.openNarrow(
                "node-b",
                broker.clientSettings(),
                directory.resolve("secrets"),
                tail::set,
                log -> {
                  wire.set(new FaultyLog(log));
                  return wire.get();
                });
        ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
      wire.get().shut();
      Future<?> sent = caller.submit(() -> narrow.openNotebook(Node.ADA));
      await().until(() -> narrow.journal().queued() == 0 && !sent.isDone());
      for (int i = 0; i < 20; i++) {
        node.openNotebook(Node.ADA);
      }
      await().until(() -> narrow.journal().missing().isPresent());

      wire.get().open();
      assertThat(wire.get().lets(3, Duration.ofSeconds(2))).isFalse();

      await()
          .until(
              () -> {
                tail.get().indexed(narrow.journal().entries().committed());
                return sent.isDone();
              });
    }
    assertThat(Replay.of(broker.clientSettings()).ofType("NotebookOpened")).hasSize(21);
  }

  @Test
  void while_nothing_gets_through_a_sent_command_is_in_doubt_and_the_next_is_not_accepted()
      throws InterruptedException {
    NotebookId id = node.openNotebook(Node.ADA);
    UUID key = UUID.randomUUID();
    Command command = new WriteLine(id, null, Node.now());
    Hash commandId = node.secret().commandId(Node.ADA.id(), key);

    network().shut();
    assertThat(node.send(Node.ADA, key, command)).isEqualTo(new Outcome.InDoubt(commandId));
    assertThat(node.journal().desk().outcome(commandId))
        .isEqualTo(Optional.of(new Outcome.InDoubt(commandId)));
    assertThatThrownBy(
            () ->
                node.send(
                    Node.ADA, new OpenNotebook(new NotebookId(UUID.randomUUID()), Node.now())))
        .isInstanceOf(LedgerUnavailable.class);

    network().open();
    assertThat(node.journal().awaitEntries(3, Duration.ofSeconds(10))).isTrue();
    Outcome later = node.send(Node.ADA, key, command);
    assertThat(later).isInstanceOf(Outcome.Committed.class);
    assertThat(Replay.of(broker.clientSettings()).ofType("LineWritten")).hasSize(1);
    node.send(Node.ADA, new OpenNotebook(new NotebookId(UUID.randomUUID()), Node.now()));
    assertThat(Replay.of(broker.clientSettings()).ofType("IntakeOutageRecorded"))
        .as("what was refused meanwhile counts as intake in this test")
        .hasSize(1);
  }
}
