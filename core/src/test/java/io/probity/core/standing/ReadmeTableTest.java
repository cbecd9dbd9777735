package io.probity.core.standing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.probity.core.message.NotByPeople;
import io.probity.core.rule.Rule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The README's table of commands, events, rules and tests is what the code and {@code
 * docs/rules.md} say; with {@code -Dprobity.golden=write} it is written anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTableTest {

  private static final Path README = Path.of("..", "README.md");
  private static final Path RULES = Path.of("..", "docs", "rules.md");
  private static final String HEAD = "| commands | events | rules | tests |\n|---|---|---|---|\n";
  private static final Pattern TABLE = Pattern.compile("(?m)^\\| commands \\|.*\\n(?:\\|.*\\n)+");
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| ([A-Z]+-\\d+) \\|.*\\| `(\\w+)\\.\\w+` \\|$");

  /** Of one package, in the order in which they are declared. */
  private record Row(
      List<String> sent, List<String> byItself, List<String> events, List<String> rules) {
    Row() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  @Test
  void the_table_is_what_the_code_says() throws IOException {
    String readme = Files.readString(README);
    Matcher table = TABLE.matcher(readme);
    assertThat(table.find()).isTrue();
    String expected = HEAD + rows();
    if ("write".equals(System.getProperty("probity.golden"))) {
      Files.writeString(README, table.replaceFirst(Matcher.quoteReplacement(expected)));
    } else {
      assertThat(table.group()).isEqualTo(expected);
    }
  }

  private static String rows() throws IOException {
    Map<String, Row> rows = new TreeMap<>(Comparator.comparing(ReadmeTableTest::order));
    Capabilities.commandTypes()
        .forEach(
            type -> {
              Row row = row(rows, type.getPackageName());
              boolean people = !type.isAnnotationPresent(NotByPeople.class);
              (people ? row.sent() : row.byItself()).add(type.getSimpleName());
            });
    Capabilities.eventTypes()
        .forEach(type -> row(rows, type.getPackageName()).events().add(type.getSimpleName()));
    for (JavaField rule : rules()) {
      row(rows, rule.getOwner().getPackageName()).rules().add(valueOf(rule.reflect()).id());
    }
    Map<String, String> tests = new TreeMap<>();
    LINE.matcher(Files.readString(RULES))
        .results()
        .forEach(line -> tests.put(line.group(1), line.group(2)));
    return rows.values().stream().map(row -> line(row, tests)).collect(joining());
  }

  private static String line(Row row, Map<String, String> tests) {
    String byItself =
        row.byItself().isEmpty() ? "" : "by a policy or clock " + code(row.byItself());
    String separator = row.sent().isEmpty() || byItself.isEmpty() ? "" : "; ";
    List<String> proved = List.copyOf(new TreeSet<>(row.rules().stream().map(tests::get).toList()));
    return "| %s | %s | %s | %s |%n"
        .formatted(
            code(row.sent()) + separator + byItself,
            code(row.events()),
            ranges(row.rules()),
            code(proved));
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(joining(", "));
  }

  /** Numbers that follow each other are told by the first and the last. */
  private static String ranges(List<String> ids) {
    Map<String, TreeSet<Integer>> numbers = new TreeMap<>();
    for (String id : ids) {
      String[] parts = id.split("-");
      numbers.computeIfAbsent(parts[0], _ -> new TreeSet<>()).add(Integer.parseInt(parts[1]));
    }
    List<String> told = new ArrayList<>();
    numbers.forEach(
        (prefix, all) -> {
          for (int first : all) {
            if (!all.contains(first - 1)) {
              int last = first;
              while (all.contains(last + 1)) {
                last++;
              }
              told.add(prefix + "-" + first + (last == first ? "" : " to " + last));
            }
          }
        });
    return String.join(", ", told);
  }

  private static Row row(Map<String, Row> rows, String of) {
    return rows.computeIfAbsent(of, _ -> new Row());
  }

  /** As the capabilities are listed; what sends no commands comes last. */
  private static String order(String of) {
    List<String> listed =
        Stream.concat(Capabilities.commandTypes().stream(), Capabilities.eventTypes().stream())
            .map(Class::getPackageName)
            .distinct()
            .toList();
    int at = listed.indexOf(of);
    return "%03d %s".formatted(at < 0 ? listed.size() : at, of);
  }

  private static List<JavaField> rules() {
    List<JavaField> rules = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.probity.core")) {
      type.getFields().stream()
          .filter(field -> field.getRawType().isEquivalentTo(Rule.class))
          .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
          .forEach(rules::add);
    }
    return rules;
  }

  private static Rule valueOf(Field field) {
    try {
      field.setAccessible(true);
      return (Rule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
