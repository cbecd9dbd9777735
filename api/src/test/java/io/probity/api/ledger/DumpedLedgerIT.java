package io.probity.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Settings;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.ledger.note.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the guide tells an auditor to do with a broker's disk, done as it says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class DumpedLedgerIT {
  private static final Path VERIFIER = Path.of("../docs/verifier").toAbsolutePath().normalize();

  @Autowired EmbeddedIssuer issuer;
  @Autowired Settings settings;
  @Autowired NoteSigner signer;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void a_dump_of_the_disk_of_a_running_broker_and_a_receipt_satisfy_the_second_verifier()
      throws Exception {
    Path python =
        Path.of(System.getenv().getOrDefault("PROBITY_TEST_CHECKERS", "/")).resolve("python");
    assumeTrue(Files.isExecutable(python), "Python is not installed: nothing is dumped");
    JsonNode entry = reported().get("entries").get(0);
    Path receipt = folder.resolve("receipt");
    Files.writeString(receipt, entry.get("receipt").stringValue(), UTF_8);

    Path dump = folder.resolve("ledger.dump");
    Path log = settings.data().resolve("broker").resolve("probity.ledger-0").toAbsolutePath();
    run(dump, python, VERIFIER.resolve("dump.py"), log);
    String key = signer.verifierKey().text();
    Path said = folder.resolve("said");
    String leaf = entry.get("leafHash").stringValue();
    run(said, python, VERIFIER.resolve("verify.py"), key, receipt, leaf, dump);

    assertThat(Files.readString(said, UTF_8))
        .contains("RECEIPT VALID: index " + entry.get("index").asLong() + " of ")
        .contains("LEDGER CONSISTENT: ");
  }

  private JsonNode reported() {
    return new Casebook(new Staff(issuer, port))
        .command(
            "priya",
            "report-violation",
            "{'channel':'EMAIL','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The keys were copied.'}");
  }

  private static void run(Path out, Object... command) throws IOException, InterruptedException {
    String[] words = new String[command.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = command[i].toString();
    }
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(out, UTF_8)).isZero();
  }
}
