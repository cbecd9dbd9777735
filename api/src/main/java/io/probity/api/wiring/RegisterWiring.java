package io.probity.api.wiring;

import io.probity.api.Settings;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.api.security.People;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.journal.Journal;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Logins;
import io.probity.core.register.facts.Offices;
import io.probity.core.sealing.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom the register knows. What is read here becomes nobody's basis: decisions read again. */
@Configuration(proxyBeanMethods = false)
class RegisterWiring {

  /** Asks for the journal so that nobody is looked up before the ledger was read. */
  @Bean
  People peopleOfTheRegister(
      Journal journal, StandingFacts facts, Vault vault, Settings settings, Clock clock) {
    String issuer = Objects.requireNonNullElse(settings.oidcIssuer(), EmbeddedIssuer.NAME);
    Logins logins = facts.view(Logins.class, Reads.UNNOTED);
    Offices offices = facts.view(Offices.class, Reads.UNNOTED);
    Delegations delegations = facts.view(Delegations.class, Reads.UNNOTED);
    return new People() {
      @Override
      public Optional<PersonId> withLogin(String anyIssuer, String subject) {
        return logins.personOf(new Login(vault.ledgerSecret().login(anyIssuer, subject)));
      }

      @Override
      public Optional<PersonId> withSubject(String subject) {
        return withLogin(issuer, subject);
      }

      @Override
      public LocalDate dayOf(Instant at) {
        return offices.dayOf(at);
      }

      @Override
      public Optional<Actor> delegateUnder(PersonId person, UUID delegation) {
        return delegations
            .find(delegation)
            .filter(grant -> grant.delegates().contains(person))
            .map(grant -> delegate(person, grant));
      }

      @Override
      public Set<Office> officesOf(PersonId person) {
        return offices.heldBy(person, clock.instant());
      }
    };
  }

  private static Actor delegate(PersonId person, Delegations.Grant grant) {
    Capacity capacity = Capacity.valueOf(grant.office().name());
    return new Actor(person.toString(), capacity, grant.principal(), grant.id());
  }
}
