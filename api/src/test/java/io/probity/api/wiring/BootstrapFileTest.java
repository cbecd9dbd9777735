package io.probity.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.api.Settings;
import io.probity.core.journal.desk.Submission;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.register.RegisterCommand.Bootstrap;
import io.probity.core.register.RegisterCommand.FirstPerson;
import io.probity.core.sealing.LedgerSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BootstrapFileTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:14:33Z");
  private static final String ISSUER = "https://login.example";

  @TempDir Path directory;
  private final LedgerSecret secret = new LedgerSecret(new byte[32]);

  @Test
  void the_first_officers_come_from_the_file_and_know_no_more_than_it_says() throws IOException {
    Submission submission =
        submission(
            """
            {"people":[
              {"name":"Ada Berg","subject":"4711","offices":["CCEO"]},
              {"name":"Ben Roth","issuer":"https://other.example","subject":"9","offices":[]}]}
            """);
    assertThat(submission.actor()).isEqualTo(Actor.BOOTSTRAP);
    Bootstrap bootstrap = (Bootstrap) submission.command();
    FirstPerson ada = bootstrap.people().getFirst();
    FirstPerson ben = bootstrap.people().getLast();
    assertThat(ada.login().toString()).isEqualTo(secret.login(ISSUER, "4711"));
    assertThat(ada.offices()).containsExactly(Office.CCEO);
    assertThat(ben.login().toString()).isEqualTo(secret.login("https://other.example", "9"));
    assertThat(ada.personId()).isNotEqualTo(ben.personId());
    assertThat(bootstrap.time()).isEqualTo(Instant.parse("2026-03-02T09:14:00Z"));
    assertThat(submission.toString()).doesNotContain("Ada", "Ben", "4711");
  }

  @Test
  void two_nodes_that_start_at_once_send_the_same_command() throws IOException {
    String file =
        """
        {"people":[{"name":"Ada Berg","subject":"4711","offices":["CCEO"]}]}
        """;
    Submission one = submission(file);
    Submission other = submission(file);
    assertThat(other.commandId()).isEqualTo(one.commandId());
    assertThat(other.request()).isEqualTo(one.request());
    assertThat(((Bootstrap) other.command()).people().getFirst().personId())
        .isEqualTo(((Bootstrap) one.command()).people().getFirst().personId());
  }

  @Test
  void a_field_that_it_does_not_know_is_refused() {
    assertThatThrownBy(
            () ->
                submission(
                    """
                    {"people":[{"name":"Ada","subject":"1","offices":[],"office":"CCEO"}]}
                    """))
        .hasMessageContaining("office");
    assertThatThrownBy(
            () ->
                submission(
                    "{\"people\":[{\"name\":\"Ada\",\"subject\":\"1\",\"offices\":[\"CEO\"]}]}"))
        .hasMessageContaining("CEO");
  }

  @Test
  void a_field_that_is_left_out_is_named() {
    assertThatThrownBy(() -> submission("{\"people\":[{\"name\":\"Ada\",\"offices\":[]}]}"))
        .hasMessageContaining("subject");
  }

  @Test
  void invented_people_stand_in_only_where_the_issuer_is_embedded() throws IOException {
    assertThat(BootstrapFile.of(settings(Map.of())).orElseThrow().people()).hasSize(18);
    assertThat(BootstrapFile.of(settings(Map.of("probity.oidc-issuer", ISSUER)))).isEmpty();
  }

  private Submission submission(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("first.json"), text);
    Settings settings =
        settings(Map.of("probity.oidc-issuer", ISSUER, "probity.bootstrap-file", file.toString()));
    return BootstrapFile.of(settings).orElseThrow().submission(secret, NOW);
  }

  private static Settings settings(Map<String, String> set) {
    return new Binder(new MapConfigurationPropertySource(set))
        .bindOrCreate("probity", Settings.class);
  }
}
