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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.RawBsonDocument;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DroppedDocumentsIT {
  /** Who writes, and how far: not what the ledger says. */
  private static final Set<String> BOOKKEEPING = Set.of("tokens", "claims", "position");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void every_read_model_and_every_tile_comes_back_byte_for_byte() throws Exception {
    Path data = Files.createTempDirectory(Path.of("target"), "dropped-");
    Map<String, List<String>> before;
    try (ConfigurableApplicationContext product = start(data)) {
      story(product);
      before = everything(product);
    }
    // The document server lives in memory: stopped, it has dropped every collection.
    try (ConfigurableApplicationContext product = start(data)) {
      assertThat(everything(product)).isEqualTo(before);
    }
    assertThat(before.keySet())
        .anyMatch(name -> name.startsWith("index.entries"))
        .anyMatch(name -> name.startsWith("index.tiles"))
        .anyMatch(name -> name.startsWith("views.caseload"));
  }

  private static ConfigurableApplicationContext start(Path data) {
    return new SpringApplicationBuilder(Probity.class)
        .properties("probity.data=" + data, "probity.port=0")
        .run();
  }

  private static void story(ConfigurableApplicationContext product) {
    int port =
        product.getBean(Environment.class).getRequiredProperty("local.server.port", int.class);
    Casebook book = new Casebook(new Staff(product.getBean(EmbeddedIssuer.class), port));
    book.publishCode("1.0");
    for (int i = 0; i < 3; i++) {
      String caseId = book.openCase();
      book.command(
          "ines",
          "name-outside-subject",
          "{'caseId':'%s','name':'Somebody','reasons':'Named.'}".formatted(caseId));
      book.assign("tomas", caseId, "noor");
    }
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
