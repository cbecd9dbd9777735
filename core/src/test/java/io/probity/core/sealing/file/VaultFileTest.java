package io.probity.core.sealing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.sealing.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VaultFileTest {
  private static final List<String> WRITTEN = List.of("first", "second", "third");

  @TempDir private Path directory;
  private byte[] whole = {};
  private int lastFrame;

  @BeforeEach
  void write_three_frames() throws IOException {
    try (VaultFile file = new VaultFile(directory)) {
      assertThat(file.readNew()).isEmpty();
      for (String payload : WRITTEN) {
        lastFrame = (int) Files.size(log());
        file.append(payload.getBytes(StandardCharsets.UTF_8));
      }
    }
    whole = Files.readAllBytes(log());
  }

  private Path log() {
    return directory.resolve("vault.log");
  }

  private List<String> read() throws IOException {
    try (VaultFile file = new VaultFile(directory)) {
      return texts(file.readNew());
    }
  }

  private static List<String> texts(List<VaultFile.Frame> frames) {
    return frames.stream()
        .map(frame -> new String(frame.payload(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void what_was_appended_is_read_in_its_order() throws IOException {
    assertThat(read()).isEqualTo(WRITTEN);
  }

  @Test
  void whatever_a_crash_leaves_of_the_last_frame_is_cut_off() throws IOException {
    for (int length = lastFrame; length < whole.length; length++) {
      Files.write(log(), Arrays.copyOf(whole, length));
      assertThat(read()).containsExactly("first", "second");
      assertThat(Files.size(log())).isEqualTo(lastFrame);
    }
  }

  @Test
  void zeros_that_a_power_cut_leaves_at_the_end_are_cut_off() throws IOException {
    Files.write(log(), new byte[5_000], StandardOpenOption.APPEND);
    assertThat(read()).isEqualTo(WRITTEN);
    assertThat(Files.size(log())).isEqualTo(whole.length);
  }

  @Test
  void writing_goes_on_behind_a_torn_end() throws IOException {
    Files.write(log(), Arrays.copyOf(whole, whole.length - 1));
    try (VaultFile file = new VaultFile(directory)) {
      assertThat(texts(file.readNew())).containsExactly("first", "second");
      file.append("fourth".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read()).containsExactly("first", "second", "fourth");
  }

  @Test
  void any_bit_that_changed_before_the_last_frame_is_damage_and_nothing_is_cut()
      throws IOException {
    for (int bit = 0; bit < 8 * lastFrame; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(log(), damaged);
      assertThatThrownBy(this::read)
          .isInstanceOfSatisfying(
              Vault.Damaged.class,
              named -> assertThat(named.position()).isBetween(0L, lastFrame - 1L));
      assertThat(Files.readAllBytes(log())).isEqualTo(damaged);
    }
  }

  @Test
  void more_rubbish_than_a_torn_write_leaves_is_damage() throws IOException {
    Files.write(log(), new byte[VaultFile.MAX_PAYLOAD + 100], StandardOpenOption.APPEND);
    assertThatThrownBy(this::read).isInstanceOf(Vault.Damaged.class);
  }

  @Test
  void a_file_that_shrank_while_it_was_open_is_damage() throws IOException {
    try (VaultFile file = new VaultFile(directory)) {
      file.readNew();
      Files.write(log(), Arrays.copyOf(whole, lastFrame));
      assertThatThrownBy(file::readNew).isInstanceOf(Vault.Damaged.class);
    }
  }

  @Test
  void what_another_appended_is_read_once() throws IOException {
    try (VaultFile mine = new VaultFile(directory);
        VaultFile other = new VaultFile(directory)) {
      mine.readNew();
      other.readNew();
      other.append("fourth".getBytes(StandardCharsets.UTF_8));
      assertThat(texts(mine.readNew())).containsExactly("fourth");
      assertThat(mine.readNew()).isEmpty();
    }
  }

  @Test
  void frames_of_all_sizes_are_read_across_the_reader_s_chunks() throws IOException {
    try (VaultFile file = new VaultFile(directory)) {
      file.readNew();
      for (int length : new int[] {VaultFile.MAX_PAYLOAD, 0, 1, 700_000, 900_000, 1_048_576, 3}) {
        file.append(new byte[length]);
      }
    }
    try (VaultFile file = new VaultFile(directory)) {
      assertThat(file.readNew().stream().map(frame -> frame.payload().length))
          .containsExactly(5, 6, 5, VaultFile.MAX_PAYLOAD, 0, 1, 700_000, 900_000, 1_048_576, 3);
    }
  }
}
