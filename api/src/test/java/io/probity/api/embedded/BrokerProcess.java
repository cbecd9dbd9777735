package io.probity.api.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * One broker of a cluster in a JVM of its own, which ends with the test that started it, however
 * that ends.
 */
public final class BrokerProcess implements AutoCloseable {
  private static final String READY = "broker is ready";

  private final Process process;

  private BrokerProcess(Process process) {
    this.process = process;
  }

  /** Does not wait: a broker is ready only when most of its cluster runs. */
  public static BrokerProcess start(Path directory, BrokerCluster cluster, int number) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BrokerProcess.class.getName(),
                  directory.toString(),
                  Integer.toString(number))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      // By standard input, since everybody can read arguments.
      Writer input = process.outputWriter(UTF_8);
      input.write(new JsonMapper().writeValueAsString(cluster) + "\n");
      input.flush();
      return new BrokerProcess(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void awaitReady() throws IOException {
    BufferedReader output = process.inputReader(UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(READY)) {
        return;
      }
    }
    throw new IllegalStateException("The broker ended before it was ready");
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Runs until standard input ends: when the parent closes it, or is gone. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    BrokerCluster cluster = new JsonMapper().readValue(input.readLine(), BrokerCluster.class);
    new EmbeddedBroker(Path.of(arguments[0]), cluster, Integer.parseInt(arguments[1]));
    IO.println(READY);
    while (input.readLine() != null) {
      // Nothing is said to a broker that runs.
    }
    Runtime.getRuntime().halt(0);
  }
}
