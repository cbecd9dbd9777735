package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.journal.codec.EventCodec;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Event;
import io.probity.core.standing.Capabilities;
import io.probity.core.standing.Samples;
import io.probity.core.standing.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of every event, as released: a file for each type and revision, with its data and
 * the names of its sealed sections. A file once released never changes; {@code
 * -Dprobity.golden=write} writes those that are missing.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenEventsTest {

  private static final Path FILES = Path.of("src", "test", "resources", "golden", "events");
  private static final EventCodec CODEC = new EventCodec(Capabilities.eventTypes());

  @ParameterizedTest
  @MethodSource("types")
  void an_event_is_stored_as_it_was_when_it_was_released(Class<? extends Event> type)
      throws IOException {
    Event event = Samples.of(type);
    Path file = FILES.resolve(CODEC.type(event) + "." + CODEC.revision(event) + ".json");
    String now = text(event);
    if (Files.notExists(file) && "write".equals(System.getProperty("probity.golden"))) {
      Files.createDirectories(FILES);
      Files.writeString(file, now);
    }
    assertThat(file).content().isEqualTo(now);
  }

  @ParameterizedTest
  @MethodSource("released")
  void every_shape_ever_released_still_reads(Path file) throws IOException {
    Entry entry = entry(file);
    Event event = CODEC.decode(entry);
    assertThat(CODEC.type(event)).isEqualTo(entry.type());
    assertThat(CODEC.data(event)).isEqualTo(entry.data());
    assertThat(CODEC.confidential(event).keySet())
        .containsExactlyElementsOf(entry.sealed().stream().map(SealedRef::name).toList());
    assertThat(CODEC.confidential(event).values()).allMatch(content -> content.isReference());
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_event_reads_without_anything_that_it_need_not_have(Class<? extends Event> type) {
    Event bare =
        Samples.remade(
            type,
            (component, value) ->
                component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : value);
    Event read = CODEC.decode(entry(CODEC.type(bare), CODEC.revision(bare), text(bare)));
    assertThat(CODEC.data(read)).isEqualTo(CODEC.data(bare));
    assertThat(CODEC.confidential(read).keySet()).isEqualTo(CODEC.confidential(bare).keySet());
  }

  static List<Class<? extends Event>> types() {
    return Capabilities.eventTypes();
  }

  static List<Path> released() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().toList();
    }
  }

  private static String text(Event event) {
    String data = new String(CODEC.data(event).bytes(), StandardCharsets.UTF_8);
    String names =
        CODEC.confidential(event).keySet().stream()
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(","));
    return "{\"data\":" + data + ",\"sealed\":[" + names + "]}\n";
  }

  private static Entry entry(Path file) throws IOException {
    String[] name = file.getFileName().toString().split("\\.", -1);
    return entry(name[0], Integer.parseInt(name[1]), Files.readString(file));
  }

  private static Entry entry(String type, int revision, String text) {
    JsonNode golden = new JsonMapper().readTree(text);
    return new Entry(
        "probity.example/golden",
        new UUID(0x4000L, 0x8000_0000_0000_0001L),
        "golden-1",
        0,
        null,
        Hash.ZERO,
        Hash.ZERO,
        0,
        1,
        type,
        revision,
        Story.NOW,
        new Entry.By("policy:story", "SYSTEM", null, null),
        null,
        List.of(),
        null,
        JsonBytes.of(golden.get("data").toString().getBytes(StandardCharsets.UTF_8)),
        sections(golden.get("sealed")));
  }

  private static List<SealedRef> sections(JsonNode names) {
    List<SealedRef> sections = new ArrayList<>();
    for (JsonNode name : names) {
      KeyId key = KeyId.of(new byte[KeyId.BYTES]);
      sections.add(new SealedRef(name.asString(), key, 256, Hash.ZERO, Hash.ZERO));
    }
    return sections;
  }
}
