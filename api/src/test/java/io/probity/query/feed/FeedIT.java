package io.probity.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.probity.api.embedded.EmbeddedBroker;
import io.probity.api.embedded.EmbeddedDocuments;
import io.probity.core.visibility.CaseScope;
import io.probity.query.CaseStory;
import io.probity.query.EntryForm;
import io.probity.query.casefile.CaseFiles;
import io.probity.query.caseload.Caseload;
import io.probity.query.caseload.CaseloadQuery;
import io.probity.query.feed.ProjectionState.Running;
import io.probity.query.feed.ProjectionState.Stopped;
import io.probity.query.views.EntryDecoder;
import io.probity.query.views.writing.Comparison;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final CaseScope EVERYTHING = new CaseScope.AllBut(Set.of());

  @TempDir static Path directory;
  private static EmbeddedBroker broker;
  private static EmbeddedDocuments documents;
  private static MongoClient client;

  private final Caseload caseload = new Caseload();
  private final CaseFiles caseFiles = new CaseFiles();
  private WrittenLedger ledger;
  private MongoDatabase views;

  @BeforeAll
  static void start() {
    broker = new EmbeddedBroker(directory);
    documents = new EmbeddedDocuments();
    client = MongoClients.create(documents.uri());
  }

  @AfterAll
  static void stop() {
    client.close();
    documents.close();
    broker.close();
  }

  @BeforeEach
  void begin(TestInfo test) throws Exception {
    String name = "t" + Integer.toHexString(test.getDisplayName().hashCode());
    ledger = new WrittenLedger(broker.clientSettings(), name);
    views = client.getDatabase(name);
  }

  @AfterEach
  void end() {
    ledger.close();
    views.drop();
  }

  @Test
  void what_is_committed_becomes_visible_and_what_is_void_does_not() {
    try (Feed feed = feed("one")) {
      ledger.scatterVoid();
      ledger.commit(story(1).whole());
      ledger.scatterVoid();
      ledger.commitNothing();
      long last = ledger.commit(story(2).reported(), story(2).opened());
      assertThat(feed.await("caseload", last, SOON)).isTrue();
      assertThat(count(feed, "all")).isEqualTo(2);
      assertThat(count(feed, "state=CLOSED")).isEqualTo(1);
      assertThat(feed.live(caseload).upTo()).isEqualTo(last + 1);
      assertThat(feed.live(caseload).stale()).isFalse();
    }
  }

  @Test
  void a_restart_goes_on_where_the_token_stands() {
    try (Feed feed = feed("one")) {
      assertThat(feed.await("caseload", ledger.commit(story(1).whole()), SOON)).isTrue();
    }
    long last = ledger.commit(story(2).whole());
    try (Feed feed = feed("one")) {
      assertThat(feed.await("caseload", last, SOON)).isTrue();
      assertThat(count(feed, "all")).isEqualTo(2);
      assertThat(count(feed, "topic=PRIVACY")).isEqualTo(1);
    }
  }

  @Test
  void a_stop_between_documents_and_token_is_healed_by_the_repeat() {
    AtomicBoolean torn = new AtomicBoolean();
    try (Feed feed = new Feed(settings("one", tornFromTokens(torn)), List.of(caseload))) {
      assertThat(feed.await("caseload", ledger.commit(story(1).whole()), SOON)).isTrue();
      torn.set(true);
      long last = ledger.commit(story(2).whole());
      assertThat(feed.await("caseload", last, SOON)).isFalse();
      assertThat(state(feed, "caseload")).isInstanceOf(Stopped.class);
      assertThat(feed.live(caseload).stale()).isTrue();
    }
    assertThat(documentsIn("caseload_1_cases")).hasSize(2);
    long last = ledger.commit(story(3).whole());
    try (Feed feed = feed("one")) {
      assertThat(feed.await("caseload", last, SOON)).isTrue();
      assertThat(count(feed, "all")).isEqualTo(3);
      assertThat(count(feed, "state=CLOSED")).isEqualTo(3);
      assertThat(feed.rebuild("caseload").differences()).isZero();
    }
  }

  @Test
  void with_every_collection_dropped_while_stopped_all_read_models_come_back_byte_for_byte() {
    Random random = new Random(7);
    try (Feed feed = feed("one")) {
      long last = 0;
      for (int i = 1; i <= 40; i++) {
        last = ledger.commit(story(i).whole().subList(0, 2 + random.nextInt(10)));
        if (i % 10 == 0) {
          assertThat(feed.await("casefile", last, SOON)).isTrue();
        }
      }
      awaitAll(feed, last);
    }
    Map<String, List<String>> before = dump();
    views.drop();
    try (Feed feed = feed("one")) {
      awaitAll(feed, ledger.size() - 1);
    }
    assertThat(dump()).isEqualTo(before).isNotEmpty();
  }

  @Test
  void a_rebuild_beside_the_living_equals_it_while_the_ledger_grows() {
    try (Feed feed = feed("one")) {
      for (int i = 1; i <= 30; i++) {
        ledger.commit(story(i).whole());
      }
      awaitAll(feed, ledger.size() - 1);
      CompletableFuture<Comparison> rebuilt =
          CompletableFuture.supplyAsync(() -> feed.rebuild("casefile"));
      for (int i = 31; i <= 60; i++) {
        ledger.commit(story(i).whole());
      }
      Comparison comparison = rebuilt.join();
      assertThat(comparison.differences()).isZero();
      assertThat(comparison.documents()).isGreaterThanOrEqualTo(60);
      awaitAll(feed, ledger.size() - 1);
      assertThat(feed.live(caseFiles).view().generation()).isEqualTo(2);
      assertThat(documentsIn("casefile_1_cases")).isEmpty();
      assertThat(documentsIn("casefile_2_cases")).hasSize(60);
    }
  }

  @Test
  void a_document_altered_by_hand_is_reported_by_the_rebuild_and_healed() {
    try (Feed feed = feed("one")) {
      awaitAll(feed, ledger.commit(story(1).whole()));
      views
          .getCollection("caseload_1_cases")
          .updateOne(new Document(), new Document("$set", new Document("state", "TRIAGE")));
      Comparison comparison = feed.rebuild("caseload");
      assertThat(comparison.differences()).isEqualTo(1);
      assertThat(comparison.first()).contains("cases/" + story(1).caseId());
      assertThat(lines(feed)).containsExactly("CLOSED");
      assertThat(status(feed, "caseload").rebuilt()).contains(comparison);
    }
  }

  @Test
  void an_entry_of_an_unknown_type_stops_the_projection_until_a_version_that_knows_it() {
    long known = ledger.commit(story(1).whole());
    long unknown = ledger.commitUnheardOf(story(2).reported());
    ledger.commit(story(3).whole());
    try (Feed feed = feed("one")) {
      assertThat(feed.await("caseload", known, SOON)).isTrue();
      assertThat(feed.await("caseload", unknown, SOON)).isFalse();
      assertThat(state(feed, "caseload")).isEqualTo(new Stopped("UnknownEventType", unknown));
      assertThat(feed.live(caseload).stale()).isTrue();
      assertThat(count(feed, "all")).isEqualTo(1);
      assertThat(feed.rebuild("caseload").differences()).isZero();
      assertThat(feed.await("caseload", unknown, SOON)).isFalse();
      assertThat(state(feed, "caseload")).isEqualTo(new Stopped("UnknownEventType", unknown));
      assertThat(count(feed, "all")).isEqualTo(1);
    }
    try (Feed feed = new Feed(settings("one", views, newer()), List.of(caseload))) {
      assertThat(feed.await("caseload", ledger.size() - 1, SOON)).isTrue();
      assertThat(state(feed, "caseload")).isInstanceOf(Running.class);
      assertThat(count(feed, "all")).isEqualTo(2);
    }
  }

  @Test
  void a_token_of_another_ledger_stops_the_projection_and_says_so() throws Exception {
    try (Feed feed = feed("one")) {
      awaitAll(feed, ledger.commit(story(1).whole()));
    }
    try (WrittenLedger other =
        new WrittenLedger(broker.clientSettings(), ledger.topic() + "-other")) {
      other.commit(story(2).whole());
      other.commit(story(3).whole());
      other.flush();
      FeedSettings moved =
          new FeedSettings(
              broker.clientSettings(),
              other.topic(),
              views,
              EntryForm.codec()::recorded,
              "one",
              Clock.systemUTC());
      try (Feed feed = new Feed(moved, List.of(caseload))) {
        assertThat(feed.await("caseload", other.size() - 1, SOON)).isFalse();
        assertThat(state(feed, "caseload")).isEqualTo(new Stopped("FeedBroken", 12));
        assertThat(count(feed, "all")).isEqualTo(1);
      }
    }
  }

  @Test
  void one_node_projects_and_the_other_takes_over_where_it_left() {
    Feed first = feed("first");
    awaitAll(first, ledger.commit(story(1).whole()));
    try (Feed second = feed("second")) {
      assertThat(second.await("caseload", ledger.size() - 1, SOON)).isTrue();
      assertThat(count(second, "all")).isEqualTo(1);
      assertThat(status(first, "caseload").filledHere()).isTrue();
      assertThat(status(second, "caseload").filledHere()).isFalse();
      first.close();
      long last = ledger.commit(story(2).whole());
      assertThat(second.await("caseload", last, SOON)).isTrue();
      assertThat(count(second, "all")).isEqualTo(2);
      assertThat(second.rebuild("caseload").differences()).isZero();
    }
  }

  @Test
  void a_document_store_out_of_reach_is_awaited_and_nothing_is_lost() throws Exception {
    try (CutWire wire = new CutWire(documents.uri());
        MongoClient distant = MongoClients.create(wire.uri("serverSelectionTimeoutMS=300"));
        Feed feed =
            new Feed(settings("one", distant.getDatabase(views.getName())), List.of(caseload))) {
      assertThat(feed.await("caseload", ledger.commit(story(1).whole()), SOON)).isTrue();
      wire.cut();
      long last = ledger.commit(story(2).whole());
      assertThat(feed.await("caseload", last, Duration.ofMillis(700))).isFalse();
      assertThat(state(feed, "caseload")).isInstanceOf(Running.class);
      wire.mend();
      assertThat(feed.await("caseload", last, SOON)).isTrue();
      assertThat(count(feed, "all")).isEqualTo(2);
    }
  }

  @Test
  void a_node_that_stands_by_knows_how_far_the_other_has_come() {
    try (Feed first = feed("first");
        Feed second = feed("second")) {
      long last = ledger.commit(story(1).whole());
      awaitAll(first, last);
      awaitAll(second, last);
      assertThat(first.status()).extracting(ProjectionStatus::reached).containsOnly(last + 1);
      assertThat(second.status()).extracting(ProjectionStatus::reached).containsOnly(last + 1);
    }
  }

  @Test
  void a_wait_ends_with_its_time() {
    try (Feed feed = feed("one")) {
      assertThat(feed.await("caseload", 1_000, Duration.ofMillis(50))).isFalse();
    }
  }

  private Feed feed(String node) {
    ledger.flush();
    return new Feed(settings(node, views), List.of(caseload, caseFiles));
  }

  private FeedSettings settings(String node, MongoDatabase database) {
    return settings(node, database, EntryForm.codec()::recorded);
  }

  private FeedSettings settings(String node, MongoDatabase database, EntryDecoder decoder) {
    return new FeedSettings(
        broker.clientSettings(), ledger.topic(), database, decoder, node, Clock.systemUTC());
  }

  /** Reads what nobody had heard of as something that says nothing of cases. */
  private static EntryDecoder newer() {
    EntryDecoder known = EntryForm.codec()::recorded;
    return (index, entry) ->
        entry.type().equals("UnheardOf")
            ? new NewerEntry(index, entry).recorded()
            : known.recorded(index, entry);
  }

  /** The same database, whose tokens can no longer be written once torn. */
  private MongoDatabase tornFromTokens(AtomicBoolean torn) {
    MongoCollection<?> tokens = views.getCollection("tokens");
    Object guarded =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {MongoCollection.class},
            (_, method, arguments) -> {
              if (torn.get() && method.getName().equals("updateOne")) {
                throw new TornOff();
              }
              return invoke(tokens, method, arguments);
            });
    return (MongoDatabase)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {MongoDatabase.class},
            (_, method, arguments) ->
                method.getName().equals("getCollection") && "tokens".equals(arguments[0])
                    ? guarded
                    : invoke(views, method, arguments));
  }

  private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static final class TornOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static CaseStory story(int number) {
    return new CaseStory(number);
  }

  private void awaitAll(Feed feed, long index) {
    for (ProjectionStatus each : feed.status()) {
      assertThat(feed.await(each.name(), index, SOON)).as(each.name()).isTrue();
    }
  }

  private static ProjectionStatus status(Feed feed, String name) {
    return feed.status().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ProjectionState state(Feed feed, String name) {
    return status(feed, name).state();
  }

  private long count(Feed feed, String heading) {
    return caseload.counts(feed.live(caseload), EVERYTHING).value().getOrDefault(heading, 0L);
  }

  private List<String> lines(Feed feed) {
    return caseload
        .answer(feed.live(caseload), CaseloadQuery.newest(10), EVERYTHING)
        .value()
        .items()
        .stream()
        .map(line -> line.state())
        .toList();
  }

  private List<String> documentsIn(String collection) {
    return views
        .getCollection(collection)
        .withDocumentClass(RawBsonDocument.class)
        .find()
        .map(RawBsonDocument::toJson)
        .into(new ArrayList<>());
  }

  private Map<String, List<String>> dump() {
    Map<String, List<String>> all = new java.util.TreeMap<>();
    for (String collection : views.listCollectionNames()) {
      if (!collection.equals("tokens")) {
        all.put(collection, documentsIn(collection).stream().sorted().toList());
      }
    }
    return all;
  }
}
