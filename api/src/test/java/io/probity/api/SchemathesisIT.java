package io.probity.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.probity.api.embedded.EmbeddedIssuer;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Schemathesis, a checker written by others, sends what the OpenAPI document allows and what it
 * forbids, to a product of its own.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@TestPropertySource(properties = "spring.application.name=probity-under-fire")
@DirtiesContext
class SchemathesisIT {
  private static final int MINUTES = 5;

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;
  @TempDir Path directory;

  @Test
  void whatever_the_document_leads_to_is_answered_and_never_with_a_fault_of_ours()
      throws Exception {
    Path checker =
        Path.of(System.getenv().getOrDefault("PROBITY_TEST_CHECKERS", "/")).resolve("schemathesis");
    assumeTrue(
        Files.isExecutable(checker), "schemathesis is not installed: nothing fires at the API");

    String said = run(checker, new Staff(issuer, port).token("clara"));
    assertThat(said).contains("Test cases:", "passed");
  }

  /** Not now is an answer too: to a Probity-Index that the ledger has not reached. */
  private Path config() throws IOException {
    return Files.writeString(
        directory.resolve("schemathesis.toml"),
        """
        [checks.not_a_server_error]
        expected-statuses = ["2xx", "3xx", "4xx", "503"]
        """);
  }

  /** The seed makes a failure come again. */
  private String run(Path checker, String token) throws IOException, InterruptedException {
    Path out = directory.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                checker.toString(),
                "--config-file",
                config().toString(),
                "run",
                "http://127.0.0.1:" + port + "/v3/api-docs",
                "--header",
                "Authorization: Bearer " + token,
                "--checks",
                "not_a_server_error",
                "--phases",
                "coverage,fuzzing",
                "--max-examples",
                "3",
                "--seed",
                "2026",
                "--workers",
                "1",
                "--no-color")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
      String said = Files.readString(out, UTF_8);
      assertThat(process.exitValue()).as(said).isZero();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }
}
