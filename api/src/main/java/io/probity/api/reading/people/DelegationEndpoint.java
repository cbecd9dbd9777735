package io.probity.api.reading.people;

import io.probity.api.reading.Reader;
import io.probity.core.delegation.DelegationId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.DelegationVisibility;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A power that somebody gave or received, or is to review: with the place of its coding, and where
 * the wording of its instrument is opened.
 */
@RestController
final class DelegationEndpoint {
  private static final String KIND = new DelegationId(new UUID(0, 0)).kind() + "-";

  /** The types of the entries that code a scope. */
  private static final Set<String> CODING =
      Set.of("DelegationGranted", "DelegateSubstituted", "CodingCorrected");

  private final Delegations delegations;
  private final DelegationVisibility visibility;
  private final Entries entries;
  private final Clock clock;

  DelegationEndpoint(StandingFacts facts, Entries entries, Clock clock) {
    this.delegations = facts.view(Delegations.class, Reads.UNNOTED);
    this.visibility = new DelegationVisibility(facts, Reads.UNNOTED);
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * What is known of it.
   *
   * @param grantedBy the principal, or the delegate who named these in their own place
   * @param lastDay null where only its conditions end it
   * @param until from when on it is revoked; null while it is not
   * @param coding the place in its stream of the coding that is in question, or was confirmed
   * @param content where what is sealed of it is opened
   */
  record OneDelegation(
      String delegationId,
      @Nullable String parent,
      String grantedBy,
      String principal,
      String office,
      List<String> delegates,
      boolean together,
      List<String> scope,
      Instant from,
      @Nullable LocalDate lastDay,
      boolean confirmed,
      @Nullable Instant until,
      long coding,
      List<String> content) {}

  @GetMapping("/api/delegations/{delegationId}")
  ResponseEntity<?> one(@PathVariable String delegationId, Actor actor) {
    String id =
        delegationId.startsWith(KIND) ? delegationId.substring(KIND.length()) : delegationId;
    return Reader.uuid(id)
        .filter(each -> visibility.sees(each, actor.person(), clock.instant()))
        .flatMap(delegations::find)
        .<ResponseEntity<?>>map(grant -> ResponseEntity.ok(line(grant)))
        .orElseGet(Reader::notFound);
  }

  private OneDelegation line(Grant grant) {
    String stream = new DelegationId(grant.id()).stream();
    List<StoredEntry> all = entries.stream(stream, 0);
    UUID parent = grant.parent();
    return new OneDelegation(
        stream,
        parent == null ? null : new DelegationId(parent).stream(),
        grant.grantedBy().toString(),
        grant.principal().toString(),
        grant.office().name(),
        grant.delegates().stream().map(PersonId::toString).toList(),
        grant.together(),
        grant.scope().stream().map(Enum::name).sorted().toList(),
        grant.from(),
        grant.lastDay(),
        grant.confirmed(),
        grant.until(),
        codedAt(all),
        all.stream().flatMap(DelegationEndpoint::links).toList());
  }

  private static long codedAt(List<StoredEntry> all) {
    return all.stream()
        .map(StoredEntry::entry)
        .filter(entry -> CODING.contains(entry.type()))
        .mapToLong(entry -> entry.seq())
        .max()
        .orElse(0);
  }

  private static Stream<String> links(StoredEntry stored) {
    String entry = "/api/content/" + stored.entry().stream() + "/" + stored.entry().id() + "/";
    return stored.entry().sealed().stream().map(ref -> entry + ref.name());
  }
}
