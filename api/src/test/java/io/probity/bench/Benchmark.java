package io.probity.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Measures the product beside the limits of this machine, and writes docs/performance.md. */
public final class Benchmark {
  private static final Path DOCUMENT = Path.of("docs", "performance.md");
  private static final Path BUILT = Path.of("api", "target");

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    Instant began = Instant.now();
    Plan plan = Plan.of(System.getenv());
    Report report = new Report();
    Path directory = Files.createTempDirectory(BUILT, "bench");
    try {
      Machine.describe(report, plan, directory);
      run(plan, report, directory);
    } finally {
      delete(directory);
    }
    String text = report.text() + Machine.took(Duration.between(began, Instant.now()));
    Files.writeString(DOCUMENT, text);
    System.out.println(text);
    System.exit(0); // the client libraries leave threads behind
  }

  private static void run(Plan plan, Report report, Path directory) throws Exception {
    try (Calibration calibration = new Calibration(directory)) {
      Interleaving interleaving = new Interleaving(calibration, plan.rounds());
      tell("commands");
      try (Stage stage = new Stage(directory.resolve("commands"))) {
        commands(plan, report, interleaving, stage);
      }
      tell("rebuild");
      try (Stage stage = new Stage(directory.resolve("rebuild"))) {
        new RebuildRow(plan, interleaving, stage, report).rebuilds();
      }
    }
  }

  private static void commands(Plan plan, Report report, Interleaving interleaving, Stage stage)
      throws Exception {
    Workload workload = new Workload(stage, plan.cases());
    workload.prepare(64);
    long entries = stage.journal().entries().committed();
    int size = (int) (stage.bytes() / entries);
    report.say("An entry has " + size + " bytes on average, and so has the record of the limit.");
    try (ProduceProbe probe = new ProduceProbe(stage.kafka(), size)) {
      CommandRows rows = new CommandRows(plan, interleaving, stage, workload, probe, report);
      rows.warmUp();
      tell("rates");
      rows.rates();
      tell("receipts");
      rows.receipts();
    }
  }

  private static void tell(String part) {
    System.out.println("Measuring: " + part);
  }

  private static void delete(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
