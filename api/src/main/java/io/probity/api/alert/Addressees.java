package io.probity.api.alert;

import io.probity.core.facts.Alerts.Waiting;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.entries.Entries;
import io.probity.core.ledger.seal.SealBroken;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Addresses;
import io.probity.core.register.facts.Offices;
import io.probity.core.sealing.Confidential;
import io.probity.core.sealing.Confidential.Reference;
import io.probity.core.sealing.Sealer;
import io.probity.core.sealing.Vault;
import io.probity.core.visibility.CaseVisibility;
import java.time.Instant;
import java.util.Optional;

/** Whom a message may reach now, and where; addresses are opened here, and kept nowhere. */
final class Addressees {

  /** Where somebody is reached, or why they are not. */
  sealed interface Where {

    /** Prints as nothing: nobody logs it by oversight. */
    record There(String address) implements Where {
      @Override
      public String toString() {
        return "‹sealed›";
      }
    }

    record Nowhere() implements Where {}

    /** What was sealed cannot be opened. */
    record Unreadable() implements Where {}
  }

  private final Addresses addresses;
  private final CaseVisibility visibility;
  private final Offices offices;
  private final Entries entries;
  private final Sealer sealer;

  Addressees(StandingFacts facts, Entries entries, Sealer sealer) {
    this.addresses = facts.view(Addresses.class, Reads.UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    this.offices = facts.view(Offices.class, Reads.UNNOTED);
    this.entries = entries;
    this.sealer = sealer;
  }

  /** Whether what the alert is about is still theirs to know. */
  boolean mayKnow(Waiting alert, PersonId person, Instant at) {
    boolean sees = alert.caseId() == null || visibility.sees(alert.caseId(), person, at);
    return sees && !offices.left(person, at);
  }

  /**
   * @throws RuntimeException the index or the vault gives no answer: ask again
   */
  Where of(PersonId person) {
    Optional<Reference> recorded =
        addresses.of(person).filter(Confidential::isReference).map(Confidential::reference);
    if (recorded.isEmpty()) {
      return new Where.Nowhere();
    }
    Optional<byte[]> sealed = entries.sealed(recorded.get().sealed().sha256());
    if (sealed.isEmpty()) {
      return new Where.Unreadable();
    }
    try {
      return new Where.There(sealer.open(recorded.get(), sealed.get()).strip());
    } catch (Vault.KeyMissing | SealBroken _) {
      return new Where.Unreadable();
    }
  }
}
