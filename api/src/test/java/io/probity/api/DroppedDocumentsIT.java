package io.probity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.index.Indexing;
import io.probity.query.ReadSide;
import io.probity.query.feed.ProjectionStatus;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.RawBsonDocument;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DroppedDocumentsIT {
  /** Who writes, and how far: not what the ledger says. */
  private static final Set<String> BOOKKEEPING = Set.of("tokens", "claims", "position");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void every_read_model_and_every_tile_comes_back_byte_for_byte() throws Exception {
    Path data = Files.createTempDirectory(Path.of("target"), "dropped-");
    Map<String, List<String>> before;
    List<String> views;
    try (ConfigurableApplicationContext product = start(data, "--demo")) {
      story(product);
      before = everything(product);
      views =
          product.getBean(ReadSide.class).status().stream().map(ProjectionStatus::name).toList();
    }
    // The document server lives in memory: stopped, it has dropped every collection.
    try (ConfigurableApplicationContext product = start(data)) {
      assertThat(everything(product)).isEqualTo(before);
    }
    assertThat(before.keySet())
        .anyMatch(name -> name.startsWith("index.entries"))
        .anyMatch(name -> name.startsWith("index.tiles"));
    for (String view : views) {
      assertThat(before)
          .as("what the view %s holds", view)
          .anySatisfy(
              (name, documents) -> {
                assertThat(name).startsWith("views." + view + "_").doesNotEndWith("_totals");
                assertThat(documents).isNotEmpty();
              });
    }
  }

  private static ConfigurableApplicationContext start(Path data, String... arguments) {
    return new SpringApplicationBuilder(Probity.class)
        .properties("probity.data=" + data, "probity.port=0")
        .run(arguments);
  }

  /** After the story of the demo, whatever fills the views that it leaves empty. */
  private static void story(ConfigurableApplicationContext product) {
    int port =
        product.getBean(Environment.class).getRequiredProperty("local.server.port", int.class);
    Staff staff = new Staff(product.getBean(EmbeddedIssuer.class), port);
    Casebook book = new Casebook(staff);
    String caseId = book.openCase();
    book.assign("tomas", caseId, "noor");
    book.attest(caseId, "noor");
    discipline(book, caseId);
    link(book, caseId);
    book.command(
        "maya",
        "raise-inquiry",
        "{'channel':'WEB','doNotShowTo':[],'question':'May I accept this gift?'}");
    test(staff, book);
  }

  private static void discipline(Casebook book, String caseId) {
    String subject =
        book.command(
                "noor",
                "name-subject",
                "{'caseId':'%s','person':'%s','reasons':'Seen.'}"
                    .formatted(caseId, book.person("maya")))
            .get("ids")
            .get("subjectId")
            .asString();
    String allegation =
        book.command(
                "noor",
                "raise-allegation",
                "{'caseId':'%s','principle':'COMPLY_WITH_LAW','topics':['BRIBERY'],'subject':'%s','allegation':'It happened.'}"
                    .formatted(caseId, subject))
            .get("ids")
            .get("allegationId")
            .asString();
    for (String step :
        List.of(
            "classify-allegation:'principle':'COMPLY_WITH_LAW','topics':['BRIBERY'],'severity':'GRAVE'",
            "record-finding:'outcome':'SUBSTANTIATED'",
            "approve-finding:'finding':2",
            "impose-discipline:'level':'WARNING'")) {
      String name = step.substring(0, step.indexOf(':'));
      String more = step.substring(step.indexOf(':') + 1);
      book.command(
          name.startsWith("approve") ? "tomas" : name.startsWith("impose") ? "ines" : "noor",
          name,
          "{'allegationId':'%s',%s,'reasons':'The file.'}".formatted(allegation, more));
    }
  }

  private static void link(Casebook book, String caseId) {
    String other = book.openCase();
    book.command(
        "tomas",
        "link-report",
        "{'caseId':'%s','reportId':'%s','reasons':'The same keys.'}"
            .formatted(caseId, book.mailboxOf(other).replace("mailbox-", "report-")));
    String waiver =
        book.command(
                "maya",
                "request-waiver",
                "{'requestedBy':'%s','addressedTo':'%s','codeVersionId':'%s','provisions':['II.1'],'grounds':'Paper.','document':'a.pdf'}"
                    .formatted(
                        book.person("maya"),
                        book.person("ines"),
                        book.read("maya", "/api/code-versions")
                            .get(0)
                            .get("codeVersionId")
                            .asString()))
            .get("ids")
            .get("waiverId")
            .asString();
    book.command(
        "tomas",
        "link-waiver-to-case",
        "{'waiverId':'%s','caseId':'%s','reasons':'The same supplier.'}".formatted(waiver, caseId));
  }

  /** An auditor tests the hotline with a report of their own. */
  private static void test(Staff staff, Casebook book) {
    book.engageForEveryCase("greta");
    HttpResponse<String> made =
        staff.send(
            json(
                staff.anonymous("/intake/reports"),
                "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Keys.'}"));
    String code = new JsonMapper().readTree(made.body()).get("mailboxCode").asString();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                staff
                        .send(
                            json(
                                staff.as("greta", "/api/hotline-tests"),
                                "{'code':'%s','plan':'A report in March.'}".formatted(code)))
                        .statusCode()
                    == 200);
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
    return request
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(body.replace('\'', '"')));
  }

  /** How many entries there are when the policies have nothing more to add. */
  private static long settled(Entries entries) {
    AtomicLong before = new AtomicLong();
    await()
        .during(Duration.ofSeconds(2))
        .atMost(PATIENCE)
        .until(() -> before.getAndSet(entries.committed()) == entries.committed());
    return before.get();
  }

  private static Map<String, List<String>> everything(ConfigurableApplicationContext product)
      throws InterruptedException {
    long count = settled(product.getBean(Entries.class));
    assertThat(product.getBean(Indexing.class).await(count, PATIENCE)).isEqualTo(count);
    long last = count - 1;
    ReadSide views = product.getBean(ReadSide.class);
    views.status().forEach(each -> assertThat(views.await(each.name(), last, PATIENCE)).isTrue());
    MongoClient mongo = product.getBean(MongoClient.class);
    Map<String, List<String>> found = new TreeMap<>();
    for (String database : List.of("index", "views")) {
      dump(mongo.getDatabase(database), found);
    }
    return found;
  }

  private static void dump(MongoDatabase database, Map<String, List<String>> into) {
    for (String collection : database.listCollectionNames()) {
      if (!BOOKKEEPING.contains(collection)) {
        List<String> documents = new ArrayList<>();
        database
            .getCollection(collection, RawBsonDocument.class)
            .find()
            .sort(Sorts.ascending("_id"))
            .forEach(each -> documents.add(each.toJson(JsonWriterSettings.builder().build())));
        into.put(database.getName() + "." + collection, documents);
      }
    }
  }
}
