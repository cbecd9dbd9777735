package io.probity.api.reading.people;

import io.probity.api.reading.ListPage;
import io.probity.api.security.People;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Term;
import io.probity.core.register.place.Area;
import io.probity.core.register.place.Placement;
import io.probity.query.views.answer.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is there, in which office, and where: for whoever holds an office or acts for somebody who
 * does. Everybody else is told who is in charge, and of themselves. Names stay sealed; each is
 * opened by itself.
 */
@RestController
final class PeopleEndpoint {
  /** Who is to act on people: else a list of log-ins would give everybody a name, unrecorded. */
  private static final Set<Office> LOOKING_UP =
      Set.of(
          Office.CCEO,
          Office.GENERAL_AUDITOR,
          Office.AUDIT_COMMITTEE_CHAIR,
          Office.AUDIT_COMMITTEE_SECRETARY,
          Office.COMPLIANCE_OFFICER,
          Office.LEGAL,
          Office.HELP_LINE,
          Office.INVESTIGATOR,
          Office.HR,
          Office.ADMINISTRATOR);

  private final Offices offices;
  private final Delegations delegations;
  private final People people;
  private final Clock clock;

  PeopleEndpoint(StandingFacts facts, People people, Clock clock) {
    this.offices = facts.view(Offices.class, Reads.UNNOTED);
    this.delegations = facts.view(Delegations.class, Reads.UNNOTED);
    this.people = people;
    this.clock = clock;
  }

  /**
   * Somebody whom the register knows.
   *
   * @param person the pseudonym, as commands take it
   * @param personId the same, as the commands of the register take it
   * @param offices past, present and future terms, in the order in which they were recorded
   * @param placement null if none was ever recorded, or it is not shown
   * @param stewardOf the areas for which a privacy steward stands
   */
  record PersonLine(
      String person,
      String personId,
      List<TermLine> offices,
      @Nullable PlacementLine placement,
      List<String> stewardOf,
      boolean left) {}

  /** Where in the Company somebody works. */
  record PlacementLine(String legalEntity, String unit, String region) {}

  /**
   * In which office somebody is or was.
   *
   * @param until the first day no longer in it; null while no end is recorded
   */
  record TermLine(Office office, LocalDate from, @Nullable LocalDate until) {}

  /** Whom a list is narrowed to. */
  private record Wanted(
      @Nullable Office office,
      @Nullable String legalEntity,
      @Nullable String unit,
      @Nullable String region) {

    boolean fits(PersonLine line, LocalDate day) {
      return (office == null || holds(line, day))
          && fits(legalEntity, line, PlacementLine::legalEntity)
          && fits(unit, line, PlacementLine::unit)
          && fits(region, line, PlacementLine::region);
    }

    private boolean holds(PersonLine line, LocalDate day) {
      return line.offices().stream()
          .filter(term -> term.office() == office && !day.isBefore(term.from()))
          .anyMatch(term -> term.until() == null || day.isBefore(term.until()));
    }

    private static boolean fits(
        @Nullable String wanted, PersonLine line, Function<PlacementLine, String> part) {
      PlacementLine at = line.placement();
      return wanted == null || (at != null && wanted.equals(part.apply(at)));
    }
  }

  /**
   * A page of them, by pseudonym.
   *
   * @param office only who holds it today
   * @param login only whose login it is, the subject of their tokens; of others than oneself asked
   *     by whoever is to act on people
   */
  @GetMapping("/api/people")
  Page<PersonLine> people(
      @RequestParam(required = false) @Nullable Office office,
      @RequestParam(required = false) @Nullable String login,
      @RequestParam(required = false) @Nullable String legalEntity,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    Instant now = clock.instant();
    Wanted wanted = new Wanted(office, legalEntity, unit, region);
    LocalDate today = offices.dayOf(now);
    Stream<PersonLine> lines =
        among(login, actor.person(), now)
            .flatMap(person -> line(person, actor.person(), now).stream())
            .filter(line -> wanted.fits(line, today));
    return new ListPage("PERSON", cursor, limit).of(lines, PersonLine::person);
  }

  private Stream<PersonId> among(@Nullable String login, PersonId asking, Instant now) {
    if (login == null) {
      return offices.everybody().stream();
    }
    boolean mayLookUp =
        offices.holdsAny(asking, LOOKING_UP, now)
            || delegations.liveFor(asking, now, offices).findAny().isPresent();
    return people.withSubject(login).stream().filter(person -> mayLookUp || person.equals(asking));
  }

  private Optional<PersonLine> line(PersonId person, PersonId asking, Instant now) {
    if (person.equals(asking) || isInOffice(asking, now)) {
      return Optional.of(whole(person, now));
    }
    LocalDate today = offices.dayOf(now);
    List<TermLine> inCharge =
        offices.termsOf(person).stream()
            .filter(term -> Office.IN_CHARGE.contains(term.office()) && term.covers(today))
            .map(PeopleEndpoint::term)
            .toList();
    return inCharge.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PersonLine(
                person.toString(), "person-" + person, inCharge, null, List.of(), false));
  }

  private boolean isInOffice(PersonId asking, Instant now) {
    return !offices.heldBy(asking, now).isEmpty()
        || delegations.liveFor(asking, now, offices).findAny().isPresent();
  }

  private PersonLine whole(PersonId person, Instant now) {
    return new PersonLine(
        person.toString(),
        "person-" + person,
        offices.termsOf(person).stream().map(PeopleEndpoint::term).toList(),
        offices.placementOf(person).map(PeopleEndpoint::placement).orElse(null),
        offices.stewardAreasOf(person).stream().map(Area::value).sorted().toList(),
        offices.left(person, now));
  }

  private static PlacementLine placement(Placement at) {
    return new PlacementLine(
        at.legalEntity().toString(), at.unit().toString(), at.region().toString());
  }

  private static TermLine term(Term term) {
    return new TermLine(term.office(), term.from(), term.until());
  }
}
