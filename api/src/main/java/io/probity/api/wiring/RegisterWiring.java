package io.probity.api.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.api.embedded.InventedPerson;
import io.probity.api.security.People;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom the register knows. */
@Configuration(proxyBeanMethods = false)
class RegisterWiring {

  @Bean
  People peopleOfTheRegister() {
    Map<PersonId, InventedPerson> everybody =
        InventedPerson.EVERYBODY.stream().collect(toMap(RegisterWiring::id, person -> person));
    return new People() {
      @Override
      public Optional<PersonId> withLogin(String issuer, String subject) {
        return everybody.entrySet().stream()
            .filter(_ -> issuer.equals(EmbeddedIssuer.NAME))
            .filter(entry -> entry.getValue().login().equals(subject))
            .map(Map.Entry::getKey)
            .findFirst();
      }

      @Override
      public Set<Office> officesOf(PersonId person) {
        return Optional.ofNullable(everybody.get(person))
            .flatMap(InventedPerson::heldOffice)
            .map(Set::of)
            .orElseGet(Set::of);
      }
    };
  }

  private static PersonId id(InventedPerson person) {
    return new PersonId(UUID.nameUUIDFromBytes(person.login().getBytes(UTF_8)));
  }
}
