package io.probity.core.delegation;

import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument says, as coded by whoever recorded it.
 *
 * @param lastDay null where only its conditions end it
 */
public record Terms(
    List<PersonId> delegates,
    DelegateMode mode,
    Set<Scope> scope,
    @Nullable LocalDate lastDay,
    LocalDate signedOn) {

  public Terms {
    delegates = List.copyOf(delegates);
    scope = Collections.unmodifiableSet(new TreeSet<>(scope));
    if (delegates.isEmpty() || Set.copyOf(delegates).size() < delegates.size()) {
      throw new IllegalArgumentException("An instrument names delegates, each once");
    }
  }
}
