package io.probity.api.wiring;

import static java.util.Objects.requireNonNull;

import io.probity.api.Settings;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.api.embedded.InventedPerson;
import io.probity.core.journal.desk.Submission;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.register.CoveredPersonId;
import io.probity.core.register.RegisterCommand.Bootstrap;
import io.probity.core.register.RegisterCommand.FirstPerson;
import io.probity.core.sealing.Confidential;
import io.probity.core.sealing.LedgerSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is known from the first entry on: real people from a file, or the invented ones.
 *
 * @param people in the order in which they are recorded
 */
record BootstrapFile(List<Person> people) {

  /**
   * One person.
   *
   * @param issuer as the tokens of the identity provider name it; the configured one where absent
   * @param subject as those tokens name the person
   */
  record Person(String name, @Nullable String issuer, String subject, List<Office> offices) {
    Person {
      requireNonNull(name, "name");
      requireNonNull(subject, "subject");
      offices = List.copyOf(requireNonNull(offices, "offices"));
    }
  }

  /** Names nobody twice and knows no field that it ignores. */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Empty where a real identity provider is configured and no file. */
  static Optional<BootstrapFile> of(Settings settings) throws IOException {
    if (settings.bootstrapFile() != null) {
      return Optional.of(read(settings.bootstrapFile(), settings.oidcIssuer()));
    }
    return settings.embedsIssuer() ? Optional.of(invented()) : Optional.empty();
  }

  /** The same people under the same ids each time, for the same ledger. */
  Submission submission(LedgerSecret secret, Instant now) {
    Hash commandId = secret.foundingId();
    Hash request = secret.request(STRICT.writeValueAsBytes(this));
    return new Submission(
        command(secret, commandId, now), Actor.BOOTSTRAP, commandId, request, null, null);
  }

  private Bootstrap command(LedgerSecret secret, Hash commandId, Instant now) {
    List<FirstPerson> first = new ArrayList<>();
    for (Person person : people) {
      first.add(
          new FirstPerson(
              new CoveredPersonId(secret.serverMadeId(commandId, first.size())),
              new Login(secret.login(issuer(person), person.subject())),
              Confidential.text(person.name()),
              person.offices()));
    }
    return new Bootstrap(
        first,
        Confidential.text("Named in the bootstrap file"),
        now.truncatedTo(ChronoUnit.MINUTES));
  }

  private static BootstrapFile read(Path file, @Nullable String issuer) throws IOException {
    BootstrapFile read = STRICT.readValue(Files.readAllBytes(file), BootstrapFile.class);
    return new BootstrapFile(
        read.people().stream()
            .map(person -> person.issuer() == null ? withIssuer(person, issuer) : person)
            .toList());
  }

  private static Person withIssuer(Person person, @Nullable String issuer) {
    String known = issuer == null ? EmbeddedIssuer.NAME : issuer;
    return new Person(person.name(), known, person.subject(), person.offices());
  }

  private static String issuer(Person person) {
    return person.issuer() == null ? EmbeddedIssuer.NAME : person.issuer();
  }

  private static BootstrapFile invented() {
    return new BootstrapFile(
        InventedPerson.EVERYBODY.stream()
            .map(
                person ->
                    new Person(
                        person.name(),
                        EmbeddedIssuer.NAME,
                        person.login(),
                        person.heldOffice().stream().toList()))
            .toList());
  }
}
