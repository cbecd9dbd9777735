package io.probity.core.journal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecentCommandsTest {
  private static final int AT_MOST = 10;

  private final RecentCommands recent = new RecentCommands(AT_MOST);
  private final CommandFilter filter = new CommandFilter();

  private static Hash id(int number) {
    return Hash.sha256(("command " + number).getBytes(StandardCharsets.US_ASCII));
  }

  private static CommittedCommand at(long index) {
    return new CommittedCommand(
        Hash.ZERO,
        List.of(new Outcome.Line(index, "case-1", index, "Written", Hash.ZERO, Optional.empty())));
  }

  @Test
  void what_is_not_yet_indexed_is_kept_however_much_it_is() {
    for (int i = 0; i < 100; i++) {
      recent.add(id(i), at(i), 0);
    }
    assertThat(recent.find(id(0))).isNotNull();
    assertThat(recent.since()).isZero();
  }

  @Test
  void of_what_is_indexed_the_latest_are_kept() {
    for (int i = 0; i < 100; i++) {
      recent.add(id(i), at(i), i);
    }
    assertThat(recent.find(id(89))).isNull();
    assertThat(recent.find(id(90))).isNotNull();
    assertThat(recent.since()).isEqualTo(90);
  }

  @Test
  void the_filter_never_calls_a_committed_command_new() {
    for (int i = 0; i < 100_000; i++) {
      filter.add(id(i));
    }
    for (int i = 0; i < 100_000; i++) {
      assertThat(filter.isNew(id(i))).isFalse();
    }
  }

  @Test
  void of_a_hundred_thousand_new_commands_the_filter_knows_nearly_all() {
    for (int i = 0; i < 100_000; i++) {
      filter.add(id(i));
    }
    int unsure = 0;
    for (int i = 100_000; i < 200_000; i++) {
      unsure += filter.isNew(id(i)) ? 0 : 1;
    }
    assertThat(unsure).isLessThan(10);
  }
}
