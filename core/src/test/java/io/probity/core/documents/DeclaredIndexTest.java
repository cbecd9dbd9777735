package io.probity.core.documents;

import static io.probity.core.documents.IndexKey.ascending;
import static io.probity.core.documents.IndexKey.descending;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeclaredIndexTest {
  private static final QueryShape CASES = QueryShape.on("cases");
  private static final DeclaredIndex BY_STATE =
      DeclaredIndex.on("cases", ascending("state"), descending("opened"), ascending("_id"));

  @Test
  void equality_then_sort_then_range_is_served() {
    assertThat(BY_STATE.serves(CASES.equal("state"))).isTrue();
    assertThat(BY_STATE.serves(CASES.equal("state").sorted(descending("opened")))).isTrue();
    assertThat(BY_STATE.serves(CASES.equal("state").between("opened"))).isTrue();
    assertThat(BY_STATE.serves(byOpening().between("opened", "_id"))).isTrue();
    assertThat(BY_STATE.serves(CASES.equal("state").sorted(descending("opened")).between("_id")))
        .isTrue();
  }

  @Test
  void an_order_runs_forwards_or_backwards_as_a_whole() {
    QueryShape backwards = CASES.equal("state").sorted(ascending("opened"), descending("_id"));
    QueryShape mixed = CASES.equal("state").sorted(ascending("opened"), ascending("_id"));
    assertThat(BY_STATE.serves(backwards)).isTrue();
    assertThat(BY_STATE.serves(mixed)).isFalse();
  }

  @Test
  void a_field_that_is_skipped_or_missing_is_not_served() {
    assertThat(BY_STATE.serves(CASES.sorted(descending("opened")))).isFalse();
    assertThat(BY_STATE.serves(CASES.equal("assignee"))).isFalse();
    assertThat(BY_STATE.serves(CASES.equal("state").between("_id"))).isFalse();
    assertThat(BY_STATE.serves(CASES.equal("state", "_id"))).isFalse();
    assertThat(BY_STATE.serves(QueryShape.on("waivers").equal("state"))).isFalse();
  }

  @Test
  void a_unique_key_asked_for_whole_leaves_one_document_whatever_else_is_asked() {
    Catalog catalog = new Catalog(List.of(BY_STATE), List.of());
    assertThat(catalog.serving(CASES.equal("_id", "assignee"))).isPresent();
    assertThat(catalog.serving(CASES.equal("assignee"))).isEmpty();
  }

  @Test
  void a_sparse_index_serves_only_who_asks_for_its_field() {
    DeclaredIndex sparse = DeclaredIndex.on("cases", ascending("closed")).asSparse();
    assertThat(sparse.serves(CASES.equal("closed"))).isTrue();
    assertThat(sparse.serves(CASES.sorted(ascending("closed")))).isFalse();
    assertThat(sparse.serves(CASES.between("closed"))).isTrue();
  }

  private static QueryShape byOpening() {
    return CASES.equal("state").sorted(descending("opened"), ascending("_id"));
  }
}
