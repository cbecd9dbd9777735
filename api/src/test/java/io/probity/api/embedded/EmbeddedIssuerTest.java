package io.probity.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.Accounts.Account;
import io.probity.api.embedded.Accounts.Secrets;
import io.probity.core.party.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedIssuerTest {
  @TempDir Path directory;

  @Test
  void somebody_holds_each_office_and_two_hold_none() {
    Set<Office> held =
        InventedPerson.EVERYBODY.stream()
            .flatMap(person -> person.heldOffice().stream())
            .collect(Collectors.toSet());
    assertThat(held).containsExactlyInAnyOrder(Office.values());
    assertThat(InventedPerson.EVERYBODY)
        .filteredOn(person -> person.heldOffice().isEmpty())
        .hasSize(2);
    assertThat(InventedPerson.EVERYBODY).doesNotHaveDuplicates();
  }

  @Test
  void secrets_are_told_once_and_go_on_to_work() {
    EmbeddedIssuer first = new EmbeddedIssuer(directory);
    Secrets told = first.accounts().fresh().getFirst();
    first.accounts().keep();

    EmbeddedIssuer second = new EmbeddedIssuer(directory);
    assertThat(second.accounts().fresh()).isEmpty();
    Account kept = second.accounts().of(told.login()).orElseThrow();
    assertThat(Accounts.HASHES.matches(told.password(), kept.passwordHash())).isTrue();
    assertThat(Accounts.HASHES.matches(told.clientSecret(), kept.clientSecretHash())).isTrue();
    assertThat(Accounts.HASHES.matches(told.password(), kept.clientSecretHash())).isFalse();
    assertThat(second.keys().getKeys()).isEqualTo(first.keys().getKeys());
  }

  @Test
  void secrets_that_nobody_was_told_are_made_anew() {
    Secrets untold = new EmbeddedIssuer(directory).accounts().fresh().getFirst();
    assertThat(new EmbeddedIssuer(directory).accounts().fresh())
        .hasSize(InventedPerson.EVERYBODY.size())
        .doesNotContain(untold);
  }

  @Test
  void no_secret_lies_on_the_disk_and_nobody_else_reads_what_does() throws IOException {
    EmbeddedIssuer issuer = new EmbeddedIssuer(directory.resolve("issuer"));
    issuer.accounts().keep();
    try (Stream<Path> files = Files.list(directory.resolve("issuer"))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        assertThat(issuer.accounts().fresh())
            .noneMatch(secrets -> text.contains(secrets.password()))
            .noneMatch(secrets -> text.contains(secrets.clientSecret()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void the_limit_of_the_set_up_is_passed_once() {
    assertThat(EmbeddedLimit.passes(49_990, 50_010, 50_000)).isTrue();
    assertThat(EmbeddedLimit.passes(50_000, 50_010, 50_000)).isFalse();
    assertThat(EmbeddedLimit.passes(49_000, 49_999, 50_000)).isFalse();
  }
}
