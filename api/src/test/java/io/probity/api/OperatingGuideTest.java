package io.probity.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperatingGuideTest {

  @Test
  void every_setting_stands_in_the_guide_and_the_reverse() throws IOException {
    Matcher row =
        Pattern.compile("^\\| `(PROBITY_\\w+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("../docs/operating.md")));
    Set<String> documented = new TreeSet<>();
    while (row.find()) {
      documented.add(row.group(1));
    }
    assertThat(documented).isEqualTo(Settings.variables());
  }
}
