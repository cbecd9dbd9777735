package io.probity.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/scenarios.md} and the tests that are named for scenarios tell the same stories. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenariosTest {
  private static final Path PAGE = Path.of("..", "docs", "scenarios.md");
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| (\\d+) \\| (.+?) \\| (.+?) \\| (.*?) ?\\|$");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern TEST =
      Pattern.compile("@Test\\s+(?:@\\w+\\([^)]*\\)\\s+)*(?:public )?void\\s+(\\w+)\\(");

  /** The rows that this product must tell already. */
  private static final String ROWS =
      "1-7 9 11 13-16 18-27 29-38 40-43 45-47 49-51 53-58 60 62-66 67-68 87-91 99";

  /** Each of the tests in the sources, by its class. */
  private static final Map<String, Set<String>> TESTS = new HashMap<>();

  @BeforeAll
  static void readTests() throws IOException {
    for (String module : List.of("core", "query", "api")) {
      Path sources = Path.of("..", module, "src", "test", "java");
      try (Stream<Path> files = Files.walk(sources)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(ScenariosTest::keep);
      }
    }
  }

  @Test
  void every_row_is_told_once_and_in_order() throws IOException {
    assertThat(lines().map(line -> Integer.parseInt(line.group(1))))
        .containsExactlyElementsOf(rows());
  }

  @ParameterizedTest
  @MethodSource("named")
  void every_test_that_a_line_names_is_there(String type, String method) {
    assertThat(TESTS).containsKey(type);
    assertThat(TESTS.get(type)).contains(method);
  }

  @Test
  void every_test_that_is_named_for_a_scenario_stands_on_the_page() throws IOException {
    Set<String> onThePage = named().map(each -> each[0] + "#" + each[1]).collect(toSet());
    Set<String> told = new TreeSet<>();
    TESTS.forEach(
        (type, methods) ->
            methods.stream()
                .filter(method -> method.startsWith("scenario_"))
                .forEach(method -> told.add(type + "#" + method)));
    assertThat(onThePage).containsAll(told);
  }

  static Stream<String[]> named() throws IOException {
    return lines()
        .flatMap(line -> NAMED.matcher(line.group(3)).results())
        .map(name -> new String[] {name.group(1), name.group(2)});
  }

  private static Stream<MatchResult> lines() throws IOException {
    return LINE.matcher(Files.readString(PAGE)).results();
  }

  private static Set<Integer> rows() {
    Set<Integer> rows = new TreeSet<>();
    for (String span : ROWS.split(" ")) {
      String[] ends = span.split("-");
      for (int row = Integer.parseInt(ends[0]);
          row <= Integer.parseInt(ends[ends.length - 1]);
          row++) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static void keep(Path file) {
    try {
      Matcher test = TEST.matcher(Files.readString(file));
      Set<String> methods = test.results().map(found -> found.group(1)).collect(toSet());
      TESTS.put(file.getFileName().toString().replace(".java", ""), methods);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
