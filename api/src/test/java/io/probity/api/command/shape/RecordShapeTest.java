package io.probity.api.command.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.probity.api.command.shape.Wrongs.Wrong;
import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.message.StreamId;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordShapeTest {
  private static final UUID MADE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");
  private static final String PERSON = "0b6a1c9e-4d1f-4c57-8a3e-1f2e3d4c5b6a";
  private static final String GOOD =
      """
      {"garden": "garden-%s", "keeper": "%s", "office": "CCEO", "offices": ["HR", "LEGAL"],
       "from": "2026-03-02", "seen": "2026-03-02T09:14:00Z", "rows": 7, "walled": true,
       "reasons": "because", "beds": [{"width": 3}]}\
      """
          .formatted(PERSON, PERSON);

  private final RecordShape shape =
      RecordShape.of(
          PlantGarden.class,
          new Shapes(
              (issuer, subject) -> {
                throw new AssertionError("no login here");
              }));
  private final Wrongs wrongs = new Wrongs();

  record GardenId(UUID value) implements StreamId {
    @Override
    public String kind() {
      return "garden";
    }
  }

  record Bed(int width) {
    Bed {
      if (width < 1) {
        throw new IllegalArgumentException("A bed is at least 1 wide");
      }
    }
  }

  record PlantGarden(
      @ServerMade UUID planId,
      GardenId garden,
      PersonId keeper,
      Office office,
      Set<Office> offices,
      LocalDate from,
      Instant seen,
      int rows,
      boolean walled,
      Confidential reasons,
      @Nullable Confidential note,
      List<Bed> beds,
      Instant time)
      implements Command {}

  record Impossible(Thread anything) {}

  @Test
  void a_whole_body_becomes_its_command() {
    assertThat(read(GOOD))
        .isEqualTo(
            new PlantGarden(
                MADE,
                new GardenId(UUID.fromString(PERSON)),
                PersonId.of(PERSON),
                Office.CCEO,
                Set.of(Office.HR, Office.LEGAL),
                LocalDate.of(2026, 3, 2),
                NOW,
                7,
                true,
                Confidential.text("because"),
                null,
                List.of(new Bed(3)),
                NOW));
  }

  @Test
  void every_wrong_field_is_named_by_its_pointer() {
    read(
        GOOD.replace("\"CCEO\"", "\"KING\"")
            .replace("\"LEGAL\"", "17")
            .replace("7,", "7.5,")
            .replace("garden-", "case-")
            .replace("\"width\": 3", "\"depth\": 3"));

    assertThat(wrongs.list())
        .extracting(Wrong::pointer)
        .containsExactlyInAnyOrder(
            "/office", "/offices/1", "/rows", "/garden", "/beds/0/width", "/beds/0/depth");
  }

  @Test
  void a_missing_field_is_named_and_a_nullable_one_is_not() {
    read("{}");

    assertThat(wrongs.list()).contains(new Wrong("/keeper", "is required"));
    assertThat(wrongs.list()).extracting(Wrong::pointer).doesNotContain("/note");
  }

  @Test
  void null_is_not_a_way_to_leave_a_field_out() {
    read(GOOD.replace("\"rows\": 7", "\"rows\": 7, \"note\": null"));

    assertThat(wrongs.list()).containsExactly(new Wrong("/note", "is required"));
  }

  @Test
  void what_the_server_fills_may_not_be_named() {
    read(GOOD.replace("{\"garden\"", "{\"planId\": \"" + PERSON + "\", \"time\": 1, \"garden\""));

    assertThat(wrongs.list())
        .containsExactlyInAnyOrder(
            new Wrong("/planId", "is set by the server"),
            new Wrong("/time", "is set by the server"));
  }

  @Test
  void an_unknown_field_is_named_but_never_echoed_when_it_is_no_plain_word() {
    read(GOOD.replace("{\"garden\"", "{\"colour\": 1, \"Ada Lovelace <ada>\": 1, \"garden\""));

    assertThat(wrongs.list())
        .containsExactlyInAnyOrder(
            new Wrong("/colour", "is not a field"), new Wrong("/?", "is not a field"));
  }

  @Test
  void over_long_and_blank_text_is_refused_without_being_quoted() {
    read(GOOD.replace("because", "a".repeat(Confidential.MAX_BYTES + 1)));
    read(GOOD.replace("because", "   "));

    assertThat(wrongs.list()).hasSize(2).allMatch(wrong -> wrong.pointer().equals("/reasons"));
    assertThat(wrongs.list()).noneMatch(wrong -> wrong.detail().contains("aaa"));
  }

  @Test
  void a_time_finer_than_a_minute_is_refused() {
    read(GOOD.replace("09:14:00Z", "09:14:01Z"));

    assertThat(wrongs.list()).extracting(Wrong::pointer).containsExactly("/seen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-03-02", "0202-03-02", "+12026-03-02"})
  void a_year_that_cannot_be_meant_is_refused(String day) {
    read(GOOD.replaceAll("\\d{4}-\\d\\d-\\d\\dT09:14:00Z", day + "T09:14:00Z"));

    assertThat(wrongs.list()).extracting(Wrong::pointer).containsExactly("/seen");
  }

  @Test
  void what_a_constructor_refuses_is_told_at_its_place() {
    read(GOOD.replace("\"width\": 3", "\"width\": 0"));

    assertThat(wrongs.list()).containsExactly(new Wrong("/beds/0", "A bed is at least 1 wide"));
  }

  @Test
  void hundreds_of_wrong_fields_are_counted_and_not_all_listed() {
    StringBuilder many = new StringBuilder("{");
    for (int i = 0; i < 300; i++) {
      many.append("\"field").append(i).append("\":1,");
    }
    read(many.append("\"last\":1}").toString());

    assertThat(wrongs.list()).hasSize(50);
    assertThat(wrongs.count()).isGreaterThan(300);
  }

  @Test
  void a_type_that_no_body_can_carry_is_found_at_start() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RecordShape.of(Impossible.class, new Shapes((a, b) -> a)))
        .withMessageContaining("Thread");
  }

  private @Nullable Object read(String json) {
    return shape.read(
        JsonMapper.shared().readTree(json),
        "",
        wrongs,
        component -> component.getName().equals("time") ? (Object) NOW : MADE);
  }
}
