package io.probity.core.ledger.audit;

import static io.probity.core.ledger.Entries.utf8;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.Entries;
import io.probity.core.ledger.Genesis;
import io.probity.core.ledger.History;
import io.probity.core.ledger.LedgerRecord;
import io.probity.core.ledger.VoidReason;
import io.probity.core.ledger.audit.AuditReport.Check;
import io.probity.core.ledger.audit.AuditReport.Finding;
import io.probity.core.ledger.json.Json;
import io.probity.core.ledger.note.Checkpoint;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTest {
  private final History history = new History();

  @BeforeEach
  void three_entries_of_one_stream_after_genesis() {
    history.genesis();
    history.commit(history.next("case-1"));
    history.commit(history.next("case-1"), history.next("case-2"));
  }

  private List<Finding> findings() {
    return history.audit().findings();
  }

  private void assertFound(Check check, long index) {
    assertThat(findings())
        .extracting(Finding::check, Finding::index)
        .containsExactly(tuple(check, index));
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  /**
   * The next entry of a stream with something wrong in it, committed under a head that is right.
   */
  private void commitAltered(UnaryOperator<String> alter) {
    byte[] right = history.next("case-1").encode();
    byte[] wrong = utf8(alter.apply(new String(right, UTF_8)));
    history.commitBytes(List.of(utf8("case-1")), List.of(wrong));
  }

  @Test
  void an_untouched_ledger_has_no_findings() {
    AuditReport report = history.audit();
    assertThat(report.findings()).isEmpty();
    assertThat(report.first()).isEmpty();
    assertThat(report.size()).isEqualTo(4);
    assertThat(report.streams()).isEqualTo(2);
    assertThat(report.validHeads()).isEqualTo(3);
    assertThat(report.root()).isEqualTo(history.rule.position().frontier().root());
    assertThat(report.headHash()).isEqualTo(history.rule.position().headHash());
  }

  @Test
  void a_flipped_byte_takes_its_batch_and_all_after_it_out_of_the_ledger() {
    LedgerRecord entry = history.records.get(2);
    byte[] flipped = Objects.requireNonNull(entry.value()).clone();
    flipped[40] ^= 1;
    history.records.set(2, new LedgerRecord(entry.offset(), entry.key(), flipped));
    AuditReport report = history.audit();
    assertThat(report.size()).isEqualTo(1);
    assertThat(report.voids())
        .containsEntry(VoidReason.HEAD_ROOT_WRONG, 1L)
        .containsEntry(VoidReason.HEAD_STALE, 1L)
        .containsEntry(VoidReason.ENTRY_UNCOVERED, 3L);
  }

  @Test
  void bytes_in_another_form_are_found() {
    commitAltered(text -> text.replace("\"rev\":1", "\"rev\": 1"));
    assertFound(Check.FORM, 4);
  }

  @Test
  void a_second_genesis_entry_is_no_entry() {
    history.commitBytes(List.of(utf8(Genesis.KEY)), List.of(Entries.genesis().encode()));
    assertFound(Check.FORM, 4);
  }

  @Test
  void an_entry_of_another_ledger_is_found() {
    commitAltered(text -> text.replace("probity.example/ethics", "probity.example/other"));
    assertFound(Check.ORIGIN, 4);
  }

  @Test
  void time_that_goes_back_is_found() {
    commitAltered(text -> text.replace("09:14:00Z", "09:13:00Z"));
    assertFound(Check.RECORDED_AT, 4);
  }

  @Test
  void a_gap_in_a_stream_is_found() {
    commitAltered(text -> text.replace("\"seq\":2", "\"seq\":3"));
    assertFound(Check.SEQ, 4);
  }

  @Test
  void a_stream_that_begins_in_its_middle_is_found() {
    commitAltered(text -> text.replace("case-1", "case-9"));
    assertThat(findings()).extracting(Finding::check).containsExactly(Check.KEY, Check.SEQ);
  }

  @Test
  void a_predecessor_that_is_not_the_streams_last_entry_is_found() {
    commitAltered(
        text ->
            text.replaceFirst("\"prev\":\"[^\"]+\"", "\"prev\":\"" + Hash.ZERO.base64() + "\""));
    assertFound(Check.PREV, 4);
  }

  @Test
  void a_basis_that_is_not_earlier_is_found() {
    commitAltered(
        text ->
            text.replace(
                ",\"data\"",
                ",\"basis\":[{\"register\":\"holds\",\"key\":\"k\",\"at\":4}],\"data\""));
    assertFound(Check.BASIS, 4);
  }

  @Test
  void a_record_key_that_is_not_the_stream_is_found() {
    history.commitBytes(List.of(utf8("case-2")), List.of(history.next("case-1").encode()));
    assertFound(Check.KEY, 4);
  }

  @Test
  void a_command_must_be_complete_under_one_head() {
    commitAltered(text -> text.replace("\"of\":1", "\"of\":2"));
    assertFound(Check.COMMAND, 4);
  }

  @Test
  void a_command_must_begin_with_its_first_entry() {
    commitAltered(text -> text.replace("\"pos\":0,\"of\":1", "\"pos\":1,\"of\":2"));
    assertFound(Check.COMMAND, 4);
  }

  @Test
  void a_command_of_several_entries_runs_from_its_first_to_its_last() {
    history.commit(
        history.next("case-1", 0, 3), history.next("case-2", 1, 3), history.next("case-1", 2, 3));
    assertThat(findings()).isEmpty();
    history.commit(history.next("case-1", 0, 3), history.next("case-1", 2, 3));
    assertThat(findings()).extracting(Finding::check).containsExactly(Check.COMMAND, Check.COMMAND);
  }

  @Test
  void a_ledger_that_begins_with_something_else_has_no_genesis() {
    History other = new History();
    other.commitBytes(List.of(utf8("case-1")), List.of(Entries.plain().encode()));
    assertThat(other.audit().findings())
        .extracting(Finding::check)
        .containsExactly(Check.KEY, Check.GENESIS);
  }

  @Test
  void a_log_that_lost_its_beginning_is_found() {
    history.records.removeFirst();
    AuditReport report = history.audit();
    assertThat(report.first()).contains(new Finding(0, 1, Check.LOG_START));
    assertThat(report.size()).isZero();
    assertThat(report.root()).isEqualTo(Hash.EMPTY_TREE);
  }

  @Test
  void a_record_that_stands_twice_is_found() {
    history.records.add(3, history.records.get(2));
    assertThat(history.audit().first()).contains(new Finding(1, 2, Check.OFFSET));
    assertThat(history.audit().size()).isEqualTo(4);
  }

  @Test
  void a_cut_tail_is_seen_only_with_a_checkpoint_kept_elsewhere() {
    AuditReport whole = history.audit();
    Checkpoint kept = new Checkpoint(Entries.ORIGIN, whole.size(), whole.root());
    history.records.subList(history.records.size() - 3, history.records.size()).clear();
    assertThat(findings()).isEmpty();
    assertThat(history.audit(kept).findings())
        .extracting(Finding::check)
        .containsExactly(Check.CHECKPOINT);
  }

  @Test
  void a_checkpoint_of_any_size_must_agree() {
    Checkpoint between = new Checkpoint(Entries.ORIGIN, 3, history.rootAt(3));
    assertThat(history.audit(between).findings()).isEmpty();
    Checkpoint other = new Checkpoint(Entries.ORIGIN, 3, Hash.ZERO);
    assertThat(history.audit(other).findings()).extracting(Finding::index).containsExactly(2L);
  }

  @Test
  void a_dump_reads_back_as_it_was_written() {
    List<LedgerRecord> strange = new ArrayList<>(history.records);
    strange.add(new LedgerRecord(90, utf8("\"\\\n\u0001\u001f é"), null));
    strange.add(new LedgerRecord(91, null, null));
    for (LedgerRecord record : strange) {
      LedgerRecord read = LedgerRecord.parse(record.line());
      assertThat(read).usingRecursiveComparison().isEqualTo(record);
    }
    LedgerRecord notUtf8 =
        new LedgerRecord(92, new byte[] {(byte) 0xff, 'e', (byte) 0xcc, (byte) 0x81}, new byte[0]);
    assertThat(LedgerRecord.parse(notUtf8.line()).key()).isEqualTo(utf8("\ufffdé"));
    assertThat(notUtf8.line()).isEqualTo("{\"offset\":92,\"key\":\"\ufffdé\",\"value\":\"\"}");
    assertThatThrownBy(() -> LedgerRecord.parse("{\"offset\":1}"))
        .isInstanceOf(Json.Malformed.class);
  }

  @Test
  void what_no_head_covers_yet_is_a_candidate_and_not_void() {
    history.append(utf8("case-1"), history.next("case-1").encode());
    assertThat(history.audit().candidates()).isEqualTo(1);
    assertThat(history.audit().voids()).isEmpty();
  }
}
