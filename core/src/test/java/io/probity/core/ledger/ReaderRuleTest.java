package io.probity.core.ledger;

import static io.probity.core.ledger.Entries.utf8;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReaderRuleTest {
  private final Log log = new Log();

  @BeforeEach
  void genesis() {
    log.commit("genesis");
  }

  @Test
  void a_head_has_exactly_these_bytes() {
    Head head = new Head(Hash.ZERO, 0, 1, Hash.EMPTY_TREE, "n1", new UUID(1, 2), Entries.MINUTE);
    assertThat(new String(head.encode(), UTF_8))
        .isEqualTo(
            "{\"$\":\"probity/head/v1\",\"prev\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"first\":0,\"size\":1,"
                + "\"root\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",\"node\":\"n1\","
                + "\"attempt\":\"00000000-0000-0001-0000-000000000002\",\"at\":\"2026-03-02T09:14:00Z\"}");
    assertThat(Head.decode(head.encode())).isEqualTo(head);
  }

  @Test
  void a_head_commits_the_entries_directly_before_it() {
    Batch batch = log.commit("a", "b");
    assertThat(batch.firstIndex()).isEqualTo(1);
    assertThat(batch.entries()).extracting(CommittedEntry::index).containsExactly(1L, 2L);
    assertThat(batch.entries()).extracting(CommittedEntry::offset).containsExactly(2L, 3L);
    assertThat(batch.entries())
        .extracting(CommittedEntry::leaf)
        .containsExactly(Hash.leaf(utf8("a")), Hash.leaf(utf8("b")));
    assertThat(batch.headOffset()).isEqualTo(4);
    assertThat(batch.headHash()).isEqualTo(Hash.sha256(batch.head().encode()));
    assertThat(log.reader.position().nextOffset()).isEqualTo(5);
    assertThat(log.reader.voids()).isEmpty();
  }

  @Test
  void of_two_heads_on_the_same_basis_the_first_in_the_log_wins() {
    Head mine = log.next(utf8("mine"));
    Head theirs = log.next(utf8("theirs"));
    log.entry("theirs");
    assertThat(log.head(theirs)).isPresent();
    log.entry("mine");
    assertThat(log.head(mine)).isEmpty();
    assertThat(log.reader.voids())
        .isEqualTo(Map.of(VoidReason.HEAD_STALE, 1L, VoidReason.ENTRY_UNCOVERED, 1L));
  }

  @Test
  void an_empty_head_settles_that_an_older_attempt_is_void() {
    Head attempt = log.next(utf8("late"));
    assertThat(log.head(log.next()).orElseThrow().entries()).isEmpty();
    log.entry("late");
    assertThat(log.head(attempt)).isEmpty();
    assertThat(log.reader.position().size()).isEqualTo(1);
  }

  @Test
  void only_the_records_directly_before_the_head_count() {
    log.entry("stranger");
    Batch batch = log.commit("a");
    assertThat(batch.entries()).hasSize(1);
    assertThat(log.voids(VoidReason.ENTRY_UNCOVERED)).isEqualTo(1);
    Head torn = log.next(utf8("b"), utf8("c"));
    log.entry("c");
    assertThat(log.head(torn)).isEmpty();
    assertThat(log.voids(VoidReason.HEAD_INCOMPLETE)).isEqualTo(1);
  }

  @Test
  void entries_before_a_void_head_are_lost_with_it() {
    byte[] a = log.entry("a");
    Head head = log.next(a);
    log.append(null, utf8("{}"));
    assertThat(log.head(head)).isEmpty();
    assertThat(log.reader.voids())
        .isEqualTo(
            Map.of(
                VoidReason.HEAD_MALFORMED,
                1L,
                VoidReason.HEAD_INCOMPLETE,
                1L,
                VoidReason.ENTRY_UNCOVERED,
                1L));
  }

  @Test
  void a_record_between_that_is_no_entry_breaks_the_batch() {
    for (byte[] between : new byte @Nullable [][] {null, new byte[Entry.MAX_BYTES + 1]}) {
      byte[] a = log.entry("a");
      log.append(utf8("s"), between);
      byte[] b = log.entry("b");
      assertThat(log.head(log.next(a, b))).isEmpty();
    }
    assertThat(log.voids(VoidReason.ENTRY_WITHOUT_VALUE)).isEqualTo(1);
    assertThat(log.voids(VoidReason.ENTRY_TOO_LARGE)).isEqualTo(1);
    assertThat(log.voids(VoidReason.HEAD_INCOMPLETE)).isEqualTo(2);
  }

  @Test
  void an_entry_of_exactly_sixty_kib_is_committed() {
    byte[] largest = new byte[Entry.MAX_BYTES];
    log.append(utf8("s"), largest);
    assertThat(log.head(log.next(largest))).isPresent();
  }

  @Test
  void a_head_with_another_root_is_void() {
    log.entry("a");
    assertThat(log.head(log.next(utf8("b")))).isEmpty();
    assertThat(log.voids(VoidReason.HEAD_ROOT_WRONG)).isEqualTo(1);
  }

  @Test
  void a_head_that_begins_elsewhere_is_void() {
    byte[] a = log.entry("a");
    Head head = log.next(a);
    Head moved = new Head(head.prev(), 2, 3, head.root(), "n1", head.attempt(), head.at());
    assertThat(log.head(moved)).isEmpty();
    assertThat(log.voids(VoidReason.HEAD_MISPLACED)).isEqualTo(1);
  }

  @Test
  void a_head_in_another_spelling_is_void() {
    String head = new String(log.next().encode(), UTF_8);
    for (String other :
        List.of(
            head + " ",
            head.replace("\"n1\"", "\"\\u006e1\""),
            head.replace(":1,", ":01,"),
            head.replace("=", ""))) {
      assertThat(other).isNotEqualTo(head);
      assertThat(log.append(null, utf8(other))).isEmpty();
    }
    assertThat(log.append(null, null)).isEmpty();
    assertThat(log.voids(VoidReason.HEAD_MALFORMED)).isEqualTo(5);
    assertThat(log.append(null, utf8(head))).isPresent();
  }

  @Test
  void the_first_head_commits_exactly_the_genesis_entry() {
    Log fresh = new Log();
    assertThat(fresh.head(fresh.next())).isEmpty();
    byte[] a = fresh.entry("a");
    byte[] b = fresh.entry("b");
    assertThat(fresh.head(fresh.next(a, b))).isEmpty();
    assertThat(fresh.voids(VoidReason.HEAD_MISPLACED)).isEqualTo(2);
    assertThat(fresh.commit("genesis").head().prev()).isEqualTo(Hash.ZERO);
  }

  @Test
  void a_thousand_entries_fit_under_a_head_and_one_more_has_no_head_at_all() {
    String[] thousand = Collections.nCopies(1_000, "x").toArray(String[]::new);
    assertThat(log.commit(thousand).entries()).hasSize(1_000);
    assertThatThrownBy(() -> log.next(new byte[1_001][0]))
        .isInstanceOf(IllegalArgumentException.class);
    String tooMany =
        new String(log.next().encode(), UTF_8).replace("\"size\":1001", "\"size\":2002");
    assertThat(log.append(null, utf8(tooMany))).isEmpty();
    assertThat(log.voids(VoidReason.HEAD_MALFORMED)).isEqualTo(1);
  }

  @Test
  void never_more_than_a_thousand_candidates_are_held() {
    for (int i = 0; i < 2_500; i++) {
      log.entry("junk");
      assertThat(log.reader.candidates()).isLessThanOrEqualTo(1_000);
    }
    assertThat(log.voids(VoidReason.ENTRY_UNCOVERED)).isEqualTo(1_500);
    assertThat(log.commit("a").firstIndex()).isEqualTo(1);
    assertThat(log.voids(VoidReason.ENTRY_UNCOVERED)).isEqualTo(2_500);
  }

  @Test
  void offsets_may_have_gaps_but_never_go_back() {
    log.end += 5;
    byte[] a = log.entry("a");
    log.end += 3;
    assertThat(log.head(log.next(a))).isPresent();
    assertThat(log.reader.nextOffset()).isEqualTo(log.end);
    log.end--;
    assertThatThrownBy(() -> log.entry("again")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_reader_that_resumes_after_a_valid_head_reads_on_as_the_first_one() {
    log.commit("a", "b");
    String token = log.reader.position().text();
    ReaderRule resumed = ReaderRule.from(ReaderPosition.parse(token));
    byte[] c = log.entry("c");
    resumed.read(log.end - 1, utf8("s"), c);
    Head head = log.next(c);
    log.head(head);
    assertThat(resumed.read(log.end - 1, null, head.encode())).contains(log.batches.getLast());
    assertThat(resumed.position()).isEqualTo(log.reader.position());
    assertThat(resumed.lastHead()).contains(head);
  }

  @Test
  void a_position_is_short_enough_for_an_offsets_metadata() {
    List<Hash> hashes = Collections.nCopies(53, Hash.EMPTY_TREE);
    long size = (1L << 53) - 1;
    var position = new ReaderPosition(Long.MAX_VALUE, size, Hash.ZERO, Frontier.of(size, hashes));
    assertThat(position.text()).hasSizeLessThan(3_500);
    assertThat(ReaderPosition.parse(position.text())).isEqualTo(position);
    assertThatThrownBy(() -> ReaderPosition.parse(position.text().replace("r1 ", "r2 ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_writer_may_hand_in_the_leaf_hashes_of_its_own_entries() {
    byte[] a = utf8("a");
    Head head = log.next(a);
    log.reader.readHashed(log.end++, a, Hash.leaf(a));
    assertThat(log.head(head)).isPresent();
    List<CommittedEntry> entries = new ArrayList<>(log.batches.getLast().entries());
    assertThat(entries.getFirst().bytes()).isEqualTo(a);
  }
}
