package io.probity.core.sealing.file;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.sealing.Vault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads, vaults and processes that share one vault file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedVaultTest {
  private static final int THREADS = 64;

  @TempDir private Path parent;

  /**
   * Another process: asks for the keys of {@code <prefix>0}, {@code <prefix>1}, … and tells each as
   * soon as it may be relied on.
   */
  static final class OtherNode {
    private OtherNode() {}

    public static void main(String[] arguments) throws IOException {
      Path parent = Path.of(arguments[0]);
      Keyring keyring = Keyring.open(parent.resolve("keys"));
      try (FileVault vault = FileVault.open(parent.resolve("vault"), keyring)) {
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
          String stream = arguments[1] + i;
          System.out.println(stream + " " + vault.keyFor(stream, null));
        }
      }
    }
  }

  private FileVault open() throws IOException {
    return FileVault.open(parent.resolve("vault"), Keyring.open(parent.resolve("keys")));
  }

  private Process start(String prefix, int keys) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherNode.class.getName(),
            parent.toString(),
            prefix,
            Integer.toString(keys))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Map<String, KeyId> told(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(" "))
        .filter(words -> words.length == 2 && words[1].length() == 24)
        .collect(toMap(words -> words[0], words -> KeyId.ofBase64(words[1])));
  }

  /** What each of so many threads, let go at once, came back with. */
  private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<FutureTask<T>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      FutureTask<T> task =
          new FutureTask<>(
              () -> {
                start.await();
                return work.call();
              });
      running.add(task);
      Thread.ofVirtual().start(task);
    }
    start.countDown();
    List<T> results = new ArrayList<>();
    for (FutureTask<T> task : running) {
      results.add(task.get(30, TimeUnit.SECONDS));
    }
    return results;
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void all_who_ask_for_one_scope_at_once_get_one_key() throws Exception {
    try (FileVault one = open();
        FileVault other = open()) {
      AtomicBoolean turn = new AtomicBoolean();
      List<KeyId> ids =
          together(
              THREADS, () -> (turn.getAndSet(!turn.get()) ? one : other).keyFor("case-1", null));
      assertThat(ids).containsOnly(ids.getFirst());
      assertThat(one.ledgerSecret().request(new byte[0]))
          .isEqualTo(other.ledgerSecret().request(new byte[0]));
    }
  }

  @Test
  void those_who_wait_share_one_flush() throws Exception {
    try (FileVault vault = open();
        VaultFile file = new VaultFile(parent.resolve("vault"))) {
      List<Thread> askers =
          IntStream.range(0, THREADS)
              .mapToObj(i -> Thread.ofPlatform().unstarted(() -> vault.keyFor("case-" + i, null)))
              .toList();
      file.exclusively(
          () -> {
            file.readNew();
            askers.forEach(Thread::start);
            await(() -> askers.stream().allMatch(SharedVaultTest::isWaiting));
          });
      for (Thread asker : askers) {
        assertThat(asker.join(Duration.ofSeconds(20))).isTrue();
      }
      // The first asker may have set out alone before the others came.
      assertThat(file.readNew()).hasSizeBetween(1, 2);
    }
    try (FileVault vault = open()) {
      List<KeyId> ids =
          IntStream.range(0, THREADS).mapToObj(i -> vault.keyFor("case-" + i, null)).toList();
      assertThat(ids).hasSize(THREADS).doesNotHaveDuplicates();
    }
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING;
  }

  @Test
  void whoever_is_interrupted_harms_nobody_else() throws Exception {
    try (FileVault vault = open();
        VaultFile file = new VaultFile(parent.resolve("vault"))) {
      FutureTask<Boolean> asking =
          new FutureTask<>(
              () -> {
                assertThatThrownBy(() -> vault.keyFor("case-1", null))
                    .isInstanceOf(Vault.Unavailable.class);
                return Thread.currentThread().isInterrupted();
              });
      Thread asker = Thread.ofPlatform().unstarted(asking);
      file.exclusively(
          () -> {
            asker.start();
            await(() -> isWaiting(asker));
            asker.interrupt();
            assertThat(stillInterrupted(asking)).isTrue();
          });
      assertThat(vault.keyFor("case-1", null)).isEqualTo(vault.keyFor("case-1", null));
      assertThat(vault.key(vault.keyFor("case-2", null))).hasSize(32);
    }
  }

  private static boolean stillInterrupted(FutureTask<Boolean> asking) {
    try {
      return asking.get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_node_asks_for_keys_that_another_made() throws Exception {
    try (FileVault one = open();
        FileVault other = open()) {
      KeyId id = one.keyFor("case-1", "ada");
      assertThat(other.anyBelongsTo("ada", List.of(id))).isTrue();
      KeyId second = one.keyFor("case-2", null);
      assertThat(other.key(second)).isEqualTo(one.key(second));
      assertThat(other.missing(List.of(id, second).stream())).isEmpty();
    }
  }

  @Test
  void two_processes_share_keys_and_secret() throws Exception {
    int keys = 200;
    Process process = start("case-", keys);
    List<KeyId> mine = new ArrayList<>();
    try (FileVault vault = open();
        BufferedReader out = process.inputReader()) {
      String first = out.readLine();
      for (int i = 0; i < keys; i++) {
        mine.add(vault.keyFor("case-" + i, null));
      }
      List<String> lines = new ArrayList<>(List.of(first));
      lines.addAll(out.readAllLines());
      assertThat(process.waitFor()).isZero();
      Map<String, KeyId> theirs = told(lines);
      assertThat(theirs).hasSize(keys);
      for (int i = 0; i < keys; i++) {
        assertThat(theirs).containsEntry("case-" + i, mine.get(i));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_process_that_is_killed_has_promised_no_key_that_is_not_there() throws Exception {
    Random random = new Random(20260302);
    for (int run = 0; run < 2; run++) {
      Process process = start("case-" + run + "-", Integer.MAX_VALUE);
      List<String> lines = new ArrayList<>();
      try (FileVault vault = open();
          BufferedReader out = process.inputReader()) {
        int enough = 1 + random.nextInt(40);
        for (int i = 0; i < enough; i++) {
          lines.add(out.readLine());
        }
        // By its handle: the process object would close its output, and with it what was told last.
        process.toHandle().destroyForcibly();
        lines.addAll(out.readAllLines());
        assertThat(process.waitFor()).isNotZero();
        Map<String, KeyId> told = told(lines);
        assertThat(told).hasSizeGreaterThanOrEqualTo(enough);
        assertThat(vault.missing(told.values().stream())).isEmpty();
        assertThat(vault.keyFor("case-" + run + "-0", null))
            .isEqualTo(told.get("case-" + run + "-0"));
        assertThat(vault.keyFor("after-the-crash-" + run, null)).isNotNull();
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
