package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.LedgerRecord;
import io.probity.core.ledger.audit.Audit;
import io.probity.core.ledger.audit.AuditReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledProcessIT {
  private static final int KILLS = 20;

  @TempDir Path directory;

  /** By key: the line by which it can be sent again. */
  private final Map<UUID, String> sent = new LinkedHashMap<>();

  /** By key: index and leaf hash, as the caller was told. */
  private final Map<UUID, String> acknowledged = new HashMap<>();

  @Test
  void killed_twenty_times_under_load_it_loses_nothing_and_records_nothing_twice()
      throws Exception {
    Random random = new Random(20);
    for (int i = 0; i < KILLS; i++) {
      runAndKill(i, 200 + random.nextInt(1_500));
    }
    try (EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"))) {
      checkLedger(broker.clientSettings());
    }
  }

  private void runAndKill(int round, long afterMillis) throws IOException, InterruptedException {
    Path said = directory.resolve("round-" + round);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LoadProcess.class.getName(),
                directory.toString())
            .redirectOutput(said.toFile())
            .start();
    try (PrintStream in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
      unanswered().forEach(in::println);
      in.println("go");
      assertThat(errors.lines().anyMatch(line -> line.equals("READY"))).isTrue();
      assertThat(process.waitFor(afterMillis, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
    Files.readAllLines(said).forEach(this::hear);
  }

  private List<String> unanswered() {
    return sent.entrySet().stream()
        .filter(command -> !acknowledged.containsKey(command.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void hear(String line) {
    String[] parts = line.split(" ");
    if (parts[0].equals("S") && parts.length == 4) {
      sent.put(UUID.fromString(parts[1]), line);
    } else if (parts[0].equals("A") && parts.length == 4 && parts[3].length() == 44) {
      String answer = parts[2] + " " + parts[3];
      String before = acknowledged.putIfAbsent(UUID.fromString(parts[1]), answer);
      assertThat(before == null || before.equals(answer)).isTrue();
    }
  }

  private void checkLedger(Map<String, Object> kafka) throws IOException {
    Audit audit = new Audit();
    Replay.records(kafka, LedgerTopics.LEDGER)
        .forEach(
            record -> audit.read(new LedgerRecord(record.offset(), record.key(), record.value())));
    AuditReport report = audit.report();
    assertThat(report.findings()).isEmpty();

    Replay replay = Replay.of(kafka);
    assertThat(report.size()).isEqualTo(replay.leaves().size());
    Map<String, Long> perCommand =
        replay.entries().stream()
            .map(Entry::command)
            .collect(Collectors.groupingBy(Object::toString, Collectors.counting()));
    assertThat(perCommand.values()).containsOnly(1L);
    List<String> lost = new ArrayList<>();
    acknowledged.forEach(
        (key, answer) -> {
          String[] parts = answer.split(" ");
          int index = Integer.parseInt(parts[0]);
          if (index >= replay.leaves().size()
              || !replay.leaves().get(index).base64().equals(parts[1])) {
            lost.add(key + " at " + answer);
          }
        });
    assertThat(lost).isEmpty();
    assertThat(acknowledged.size()).isGreaterThan(KILLS);
  }
}
