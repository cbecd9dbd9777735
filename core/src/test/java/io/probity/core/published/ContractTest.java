package io.probity.core.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.party.Login;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The documents in {@code docs/published} are what the types say. To write them anew: {@code
 * -Dprobity.contract=write}, then look at what changed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractTest {

  private static final Path DOCUMENTS = Path.of("..", "docs", "published");

  @Test
  void the_documents_say_what_the_types_say() throws IOException {
    Map<String, String> generated = new TreeMap<>(Contract.schemas());
    generated.put("asyncapi.json", Contract.asyncApi());
    if ("write".equals(System.getProperty("probity.contract"))) {
      write(generated);
    }
    assertThat(read()).isEqualTo(generated);
  }

  @Test
  void no_publication_has_a_component_that_could_name_a_person() {
    for (Class<? extends Publication> type : Contract.types()) {
      for (RecordComponent component : type.getRecordComponents()) {
        assertThat(component.getType())
            .as("%s of %s", component.getName(), type.getSimpleName())
            .isNotIn(List.of(String.class, PersonId.class, Login.class, Confidential.class));
      }
    }
  }

  /** Whoever asks downstream for the reporter asks for something that there is not. */
  @Test
  void scenario_87_the_reporter_is_no_field_of_the_contract() throws IOException {
    for (Class<? extends Publication> type : Contract.types()) {
      for (RecordComponent component : type.getRecordComponents()) {
        assertThat(component.getName().toLowerCase(Locale.ROOT))
            .as(type.getSimpleName())
            .doesNotContain("reporter")
            .doesNotContain("witness");
      }
    }
    assertThat(String.join(" ", read().values())).doesNotContain("reporterId", "reporterName");
  }

  @Test
  void every_publication_says_what_it_tells() {
    assertThat(Contract.types()).hasSizeGreaterThan(10).allMatch(this::says);
  }

  private boolean says(Class<? extends Publication> type) {
    return type.isAnnotationPresent(Says.class);
  }

  private static Map<String, String> read() throws IOException {
    Map<String, String> documents = new TreeMap<>();
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        documents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return documents;
  }

  private static void write(Map<String, String> documents) throws IOException {
    Files.createDirectories(DOCUMENTS);
    for (Map.Entry<String, String> document : documents.entrySet()) {
      Files.writeString(DOCUMENTS.resolve(document.getKey()), document.getValue());
    }
  }
}
