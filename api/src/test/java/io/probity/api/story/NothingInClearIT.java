package io.probity.api.story;

import static io.probity.api.story.PublicIntake.reportId;
import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.grant;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClient;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedBroker;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.journal.LedgerTopics;
import io.probity.core.journal.entries.Entries;
import io.probity.query.ReadSide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Whatever people write has this name in it, and is then looked for wherever bytes are kept. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // its mail server ends with it
class NothingInClearIT {
  private static final String NAME = "wulfhilde";
  private static final String WHY = ",'reasons':'NAME said so.'";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final GreenMail POST = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @Autowired EmbeddedIssuer issuer;
  @Autowired EmbeddedBroker broker;
  @Autowired MongoClient documents;
  @Autowired Entries entries;
  @Autowired ReadSide views;
  @LocalServerPort int port;

  private Scene scene;
  private PublicIntake intake;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry properties) {
    POST.start();
    properties.add("probity.smtp-host", () -> "127.0.0.1");
    properties.add("probity.smtp-port", () -> POST.getSmtp().getPort());
    properties.add("probity.smtp-security", () -> "NONE");
    properties.add("probity.alerts-from", () -> "probity@meridian.example");
    properties.add("probity.alerts-link", () -> "https://probity.meridian.example/alerts");
    properties.add("probity.alerts-each", () -> "PT0S");
  }

  @AfterAll
  static void close() {
    POST.stop();
  }

  @BeforeEach
  void open() {
    Staff staff = new Staff(issuer, port);
    scene = new Scene(staff);
    intake = new PublicIntake(staff);
    scene.book.publishCode("1.0");
  }

  @Test
  void no_name_no_address_and_no_text_is_in_any_topic_or_any_document() {
    people();
    String caseId = mailbox();
    waiver(caseId);
    delegation();
    inquiry();
    awaitMail();
    settle();

    Map<String, Integer> read = new TreeMap<>();
    assertThat(topicsWith(bare(caseId), new TreeMap<>())).contains(LedgerTopics.LEDGER);
    assertThat(topicsWith(NAME, read)).isEmpty();
    assertThat(read).containsKeys(LedgerTopics.LEDGER, LedgerTopics.SEALED, LedgerTopics.PUBLISHED);
    assertThat(collectionsWith(bare(caseId))).anyMatch(name -> name.startsWith("views.casefile"));
    assertThat(collectionsWith(NAME)).isEmpty();
  }

  private void people() {
    command(
        "clara",
        "register-person",
        "'login':{'issuer':'https://login.example','subject':'NAME'},'name':'NAME Ahn'");
    command(
        "clara",
        "record-address",
        "'personId':'person-%s','address':'NAME@post.example'"
            .formatted(scene.book.person("priya")));
  }

  /** What a reporter says and is told, and what those write who handle it. */
  private String mailbox() {
    JsonNode report =
        intake.reports(
            "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'It was %s.'}"
                .formatted(NAME));
    String code = report.get("mailboxCode").asString();
    intake.mailbox(code);
    JsonNode file = scene.fileOf("ines", reportId(report));
    String caseId = "case-" + file.get("caseId").asString();
    String mailbox = reportId(report).replace("report-", "mailbox-");
    intake.writes("messages", code, "'message':'Ask %s.'".formatted(NAME));
    intake.writes("identity", code, "'reporterName':'%s Berg'".formatted(NAME));
    command("priya", "write-to-reporter", "'mailboxId':'%s','message':'NAME?'".formatted(mailbox));
    command(
        "tomas", "name-outside-subject", "'caseId':'%s','name':'NAME'%s".formatted(caseId, WHY));
    command(
        "tomas", "name-outside-witness", "'caseId':'%s','name':'NAME'%s".formatted(caseId, WHY));
    command("ines", "give-feedback", "'mailboxId':'%s','feedback':'NAME.'".formatted(mailbox));
    return caseId;
  }

  private void waiver(String caseId) {
    String waiver =
        command(
                "maya",
                "request-waiver",
                "'requestedBy':'%s','addressedTo':'%s','codeVersionId':'%s','provisions':['II.1'],'grounds':'NAME sells paper.','document':'NAME.pdf'"
                    .formatted(
                        scene.book.person("maya"),
                        scene.book.person("ines"),
                        scene
                            .book
                            .read("maya", "/api/code-versions")
                            .get(0)
                            .get("codeVersionId")
                            .asString()))
            .get("ids")
            .get("waiverId")
            .asString();
    command(
        "tomas",
        "link-waiver-to-case",
        "'waiverId':'%s','caseId':'%s'%s".formatted(waiver, caseId, WHY));
    scene.book.command("ines", "grant-waiver", grant(waiver).replace("In the open", NAME));
  }

  private void delegation() {
    String id =
        command(
                "ines",
                "grant-delegation",
                "'terms':{'delegates':['%s'],'mode':'ANY','scope':['INVESTIGATE'],'signedOn':'2026-02-02'},'instrument':'NAME.pdf','wording':'NAME may act.'"
                    .formatted(scene.book.person("maya")))
            .get("ids")
            .get("delegationId")
            .asString();
    command("owen", "confirm-coding", "'delegationId':'%s','coding':0".formatted(id));
    command("ines", "revoke-delegation", "'delegationId':'%s','reason':'NAME.'".formatted(id));
  }

  private void inquiry() {
    JsonNode asked =
        intake.inquires("{'channel':'WEB','doNotShowTo':[],'question':'May %s?'}".formatted(NAME));
    String id = asked.get("entries").get(0).get("stream").asString();
    command("priya", "answer-inquiry", "'inquiryId':'%s','answer':'No, NAME.'".formatted(id));
  }

  private JsonNode command(String login, String name, String fields) {
    return scene.book.command(login, name, "{" + fields.replace("NAME", NAME) + "}");
  }

  private void awaitMail() {
    assertThat(POST.waitForIncomingEmail(PATIENCE.toMillis(), 1)).as("a mail was sent").isTrue();
  }

  /** When the policies have nothing to add, and the views hold all. */
  private void settle() {
    AtomicLong before = new AtomicLong();
    await()
        .during(Duration.ofSeconds(2))
        .atMost(PATIENCE)
        .until(() -> before.getAndSet(entries.committed()) == entries.committed());
    views
        .status()
        .forEach(
            each ->
                await()
                    .atMost(PATIENCE)
                    .until(() -> views.await(each.name(), before.get() - 1, PATIENCE)));
  }

  private List<String> topicsWith(String text, Map<String, Integer> read) {
    Map<String, Object> settings = new HashMap<>(broker.clientSettings());
    settings.put("group.id", UUID.randomUUID().toString());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return consumer.listTopics().entrySet().stream()
          .filter(
              topic ->
                  topic.getValue().stream()
                          .map(each -> new TopicPartition(topic.getKey(), each.partition()))
                          .filter(each -> holds(consumer, each, text, read))
                          .count()
                      > 0)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private static boolean holds(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      String text,
      Map<String, Integer> read) {
    boolean[] found = {false};
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    while (consumer.position(partition) < end) {
      consumer
          .poll(Duration.ofMillis(200))
          .forEach(
              record -> {
                StringBuilder all = new StringBuilder(latin(record.key()) + latin(record.value()));
                record
                    .headers()
                    .forEach(header -> all.append(header.key()).append(latin(header.value())));
                found[0] |= all.toString().toLowerCase(Locale.ROOT).contains(text);
                read.merge(partition.topic(), 1, Integer::sum);
              });
    }
    return found[0];
  }

  private List<String> collectionsWith(String text) {
    return List.of("index", "views").stream()
        .flatMap(
            database ->
                documents
                    .getDatabase(database)
                    .listCollectionNames()
                    .into(new ArrayList<>())
                    .stream()
                    .filter(collection -> holds(database, collection, text))
                    .map(collection -> database + "." + collection))
        .toList();
  }

  /** Looked for in the bytes as they lie there. */
  private boolean holds(String database, String collection, String text) {
    boolean[] found = {false};
    documents
        .getDatabase(database)
        .getCollection(collection, RawBsonDocument.class)
        .find()
        .forEach(
            each -> {
              byte[] bytes = each.getByteBuffer().array();
              found[0] |= latin(bytes).toLowerCase(Locale.ROOT).contains(text);
            });
    return found[0];
  }

  private static String latin(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, ISO_8859_1);
  }
}
