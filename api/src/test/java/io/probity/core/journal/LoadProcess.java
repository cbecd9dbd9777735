package io.probity.core.journal;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.journal.NotebookCommand.WriteLine;
import io.probity.core.journal.desk.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A broker and a node in one process, under load until it is killed. Sends again what the lines on
 * its input name, says {@code READY} on its error stream, then goes on with commands of its own.
 * Says on its output what it sends ({@code S key notebook time}) before, and what was acknowledged
 * ({@code A key index leaf}) after.
 */
final class LoadProcess {
  private static final int CALLERS = 16;

  private final Node node;
  private final PrintStream out;

  private LoadProcess(Node node, PrintStream out) {
    this.node = node;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Path.of(arguments[0]);
    PrintStream out = System.out;
    List<String> again = new ArrayList<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null && !line.equals("go"); line = in.readLine()) {
      again.add(line);
    }
    EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"));
    Node node = Node.open("node-a", broker.clientSettings(), directory.resolve("secrets"));
    new LoadProcess(node, out).run(again);
  }

  private void run(List<String> again) {
    again.forEach(this::repeat);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        var _ = callers.submit(this::load);
      }
      System.err.println("READY");
    }
  }

  private void repeat(String line) {
    String[] parts = line.split(" ");
    send(
        UUID.fromString(parts[1]),
        new NotebookId(UUID.fromString(parts[2])),
        Instant.parse(parts[3]));
  }

  private void load() {
    NotebookId id = node.openNotebook(Node.ADA);
    while (true) {
      send(UUID.randomUUID(), id, Node.now());
    }
  }

  private void send(UUID key, NotebookId id, Instant time) {
    say("S " + key + " " + id.value() + " " + time);
    if (node.send(Node.ADA, key, new WriteLine(id, null, time))
        instanceof Outcome.Committed(List<Outcome.Line> lines)) {
      Outcome.Line line = lines.getFirst();
      say("A " + key + " " + line.index() + " " + line.leaf());
    }
  }

  private void say(String line) {
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }
}
