package io.probity.core.ledger;

import static io.probity.core.ledger.Entries.utf8;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.probity.core.ledger.audit.AuditReport;
import io.probity.core.ledger.note.Checkpoint;
import io.probity.core.ledger.note.NoteSigner;
import io.probity.core.ledger.note.TlogProof;
import io.probity.core.ledger.note.UnverifiedCheckpoint;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.TestTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier in Python, written from the format's document, agrees with this one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondVerifierIT {
  private record Said(int code, String text) {}

  @TempDir private static Path folder;
  private static String python = "";
  private static String verifier = "";

  private final NoteSigner signer = NoteSigner.of(Entries.ORIGIN, pair());
  private final History history = new History();

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @BeforeAll
  static void find() throws Exception {
    String checkers = System.getenv().getOrDefault("PROBITY_TEST_CHECKERS", "/");
    Path interpreter = Path.of(checkers).resolve("python");
    assumeTrue(
        Files.isExecutable(interpreter)
            && run(interpreter.toString(), "-c", "import cryptography").code == 0,
        "Python's cryptography is not installed: the second verifier is not compared");
    python = interpreter.toString();
    verifier = Path.of("../docs/verifier/verify.py").toRealPath().toString();
  }

  private static Said run(String... command) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Process process = builder.redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), Files.readString(out, UTF_8));
  }

  private static Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "in", ".bin"), bytes);
  }

  /** Batches of all sizes, with every kind of void record between them. */
  private void write(int batches) {
    Random random = new Random(7);
    history.genesis();
    for (int i = 0; i < batches; i++) {
      byte[] stray = utf8("stray " + i);
      Head late = history.head(List.of(stray));
      history.append(random.nextBoolean() ? utf8("") : utf8("s"), stray);
      history.append(utf8("s"), i % 2 == 0 ? null : new byte[Entry.MAX_BYTES + 1]);
      history.append(null, i % 3 == 0 ? null : stray);
      Entry[] entries = new Entry[random.nextInt(5)];
      Arrays.setAll(entries, _ -> history.next("case-" + random.nextInt(3)));
      history.commit(entries);
      history.append(utf8("s"), stray);
      history.append(null, late.encode());
      history.offset += random.nextInt(3);
    }
  }

  private String receipt(int index, int size) {
    Checkpoint checkpoint = new Checkpoint(Entries.ORIGIN, size, history.rootAt(size));
    List<Hash> path = TestTree.path(index, history.leaves.subList(0, size));
    return new TlogProof(index, path, new UnverifiedCheckpoint(signer.sign(checkpoint))).text();
  }

  private Said verify(String receipt, String entry, List<LedgerRecord> dump) throws Exception {
    List<String> lines = dump.stream().map(LedgerRecord::line).toList();
    String records = file(utf8(String.join("\n", lines) + "\n")).toString();
    String proof = file(utf8(receipt)).toString();
    return run(python, verifier, signer.verifierKey().text(), proof, entry, records);
  }

  private static void refused(Said said) {
    assertThat(said.text).contains("REFUSED");
    assertThat(said.code).isEqualTo(10);
  }

  @Test
  void it_accepts_receipts_and_dumps_and_counts_as_the_audit_does() throws Exception {
    write(12);
    AuditReport report = history.audit();
    long voids = report.voids().values().stream().mapToLong(Long::longValue).sum();
    String counted =
        report.size()
            + " entries, "
            + report.validHeads()
            + " heads, "
            + (voids + report.candidates())
            + " void records";
    for (int size = 1; size <= history.leaves.size(); size += 4) {
      int index = size / 2;
      Said said = verify(receipt(index, size), history.leaves.get(index).base64(), history.records);
      assertThat(said.text).contains("RECEIPT VALID: index " + index + " of " + size);
      assertThat(said.text).contains("LEDGER CONSISTENT: " + counted);
      assertThat(said.code).isZero();
    }
  }

  @Test
  void it_refuses_another_entry_another_place_and_another_key() throws Exception {
    write(4);
    int size = history.leaves.size();
    byte[] genesis = Entries.genesis().encode();
    String entry = file(genesis).toString();
    String good = receipt(0, size);
    assertThat(verify(good, entry, history.records).code).isZero();
    genesis[20] ^= 1;
    refused(verify(good, file(genesis).toString(), history.records));
    refused(verify(good.replace("index 0", "index 1"), entry, history.records));
    refused(verify(good.replace("\n" + size + "\n", "\n" + (size + 1) + "\n"), entry, List.of()));
    NoteSigner other = NoteSigner.of(Entries.ORIGIN, pair());
    refused(run(python, verifier, other.verifierKey().text(), file(utf8(good)).toString(), entry));
  }

  @Test
  void it_refuses_a_receipt_in_which_any_line_is_changed() throws Exception {
    write(4);
    String good = receipt(1, history.leaves.size());
    String leaf = history.leaves.get(1).base64();
    int at = 0;
    for (String line : good.split("\n", -1)) {
      if (!line.isEmpty()) {
        int middle = at + line.length() / 2;
        char other = good.charAt(middle) == '4' ? '5' : '4';
        String changed = good.substring(0, middle) + other + good.substring(middle + 1);
        refused(verify(changed, leaf, history.records));
      }
      at += line.length() + 1;
    }
  }

  @Test
  void it_refuses_a_dump_that_was_cut_changed_or_replaced() throws Exception {
    write(6);
    int size = history.leaves.size();
    String receipt = receipt(size - 1, size);
    String leaf = history.leaves.getLast().base64();
    refused(verify(receipt, leaf, history.records.subList(0, history.records.size() / 2)));
    List<LedgerRecord> records = new ArrayList<>(history.records);
    LedgerRecord first = records.getFirst();
    byte[] changed = Entries.genesis().encode();
    changed[30] ^= 1;
    records.set(0, new LedgerRecord(0, first.key(), changed));
    refused(verify(receipt, leaf, records));
    History other = new History();
    other.genesis();
    for (int i = 1; i < size; i++) {
      other.commit(other.next("case-9"));
    }
    refused(verify(receipt, leaf, other.records));
  }
}
