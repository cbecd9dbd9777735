package io.probity.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.probity.core.journal.index.IndexDatabase;
import io.probity.query.ReadSide;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * So that nobody learns at a million cases that a list scans: the embedded store would not tell.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeclaredQueriesTest {

  @Test
  void every_query_that_the_product_can_issue_is_served_by_a_declared_index() {
    // Nothing is asked of this address: the read side only names its collections.
    try (MongoClient nowhere = MongoClients.create("mongodb://127.0.0.1:9")) {
      Catalog readSide = ReadSide.catalog(nowhere.getDatabase("views"));
      for (Catalog catalog : List.of(IndexDatabase.CATALOG, readSide)) {
        assertThat(catalog.shapes()).isNotEmpty();
        assertThat(catalog.shapes())
            .filteredOn(shape -> catalog.serving(shape).isEmpty())
            .as("queries that would scan")
            .isEmpty();
      }
    }
  }

  @Test
  void a_query_without_an_index_would_be_found() {
    Catalog forgotten =
        IndexDatabase.CATALOG.and(
            new Catalog(List.of(), List.of(QueryShape.on("entries").equal("type"))));
    assertThat(forgotten.shapes())
        .filteredOn(shape -> forgotten.serving(shape).isEmpty())
        .hasSize(1);
  }
}
