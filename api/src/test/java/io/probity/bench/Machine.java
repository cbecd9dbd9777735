package io.probity.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where, when and on which commit. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  static void describe(Report report, Plan plan, Path directory)
      throws IOException, InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    report.say("# Performance");
    report.say("");
    report.say("Written by `./mvnw -q -Pbench -pl api -am spring-boot:test-run`; not by hand.");
    report.say(
        "Only ratios between rows of one run mean something; an absolute time is told, never");
    report.say("asserted. Each figure is the median over slices, with the least and the greatest.");
    report.say("");
    report.say("- commit " + commit() + ", " + Instant.now().truncatedTo(ChronoUnit.MINUTES));
    report.say(
        "- %s, %d processors, %s %s, Java %s, heap of at most %d MB"
            .formatted(
                processor(),
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                runtime.maxMemory() >> 20));
    report.say(
        "- disk: %s; load when it began: %.1f"
            .formatted(
                Files.getFileStore(directory).type(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    report.say(
        "- slices of %d ms in turns (A B A B), up to %d rounds; a slice is steady if SHA-256 and"
            .formatted(plan.slice().toMillis(), plan.rounds()));
    report.say(
        "  append-and-force moved by no more than a quarter around it; under %d it is inconclusive"
            .formatted(Plan.ENOUGH));
    report.say("- one process: embedded broker, embedded document server, journal, index, signer;");
    report.say("  no HTTP, and read models only where they are measured");
    report.say("");
  }

  static String took(Duration time) {
    return "\nThe whole run took " + time.toSeconds() + " s.\n";
  }

  private static String processor() throws IOException {
    if (!Files.exists(PROCESSORS)) {
      return "unknown processor";
    }
    return Files.readAllLines(PROCESSORS).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown processor");
  }

  private static String commit() throws IOException, InterruptedException {
    String commit = git("rev-parse", "--short=12", "HEAD");
    boolean altered = !git("status", "--porcelain", "--", ":!docs/performance.md").isEmpty();
    return commit.isEmpty() ? "unknown" : commit + (altered ? " with changes on top" : "");
  }

  private static String git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      Process git = new ProcessBuilder(command).redirectErrorStream(false).start();
      String answer = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
      return git.waitFor() == 0 ? answer : "";
    } catch (IOException _) {
      return ""; // no git here: the commit is not known
    }
  }
}
