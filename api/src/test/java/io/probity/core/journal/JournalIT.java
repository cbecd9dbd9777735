package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.journal.NotebookCommand.OpenNotebook;
import io.probity.core.journal.NotebookCommand.WriteLine;
import io.probity.core.journal.NotebookCommand.WriteNothing;
import io.probity.core.journal.NotebookCommand.WriteSecret;
import io.probity.core.journal.NotebookEvent.LineWritten;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.Confidential;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalIT {
  @TempDir static Path directory;
  private static EmbeddedBroker broker;
  private Node node;

  @BeforeAll
  static void startBroker() {
    broker = new EmbeddedBroker(directory.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void openNode() throws IOException, InterruptedException {
    node = Node.open("node-a", broker.clientSettings(), directory.resolve("secrets"));
  }

  @AfterEach
  void closeNode() {
    node.close();
  }

  @Test
  void a_command_becomes_an_entry_that_reads_back() {
    NotebookId id = node.openNotebook(Node.ADA);
    Outcome.Line written = node.writeLine(Node.ADA, id);

    List<StoredEntry> stream = node.journal().entries().stream(id.stream(), 0);
    assertThat(stream).hasSize(2);
    assertThat(stream.getLast().index()).isEqualTo(written.index());
    assertThat(stream.getLast().leaf()).isEqualTo(written.leaf());
    assertThat(Node.codec().decode(stream.getLast().entry()))
        .isEqualTo(new LineWritten(id, 0, null));
    assertThat(Replay.of(broker.clientSettings()).leaves().get((int) written.index()))
        .isEqualTo(written.leaf());
  }

  @Test
  void confidential_text_is_in_no_topic_and_comes_back_as_a_reference() {
    NotebookId id = node.openNotebook(Node.ADA);
    String canary = "Zugunruhe beim Lieferanten";
    node.send(Node.ADA, new WriteLine(id, Confidential.text(canary), Node.now()));

    StoredEntry stored = node.journal().entries().stream(id.stream(), 1).getFirst();
    LineWritten read = (LineWritten) Node.codec().decode(stored.entry());
    Confidential text = Objects.requireNonNull(read.text());
    assertThat(text.isReference()).isTrue();
    String digest = text.reference().sealed().sha256().hex();
    assertThat(Replay.records(broker.clientSettings(), LedgerTopics.LEDGER))
        .noneMatch(record -> text(record.value()).contains("Zugunruhe"));
    assertThat(Replay.records(broker.clientSettings(), LedgerTopics.SEALED))
        .anyMatch(record -> text(record.key()).equals(digest))
        .noneMatch(record -> text(record.value()).contains("Zugunruhe"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void the_same_command_is_answered_as_the_first_time_also_after_a_restart()
      throws IOException, InterruptedException {
    NotebookId id = node.openNotebook(Node.ADA);
    UUID key = UUID.randomUUID();
    WriteLine command = new WriteLine(id, null, Node.now());

    Outcome first = node.send(Node.ADA, key, command);
    assertThat(node.send(Node.ADA, key, command)).isEqualTo(first);

    closeNode();
    openNode();
    assertThat(node.send(Node.ADA, key, command)).isEqualTo(first);
    assertThat(node.journal().desk().outcome(node.secret().commandId(Node.ADA.id(), key)))
        .isEqualTo(Optional.of(first));
  }

  @Test
  void a_used_key_with_another_body_is_refused() {
    NotebookId id = node.openNotebook(Node.ADA);
    UUID key = UUID.randomUUID();
    node.send(Node.ADA, key, new WriteLine(id, null, Node.now()));

    assertThatThrownBy(() -> node.send(Node.ADA, key, new WriteNothing(id, Node.now())))
        .isInstanceOf(KeyReused.class);
  }

  @Test
  void nothing_to_do_makes_no_entry() {
    NotebookId id = node.openNotebook(Node.ADA);

    assertThat(node.send(Node.ADA, new WriteNothing(id, Node.now())).lines()).isEmpty();
    assertThat(node.journal().entries().stream(id.stream(), 0)).hasSize(1);
  }

  @Test
  void a_refusal_names_its_rule_and_is_recorded_beside_the_stream_with_its_basis() {
    NotebookId id = node.openNotebook(Node.ADA);

    assertThatThrownBy(() -> node.send(Node.BEN, new WriteSecret(id, Node.now())))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith("N-1:");
    assertThat(node.journal().entries().stream(id.stream(), 0)).hasSize(1);
    Entry refusal = node.journal().entries().stream("refusals", 0).getLast().entry();
    assertThat(refusal.type()).isEqualTo("CommandRefused");
    assertThat(refusal.basis()).containsExactly(new Entry.Basis("permits", Node.BEN.id(), null));
  }

  @Test
  void of_targets_that_one_may_not_see_only_the_first_of_the_hour_is_recorded_at_once() {
    Actor stranger = Actor.staff(PermitFacts.STRANGER, Capacity.COVERED_PERSON);
    NotebookId unknown = new NotebookId(UUID.randomUUID());
    NotebookId known = node.openNotebook(Node.ADA);
    long before = refusals();

    for (NotebookId target : List.of(unknown, known, unknown)) {
      assertThatThrownBy(() -> node.send(stranger, new WriteLine(target, null, Node.now())))
          .isInstanceOf(RuleBroken.class)
          .hasMessageStartingWith("N-9:");
    }
    assertThat(refusals()).isEqualTo(before + 1);
  }

  private long refusals() {
    return node.journal().entries().stream("refusals", 0).size();
  }

  @Test
  void a_position_that_is_not_the_senders_is_a_conflict_and_no_entry() {
    NotebookId id = node.openNotebook(Node.ADA);
    node.writeLine(Node.ADA, id);
    Submission stale =
        node.submission(Node.ADA, UUID.randomUUID(), new WriteLine(id, null, Node.now()));
    Submission expectingTheFirst =
        new Submission(
            stale.command(), stale.actor(), stale.commandId(), stale.request(), 0L, null);

    assertThatThrownBy(() -> node.journal().desk().submit(expectingTheFirst))
        .isInstanceOf(PositionMoved.class);
    assertThat(node.journal().entries().stream(id.stream(), 0)).hasSize(2);
  }

  @Test
  void of_two_conditional_commands_at_once_one_is_accepted_and_the_other_is_a_conflict()
      throws Exception {
    NotebookId id = node.openNotebook(Node.ADA);
    for (long seq = 0; seq < 200; seq++) {
      long seen = seq;
      List<Boolean> accepted =
          Together.call(List.of(() -> writeAfter(id, seen), () -> writeAfter(id, seen)));
      assertThat(accepted).containsExactlyInAnyOrder(true, false);
    }
    assertThat(node.journal().entries().stream(id.stream(), 0)).hasSize(201);
  }

  private boolean writeAfter(NotebookId id, long seq) {
    Submission free =
        node.submission(Node.ADA, UUID.randomUUID(), new WriteLine(id, null, Node.now()));
    try {
      node.journal()
          .desk()
          .submit(
              new Submission(
                  free.command(), free.actor(), free.commandId(), free.request(), seq, null));
      return true;
    } catch (PositionMoved _) {
      return false;
    }
  }

  @Test
  void a_log_refuses_another_body_under_a_used_id() {
    LogLine line = line("first body");
    node.journal().log().append(line);
    LogLine other =
        new LogLine(
            line.stream(),
            line.event(),
            line.actor(),
            line.commandId(),
            line("second body").request(),
            null);

    assertThatThrownBy(() -> node.journal().log().append(other)).isInstanceOf(KeyReused.class);
    assertThat(node.journal().entries().stream(line.stream(), 0)).hasSize(1);
  }

  private LogLine line(String body) {
    return new LogLine(
        "reading-log",
        new NotebookEvent.NotebookOpened(new NotebookId(UUID.randomUUID())),
        Node.ADA,
        node.secret().commandId(Node.ADA.id(), UUID.randomUUID()),
        node.secret().request(body.getBytes(StandardCharsets.UTF_8)),
        null);
  }

  @Test
  void a_log_takes_each_fact_once() {
    Submission fact =
        node.submission(
            Node.ADA,
            UUID.randomUUID(),
            new OpenNotebook(new NotebookId(UUID.randomUUID()), Node.now()));
    LogLine line =
        new LogLine(
            "access-log",
            new NotebookEvent.NotebookOpened(new NotebookId(UUID.randomUUID())),
            Node.ADA,
            fact.commandId(),
            fact.request(),
            null);

    long index = node.journal().log().append(line);
    assertThat(node.journal().log().append(line)).isEqualTo(index);
    assertThat(node.journal().entries().stream("access-log", 0)).hasSize(1);
  }
}
