package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.journal.NotebookCommand.WriteAsOutsider;
import io.probity.core.journal.NotebookCommand.WriteLine;
import io.probity.core.journal.NotebookCommand.WriteSecret;
import io.probity.core.journal.PermitCommand.GivePermit;
import io.probity.core.journal.PermitCommand.TakePermit;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.ledger.Entry;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.rule.RuleBroken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoNodesIT {
  private static final int TIMES = 1_000;

  @TempDir Path directory;
  private EmbeddedBroker broker;
  private Node a;
  private Node b;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    broker = new EmbeddedBroker(directory.resolve("broker"));
    a = Node.open("node-a", broker.clientSettings(), directory.resolve("secrets"));
    b = Node.open("node-b", broker.clientSettings(), directory.resolve("secrets"));
  }

  @AfterEach
  void stop() {
    b.close();
    a.close();
    broker.close();
  }

  @Test
  void both_append_at_once_and_each_index_exists_once() throws Exception {
    List<Callable<List<Outcome.Line>>> writers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Node node = i % 2 == 0 ? a : b;
      NotebookId id = node.openNotebook(Node.ADA);
      writers.add(() -> lines(node, id, 50));
    }
    List<Outcome.Line> all = Together.call(writers).stream().flatMap(List::stream).toList();

    Replay replay = Replay.of(broker.clientSettings());
    Set<Long> places = new HashSet<>();
    for (Outcome.Line line : all) {
      assertThat(places.add(line.index())).isTrue();
      assertThat(replay.leaves().get((int) line.index())).isEqualTo(line.leaf());
    }
    assertThat(all).hasSize(16 * 50);
    assertThat(replay.ofType("LineWritten")).hasSize(all.size());
    assertThat(replay.authors()).containsExactlyInAnyOrder("node-a", "node-b");
  }

  private static List<Outcome.Line> lines(Node node, NotebookId id, int count) {
    List<Outcome.Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(node.writeLine(Node.ADA, id));
    }
    return lines;
  }

  @Test
  void both_write_to_one_stream_and_what_is_acknowledged_is_there_once() throws Exception {
    NotebookId id = a.openNotebook(Node.ADA);
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Node node = i % 2 == 0 ? a : b;
      writers.add(() -> acknowledged(node, id, 25));
    }
    int acknowledged = Together.call(writers).stream().mapToInt(Integer::intValue).sum();

    assertThat(acknowledged).isPositive();
    assertThat(Replay.of(broker.clientSettings()).ofType("LineWritten")).hasSize(acknowledged);
  }

  private static int acknowledged(Node node, NotebookId id, int tries) {
    int acknowledged = 0;
    for (int i = 0; i < tries; i++) {
      try {
        node.writeLine(Node.ADA, id);
        acknowledged++;
      } catch (PositionMoved _) {
        // Contended three times over: the answer that is promised.
        continue;
      }
    }
    return acknowledged;
  }

  @Test
  void one_command_at_both_nodes_in_the_same_instant_is_one_entry() throws Exception {
    NotebookId id = a.openNotebook(Node.ADA);
    NotebookId other = b.openNotebook(Node.ADA);
    for (int i = 0; i < TIMES; i++) {
      UUID key = UUID.randomUUID();
      Command command = new WriteLine(i % 2 == 0 ? id : other, null, Node.now());
      List<Outcome> answers =
          Together.call(
              List.of(() -> a.send(Node.ADA, key, command), () -> b.send(Node.ADA, key, command)));
      assertThat(answers.getFirst()).isEqualTo(answers.getLast());
    }
    Replay replay = Replay.of(broker.clientSettings());
    assertThat(replay.ofType("LineWritten")).hasSize(TIMES);
  }

  @Test
  void a_permit_taken_and_used_in_the_same_instant_counts_by_the_order_in_the_ledger()
      throws Exception {
    NotebookId id = b.openNotebook(Node.ADA);
    int used = 0;
    for (int i = 0; i < TIMES; i++) {
      Actor person = somebody();
      PermitId permit = new PermitId(UUID.randomUUID());
      a.send(Node.ADA, new GivePermit(permit, person.person(), Node.now()));
      List<Boolean> done =
          Together.call(
              List.of(
                  () -> accepted(a, Node.ADA, new TakePermit(permit, Node.now())),
                  () -> accepted(b, person, new WriteSecret(id, Node.now()))));
      assertThat(done.getFirst()).isTrue();
      used += done.getLast() ? 1 : 0;
    }
    checkOrder("PermitGiven", "PermitTaken", used);
  }

  @Test
  void the_same_holds_where_nothing_was_there_when_it_was_read() throws Exception {
    NotebookId id = b.openNotebook(Node.ADA);
    int written = 0;
    for (int i = 0; i < TIMES; i++) {
      Actor person = somebody();
      PermitId permit = new PermitId(UUID.randomUUID());
      List<Boolean> done =
          Together.call(
              List.of(
                  () -> accepted(a, Node.ADA, new GivePermit(permit, person.person(), Node.now())),
                  () -> accepted(b, person, new WriteAsOutsider(id, Node.now()))));
      assertThat(done.getFirst()).isTrue();
      written += done.getLast() ? 1 : 0;
    }
    checkOrder("", "PermitGiven", written);
  }

  /** Each secret stands after the change that it names as basis, and before the next one. */
  private void checkOrder(String relied, String ended, int secrets) {
    Replay replay = Replay.of(broker.clientSettings());
    assertThat(replay.ofType("SecretWritten")).hasSize(secrets);
    for (int i = 0; i < replay.entries().size(); i++) {
      Entry entry = replay.entries().get(i);
      if (entry.type().equals("SecretWritten")) {
        Entry.Basis basis = entry.basis().getFirst();
        assertThat(basis.key()).isEqualTo(entry.actor().id());
        assertThat(lastChangeBefore(replay, i, basis.key())).isEqualTo(basis.at());
        Long at = basis.at();
        if (at == null) {
          assertThat(relied).isEmpty();
        } else {
          assertThat(replay.entries().get((int) (at - 1)).type()).isEqualTo(relied);
        }
        assertThat(changesBefore(replay, i, basis.key())).doesNotContain(ended);
      }
    }
  }

  private static List<String> changesBefore(Replay replay, int end, String person) {
    return replay.entries().subList(0, end).stream()
        .filter(entry -> concerns(entry, person))
        .map(Entry::type)
        .toList();
  }

  private static boolean concerns(Entry entry, String person) {
    return entry.type().startsWith("Permit")
        && new String(entry.data().bytes(), StandardCharsets.UTF_8).contains(person);
  }

  private static @Nullable Long lastChangeBefore(Replay replay, int end, String person) {
    for (int i = end - 1; i >= 0; i--) {
      if (concerns(replay.entries().get(i), person)) {
        return i + 1L;
      }
    }
    return null;
  }

  private static Actor somebody() {
    return Actor.staff(new PersonId(UUID.randomUUID()), Capacity.COVERED_PERSON);
  }

  private static boolean accepted(Node node, Actor actor, Command command) {
    try {
      return !node.send(actor, command).lines().isEmpty();
    } catch (RuleBroken _) {
      return false;
    }
  }
}
