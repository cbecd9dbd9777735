package io.probity.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/rules.md} and the rules in the code are the same list, and each rule is tested. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTest {

  private static final Path PAGE = Path.of("..", "docs", "rules.md");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern LINE =
      Pattern.compile(
          "\\| ([A-Z]+-\\d+) \\| (.+?) \\| (VISIBILITY|AUTHORITY|STATE) \\| (.+?) \\| `(\\w+)\\.(\\w+)` \\|");

  /** One line of the page. */
  record Line(Rule rule, String source, String testClass, String testMethod) {
    @Override
    public String toString() {
      return rule.id();
    }
  }

  @Test
  void the_page_lists_every_rule_of_the_code_and_no_other() throws IOException {
    List<Rule> listed = lines().stream().map(Line::rule).toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(rulesOfTheCode());
  }

  @Test
  void every_id_is_used_once() {
    assertThat(rulesOfTheCode().stream().map(Rule::id))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void every_rule_is_broken_in_the_test_that_its_line_names(Line line) throws IOException {
    assertThat(bodyOf(line)).containsPattern("\"" + line.rule().id() + "\\b");
  }

  @Test
  void every_source_that_a_line_names_is_explained() throws IOException {
    String explained = Files.readString(PAGE).split("## Sources")[1];
    Pattern source = Pattern.compile("\\b(R\\d+|F\\d|G\\d|S\\d|INV-\\d)\\b");
    for (Line line : lines()) {
      Matcher named = source.matcher(line.source());
      while (named.find()) {
        assertThat(explained).as(line.toString()).containsPattern("\\b" + named.group() + "\\b");
      }
    }
  }

  @Test
  void a_rule_that_holds_says_nothing_and_one_that_does_not_says_its_sentence() {
    Rule rule = new Rule("X-1", "It holds.", Rule.Kind.STATE);
    rule.require(true);
    assertThat(rule.requireFound("it")).isEqualTo("it");
    assertThatThrownBy(() -> rule.require(false))
        .isInstanceOfSatisfying(
            RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule))
        .hasMessage("X-1: It holds.");
    assertThatThrownBy(() -> rule.requireFound(null)).hasMessage("X-1: It holds.");
  }

  static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(PAGE)) {
      Matcher line = LINE.matcher(text);
      if (line.matches()) {
        Rule rule = new Rule(line.group(1), line.group(2), Rule.Kind.valueOf(line.group(3)));
        lines.add(new Line(rule, line.group(4), line.group(5), line.group(6)));
      }
    }
    return lines;
  }

  private static List<Rule> rulesOfTheCode() {
    List<Rule> rules = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.probity.core")) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Rule.class)
            && field.getModifiers().contains(JavaModifier.STATIC)) {
          rules.add(valueOf(field.reflect()));
        }
      }
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

  /** The source of the test, from its name to the next test. */
  private static String bodyOf(Line line) throws IOException {
    try (Stream<Path> sources = Files.walk(TESTS)) {
      Path source =
          sources
              .filter(file -> file.endsWith(line.testClass() + ".java"))
              .findFirst()
              .orElseThrow();
      String text = Files.readString(source);
      int begin = text.indexOf(" void " + line.testMethod() + "(");
      assertThat(begin).as(line.testMethod()).isNotNegative();
      int end = text.indexOf(" void ", begin + 1);
      return end < 0 ? text.substring(begin) : text.substring(begin, end);
    }
  }
}
