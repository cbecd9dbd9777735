package io.probity.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * No Docker runs where this is built, so the compose file is held against what the product knows.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComposeFileTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> BROKERS = List.of("kafka-1", "kafka-2", "kafka-3");

  private final Map<String, Map<String, Object>> services = services();

  @Test
  void images_are_of_the_versions_that_the_build_uses() throws IOException {
    String pom = read("pom.xml");
    for (String broker : BROKERS) {
      assertThat(service(broker).get("image"))
          .isEqualTo("apache/kafka:" + property(pom, "kafka.version"));
    }
    for (String documents : List.of("mongodb", "mongodb-vault")) {
      assertThat(service(documents).get("image"))
          .isEqualTo("mongo:" + property(pom, "mongodb.image.version"));
    }
    assertThat(service("probity").get("image"))
        .isEqualTo("probity:" + property(pom.substring(pom.indexOf("</parent>")), "version"));
    assertThat(read("Dockerfile"))
        .contains("FROM eclipse-temurin:" + property(pom, "java.release") + "-jdk ")
        .contains("FROM eclipse-temurin:" + property(pom, "java.release") + "-jre\n");
  }

  @Test
  void every_setting_is_handed_on_and_nothing_else() {
    assertThat(environment("probity").keySet()).isEqualTo(Settings.variables());
  }

  @Test
  void files_that_settings_name_come_from_a_directory_that_is_in_no_image_and_no_repository()
      throws IOException {
    assertThat(volumes("probity")).contains("./secrets:/run/probity:ro");
    assertThat(read(".gitignore").lines()).contains("/secrets/", "/.env");
    assertThat(read(".dockerignore").lines()).contains("secrets/", ".env");
  }

  @Test
  void the_product_takes_these_settings() {
    Settings settings = settings(Map.of());
    assertThat(settings.embedsBroker()).isFalse();
    assertThat(settings.embedsDocuments()).isFalse();
    assertThat(settings.embedsIssuer()).isTrue();
    assertThat(settings.kafkaBootstrapServers())
        .isEqualTo("kafka-1:9092,kafka-2:9092,kafka-3:9092");
    assertThat(settings.mongodbUri()).startsWith("mongodb://index:secret@mongodb:27017/");
  }

  @Test
  void an_identity_provider_takes_the_place_of_the_invented_people() {
    Settings settings =
        settings(
            Map.of("PROBITY_OIDC_ISSUER", "https://login.example", "PROBITY_EMBEDDED_ISSUER", ""));
    assertThat(settings.embedsIssuer()).isFalse();
  }

  @Test
  void each_broker_starts_from_settings_that_kafka_knows() {
    Set<String> known = KafkaConfig.configDef().names();
    for (String broker : BROKERS) {
      Properties settings = brokerSettings(broker);
      assertThat(known).containsAll(settings.stringPropertyNames());
      KafkaConfig config = KafkaConfig.fromProps(settings);
      assertThat(config.nodeId()).isEqualTo(BROKERS.indexOf(broker) + 1);
      assertThat(settings.getProperty("advertised.listeners"))
          .isEqualTo("CLIENT://" + broker + ":9092");
      assertThat(settings.getProperty("controller.quorum.voters"))
          .contains(config.nodeId() + "@" + broker + ":9093");
    }
  }

  @Test
  void history_stands_on_three_brokers_of_which_two_must_have_it() {
    for (String broker : BROKERS) {
      Properties settings = brokerSettings(broker);
      assertThat(settings)
          .containsEntry("default.replication.factor", "3")
          .containsEntry("min.insync.replicas", "2")
          .containsEntry("unclean.leader.election.enable", "false")
          .containsEntry("auto.create.topics.enable", "false")
          .containsEntry("offsets.topic.replication.factor", "3")
          .containsEntry("transaction.state.log.min.isr", "2");
      assertThat(volumes(broker)).containsExactly(broker + ":/var/lib/kafka/data");
      assertThat(settings.getProperty("log.dirs")).isEqualTo("/var/lib/kafka/data");
    }
  }

  @Test
  void every_service_has_a_health_check_and_the_product_waits_for_them() {
    services.values().forEach(service -> assertThat(service).containsKey("healthcheck"));
    Map<?, ?> awaited = (Map<?, ?>) service("probity").getOrDefault("depends_on", Map.of());
    assertThat(awaited.keySet().stream().map(Object::toString))
        .containsExactlyInAnyOrder("kafka-1", "kafka-2", "kafka-3", "mongodb");
    assertThat(awaited.values()).allMatch(Map.of("condition", "service_healthy")::equals);
  }

  @Test
  void only_the_product_can_be_reached_and_only_from_this_machine() {
    services.forEach(
        (name, service) -> {
          if (!name.equals("probity")) {
            assertThat(service).doesNotContainKey("ports");
            assertThat(service.get("networks")).isEqualTo(List.of("inside"));
          }
        });
    assertThat(service("probity").get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
  }

  @Test
  void keys_and_vault_lie_apart_and_the_vault_has_its_own_credentials() {
    Map<String, String> product = environment("probity");
    assertThat(volumes("probity"))
        .contains("keys:" + product.get("PROBITY_KEYS_DIRECTORY"))
        .contains("vault:" + product.get("PROBITY_VAULT_DIRECTORY"));
    assertThat(environment("mongodb-vault").get("MONGO_INITDB_ROOT_PASSWORD"))
        .isNotEqualTo(environment("mongodb").get("MONGO_INITDB_ROOT_PASSWORD"));
    assertThat(volumes("mongodb-vault")).doesNotContainAnyElementsOf(volumes("mongodb"));
  }

  @Test
  void docker_compose_accepts_the_file_where_it_is_installed() throws Exception {
    boolean installed =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "docker-compose")));
    assumeTrue(installed, "docker-compose is not installed");
    ProcessBuilder command = new ProcessBuilder("docker-compose", "config", "-q");
    command.directory(ROOT.toFile()).redirectErrorStream(true);
    command.environment().put("INDEX_PASSWORD", "a");
    Process process = command.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  private Settings settings(Map<String, String> set) {
    Map<String, Object> environment = new HashMap<>();
    Map<String, String> shell = new HashMap<>(Map.of("INDEX_PASSWORD", "secret"));
    shell.putAll(set);
    environment("probity").forEach((name, text) -> environment.put(name, expand(text, shell)));
    StandardEnvironment sources = new StandardEnvironment();
    sources
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("compose-systemEnvironment", environment));
    return new Binder(ConfigurationPropertySources.get(sources))
        .bind("probity", Settings.class)
        .get();
  }

  /** As compose does: {@code :-} stands in for what is unset or empty, {@code -} for the unset. */
  private static String expand(String text, Map<String, String> shell) {
    Matcher variable = Pattern.compile("\\$\\{(\\w+)(:?[-?])([^}]*)}").matcher(text);
    return variable.replaceAll(
        match -> {
          String value = shell.get(match.group(1));
          boolean unset = value == null || (match.group(2).startsWith(":") && value.isEmpty());
          return Matcher.quoteReplacement(unset ? match.group(3) : value);
        });
  }

  /** As the image does: KAFKA_NODE_ID is node.id. */
  private Properties brokerSettings(String broker) {
    Properties settings = new Properties();
    environment(broker)
        .forEach(
            (name, value) -> {
              if (name.startsWith("KAFKA_")) {
                String key = name.substring("KAFKA_".length()).toLowerCase(Locale.ROOT);
                settings.put(key.replace('_', '.'), value);
              }
            });
    return settings;
  }

  private Map<String, Object> service(String name) {
    return services.getOrDefault(name, Map.of());
  }

  private Map<String, String> environment(String service) {
    Map<String, String> environment = new TreeMap<>();
    Map<?, ?> declared = (Map<?, ?>) service(service).getOrDefault("environment", Map.of());
    declared.forEach((name, value) -> environment.put(name.toString(), value.toString()));
    return environment;
  }

  private List<String> volumes(String service) {
    List<?> declared = (List<?>) service(service).getOrDefault("volumes", List.of());
    return declared.stream().map(Object::toString).toList();
  }

  private static String property(String pom, String name) {
    Matcher value = Pattern.compile("<" + name + ">([^<]+)</").matcher(pom);
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }

  @SuppressWarnings("unchecked") // what YAML gives
  private static Map<String, Map<String, Object>> services() {
    try {
      Map<String, Object> file =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(read("docker-compose.yml"));
      return (Map<String, Map<String, Object>>) file.getOrDefault("services", Map.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
