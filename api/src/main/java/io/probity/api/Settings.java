package io.probity.api;

import io.probity.api.alert.SmtpSecurity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All that can be set, each as an environment variable {@code PROBITY_…}: what is left out is safe.
 *
 * @param address where HTTP listens
 * @param port where HTTP listens; 0 takes any that is free
 * @param data what must survive a restart of this node, if it is not kept elsewhere: the embedded
 *     broker's log, the embedded issuer's accounts, keys and vault
 * @param keysDirectory the key store; backed up apart from the vault
 * @param keysPasswordFile holds the key store's password; without it one lies beside the keys
 * @param vaultDirectory the wrapped data keys and the ledger secret
 * @param origin the ledger's name, part of every checkpoint; must be chosen where the broker is
 *     real, and never changes
 * @param node this node's name in the heads that it writes; must differ from every other node's
 * @param kafkaBootstrapServers the brokers; without them one is started inside the process
 * @param kafkaClientFile a properties file of the Kafka client: security and credentials
 * @param mongodbUri the document server; without it one is started inside the process
 * @param oidcIssuer the identity provider, exactly as its tokens name it
 * @param oidcJwks where its keys are, if not where its discovery document says
 * @param oidcAudience what its tokens must be made out to
 * @param embeddedIssuer whether invented people may log in; on its own only where the broker is
 *     embedded too
 * @param bootstrapFile the first officers, read once, directly after the ledger's first entry
 * @param smtpHost the mail server that takes alerts; without it none are sent
 * @param smtpPort where it listens
 * @param smtpSecurity how the way to it is secured
 * @param smtpUser by which it knows us; without it nobody logs in
 * @param smtpPasswordFile holds the password that goes with it
 * @param alertsFrom the address that alerts come from
 * @param alertsLink where whoever is alerted logs in; all that a message says
 * @param alertsEach somebody gets one message in this time, whatever waits for them
 */
@ConfigurationProperties("probity")
public record Settings(
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("8080") int port,
    @DefaultValue("data") Path data,
    @Nullable Path keysDirectory,
    @Nullable Path keysPasswordFile,
    @Nullable Path vaultDirectory,
    @DefaultValue("probity.example/ethics") String origin,
    @DefaultValue("node-1") String node,
    @Nullable String kafkaBootstrapServers,
    @Nullable Path kafkaClientFile,
    @Nullable String mongodbUri,
    @Nullable String oidcIssuer,
    @Nullable String oidcJwks,
    @DefaultValue("probity") String oidcAudience,
    @Nullable Boolean embeddedIssuer,
    @Nullable Path bootstrapFile,
    @Nullable String smtpHost,
    @DefaultValue("587") int smtpPort,
    @DefaultValue("STARTTLS") SmtpSecurity smtpSecurity,
    @Nullable String smtpUser,
    @Nullable Path smtpPasswordFile,
    @Nullable String alertsFrom,
    @Nullable String alertsLink,
    @DefaultValue("PT15M") Duration alertsEach) {

  private static final String DEFAULT_ORIGIN = "probity.example/ethics";

  public Settings {
    // Compose files hand an unset variable on as an empty one.
    keysDirectory = emptyIsUnset(keysDirectory);
    keysPasswordFile = emptyIsUnset(keysPasswordFile);
    vaultDirectory = emptyIsUnset(vaultDirectory);
    kafkaClientFile = emptyIsUnset(kafkaClientFile);
    bootstrapFile = emptyIsUnset(bootstrapFile);
    kafkaBootstrapServers = emptyIsUnset(kafkaBootstrapServers);
    mongodbUri = emptyIsUnset(mongodbUri);
    oidcIssuer = emptyIsUnset(oidcIssuer);
    oidcJwks = emptyIsUnset(oidcJwks);
    smtpHost = emptyIsUnset(smtpHost);
    smtpUser = emptyIsUnset(smtpUser);
    smtpPasswordFile = emptyIsUnset(smtpPasswordFile);
    alertsFrom = emptyIsUnset(alertsFrom);
    alertsLink = emptyIsUnset(alertsLink);
    require(
        smtpHost == null || (alertsFrom != null && alertsLink != null),
        "PROBITY_SMTP_HOST needs PROBITY_ALERTS_FROM and PROBITY_ALERTS_LINK");
    require(
        (smtpUser == null) == (smtpPasswordFile == null),
        "PROBITY_SMTP_USER and PROBITY_SMTP_PASSWORD_FILE belong together");
    boolean realBroker = kafkaBootstrapServers != null;
    require(
        !realBroker || !origin.equals(DEFAULT_ORIGIN),
        "PROBITY_ORIGIN names the ledger for good: choose it before PROBITY_KAFKA_BOOTSTRAP_SERVERS");
    require(
        !realBroker || oidcIssuer != null || Boolean.TRUE.equals(embeddedIssuer),
        "PROBITY_OIDC_ISSUER is missing: with real brokers invented people may log in only if"
            + " PROBITY_EMBEDDED_ISSUER says so");
    require(
        oidcIssuer == null || !Boolean.TRUE.equals(embeddedIssuer),
        "PROBITY_OIDC_ISSUER and PROBITY_EMBEDDED_ISSUER exclude each other");
  }

  public boolean embedsBroker() {
    return kafkaBootstrapServers == null;
  }

  public boolean embedsDocuments() {
    return mongodbUri == null;
  }

  public boolean embedsIssuer() {
    return oidcIssuer == null;
  }

  public Optional<Path> bootstrap() {
    return Optional.ofNullable(bootstrapFile);
  }

  public Path keys() {
    return keysDirectory == null ? data.resolve("keys") : keysDirectory;
  }

  public Path vault() {
    return vaultDirectory == null ? data.resolve("vault") : vaultDirectory;
  }

  /** The names of all variables, as operators write them. */
  public static Set<String> variables() {
    return Arrays.stream(Settings.class.getRecordComponents())
        .map(component -> component.getName().replaceAll("([A-Z])", "_$1"))
        .map(name -> "PROBITY_" + name.toUpperCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A misspelt variable must not silently mean the default.
   *
   * @throws IllegalArgumentException naming the variables that start with {@code PROBITY_} and mean
   *     nothing
   */
  static void refuseUnknown(Set<String> environment) {
    Set<String> known = variables();
    Set<String> unknown =
        environment.stream()
            .filter(name -> name.startsWith("PROBITY_") && !name.startsWith("PROBITY_TEST_"))
            .filter(name -> !known.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    require(unknown.isEmpty(), "No such setting: " + String.join(", ", unknown));
  }

  private static @Nullable String emptyIsUnset(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable Path emptyIsUnset(@Nullable Path value) {
    return value == null || value.toString().isBlank() ? null : value;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
