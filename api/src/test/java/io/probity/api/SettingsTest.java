package io.probity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.api.alert.SmtpSecurity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsTest {

  @Test
  void with_nothing_set_all_is_embedded_and_nobody_else_can_reach_it() {
    Settings settings = bind(Map.of());
    assertThat(settings.address()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.embedsBroker()).isTrue();
    assertThat(settings.embedsDocuments()).isTrue();
    assertThat(settings.embedsIssuer()).isTrue();
    assertThat(settings.vault()).hasToString("data/vault");
    assertThat(settings.keys()).hasToString("data/keys");
  }

  @Test
  void each_setting_is_one_environment_variable() {
    Map<String, String> all = new HashMap<>();
    Settings.variables().forEach(name -> all.put(name, "/" + name));
    all.putAll(Map.of("PROBITY_PORT", "1", "PROBITY_EMBEDDED_ISSUER", "false"));
    all.putAll(Map.of("PROBITY_SMTP_PORT", "1", "PROBITY_SMTP_SECURITY", "TLS"));
    all.put("PROBITY_ALERTS_EACH", "PT1M");
    Settings settings = bind(all);
    assertThat(settings.kafkaBootstrapServers()).isEqualTo("/PROBITY_KAFKA_BOOTSTRAP_SERVERS");
    assertThat(settings.keys()).hasToString("/PROBITY_KEYS_DIRECTORY");
    assertThat(settings.keysPasswordFile()).hasToString("/PROBITY_KEYS_PASSWORD_FILE");
    assertThat(settings.bootstrap())
        .hasValueSatisfying(file -> assertThat(file).hasToString("/PROBITY_BOOTSTRAP_FILE"));
    assertThat(settings.embeddedIssuer()).isFalse();
  }

  @Test
  void invented_people_do_not_rule_a_real_ledger_by_oversight() {
    Map<String, String> real =
        Map.of("PROBITY_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092", "PROBITY_ORIGIN", "a.example/b");
    assertThatThrownBy(() -> bind(real)).hasStackTraceContaining("PROBITY_OIDC_ISSUER is missing");
    Map<String, String> meant = new HashMap<>(real);
    meant.put("PROBITY_EMBEDDED_ISSUER", "true");
    assertThat(bind(meant).embedsIssuer()).isTrue();
  }

  @Test
  void a_real_ledger_is_not_named_by_default() {
    Map<String, String> unnamed =
        Map.of(
            "PROBITY_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
            "PROBITY_OIDC_ISSUER", "https://login.example");
    assertThatThrownBy(() -> bind(unnamed)).hasStackTraceContaining("PROBITY_ORIGIN");
  }

  @Test
  void two_issuers_are_one_too_many() {
    Map<String, String> both =
        Map.of("PROBITY_OIDC_ISSUER", "https://login.example", "PROBITY_EMBEDDED_ISSUER", "true");
    assertThatThrownBy(() -> bind(both)).hasStackTraceContaining("exclude each other");
  }

  @Test
  void nothing_is_sent_by_default_and_nothing_in_the_clear() {
    assertThat(bind(Map.of()).smtpHost()).isNull();
    assertThat(bind(Map.of()).smtpSecurity()).isEqualTo(SmtpSecurity.STARTTLS);
  }

  @Test
  void alerts_need_a_sender_and_a_link_and_a_user_needs_a_password() {
    assertThatThrownBy(() -> bind(Map.of("PROBITY_SMTP_HOST", "mail.example")))
        .hasStackTraceContaining("PROBITY_ALERTS_FROM");
    assertThatThrownBy(() -> bind(Map.of("PROBITY_SMTP_USER", "probity")))
        .hasStackTraceContaining("PROBITY_SMTP_PASSWORD_FILE");
  }

  @Test
  void a_misspelt_variable_does_not_silently_mean_the_default() {
    assertThatThrownBy(() -> Settings.refuseUnknown(Set.of("PROBITY_KAFKA_BOOTSTRAP_SERVER")))
        .hasMessageContaining("PROBITY_KAFKA_BOOTSTRAP_SERVER");
    assertThatCode(() -> Settings.refuseUnknown(Set.of("PROBITY_PORT", "PATH")))
        .doesNotThrowAnyException();
  }

  private static Settings bind(Map<String, String> variables) {
    StandardEnvironment sources = new StandardEnvironment();
    sources
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "test-systemEnvironment", new HashMap<>(variables)));
    return new Binder(ConfigurationPropertySources.get(sources))
        .bindOrCreate("probity", Settings.class);
  }
}
