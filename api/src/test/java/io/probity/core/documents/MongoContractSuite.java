package io.probity.core.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Everything of MongoDB that the product uses, each write, question and index once. What does not
 * stand here is not used; decision record 5 is the same list in prose.
 */
abstract class MongoContractSuite extends MongoWrites {

  @Test
  void documents_are_found_by_many_names_at_once() {
    IntStream.range(0, 700).forEach(n -> insert("case-1/" + n));
    List<String> names = IntStream.range(100, 1_000).mapToObj(n -> "case-1/" + n).toList();
    assertThat(things.find(in("_id", names)).batchSize(512).into(new ArrayList<>())).hasSize(600);
  }

  @Test
  void a_unique_sparse_index_lets_documents_without_the_field_be() {
    Catalog catalog =
        new Catalog(
            List.of(DeclaredIndex.on("things", IndexKey.ascending("place")).asUnique().asSparse()),
            List.of());
    catalog.declare(database);
    catalog.declare(database);
    insert("a", "b");
    things.insertOne(new Document("_id", "c").append("place", "case-1/0"));
    assertThatThrownBy(() -> things.insertOne(new Document("_id", "d").append("place", "case-1/0")))
        .isInstanceOf(MongoWriteException.class);
    assertThat(things.find(in("place", List.of("case-1/0", "case-1/1")))).hasSize(1);
    assertThat(things.find(eq("place", "case-1/0")).first().getString("_id")).isEqualTo("c");
  }

  @Test
  void a_page_is_found_in_order_after_a_cursor() {
    new Catalog(
            List.of(
                DeclaredIndex.on(
                    "things", IndexKey.ascending("state"), IndexKey.descending("order"))),
            List.of())
        .declare(database);
    for (int i = 0; i < 20; i++) {
      things.insertOne(
          new Document("_id", "c" + i)
              .append("state", i % 2 == 0 ? "OPEN" : "CLOSED")
              .append("order", String.format("%03d", i)));
    }
    List<Document> page =
        things
            .find(
                and(
                    in("state", List.of("OPEN")),
                    lt("order", "012"),
                    nin("_id", List.of("c8", "c9"))))
            .sort(Sorts.descending("order"))
            .limit(3)
            .into(new ArrayList<>());
    assertThat(page).extracting(each -> each.getString("_id")).containsExactly("c10", "c6", "c4");
  }

  @Test
  void a_page_in_the_order_of_two_fields_goes_on_after_both() {
    for (String id : List.of("a", "b", "c")) {
      things.insertOne(new Document("_id", id).append("lastDay", "2026-05-01"));
    }
    things.insertOne(new Document("_id", "0").append("lastDay", "2026-06-01"));
    var after = or(gt("lastDay", "2026-05-01"), and(eq("lastDay", "2026-05-01"), gt("_id", "b")));
    assertThat(
            things
                .find(and(gte("lastDay", "2026-04-01"), after))
                .sort(Sorts.ascending("lastDay", "_id")))
        .extracting(each -> each.getString("_id"))
        .containsExactly("c", "0");
  }

  @Test
  void nested_values_and_lists_come_back_as_they_were() {
    Document document =
        new Document("_id", "a")
            .append("counts", new Document("all", 3L).append("state=OPEN", 2L))
            .append("people", List.of(new Document("id", "p").append("since", 4L)));
    things.insertOne(document);
    assertThat(things.find(eq("_id", "a")).first()).isEqualTo(document);
  }

  @Test
  void a_collection_is_listed_until_it_is_dropped() {
    insert("a");
    assertThat(database.listCollectionNames()).contains("things");
    things.drop();
    assertThat(database.listCollectionNames()).doesNotContain("things");
    assertThat(things.find()).isEmpty();
  }

  /** Sorted and compared as bytes: what is ASCII keeps its order everywhere. */
  @Test
  void names_are_ordered_by_their_bytes() {
    insert("b", "B", "a10", "a1", "_");
    assertThat(things.find().sort(Sorts.ascending("_id")))
        .extracting(each -> new String(each.getString("_id").getBytes(UTF_8), UTF_8))
        .containsExactly("B", "_", "a1", "a10", "b");
  }
}
