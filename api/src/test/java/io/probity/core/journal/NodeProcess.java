package io.probity.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.standing.Capabilities;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A node with policies and publishing in a JVM of its own, which ends with its test. */
final class NodeProcess implements AutoCloseable {
  private static final String READY = "node is ready";

  private final Process process;

  private NodeProcess(Process process) {
    this.process = process;
  }

  /** Waits until it takes part. */
  static NodeProcess start(String name, Map<String, Object> kafka, Path secrets)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName(),
                name,
                secrets.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // By standard input, since everybody can read arguments.
    Writer input = process.outputWriter(UTF_8);
    input.write(new JsonMapper().writeValueAsString(kafka) + "\n");
    input.flush();
    BufferedReader output = process.inputReader(UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(READY)) {
        return new NodeProcess(process);
      }
    }
    throw new IllegalStateException("The node ended before it was ready");
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Runs until standard input ends: when the parent closes it, or is gone. */
  public static void main(String[] arguments) throws Exception {
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    Map<String, Object> kafka =
        new JsonMapper().readValue(input.readLine(), new TypeReference<Map<String, Object>>() {});
    CaseNode node = CaseNode.open(arguments[0], kafka, Path.of(arguments[1]));
    node.publish();
    node.run(Capabilities.policies());
    node.heard().await("PolicyEnabled", CaseNode.POLICIES);
    IO.println(READY);
    while (input.readLine() != null) {
      // Nothing is said to a node that runs.
    }
    Runtime.getRuntime().halt(0);
  }
}
