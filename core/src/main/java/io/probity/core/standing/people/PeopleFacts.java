package io.probity.core.standing.people;

import io.probity.core.facts.Reads;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent;
import io.probity.core.register.RegisterEvent.AddressRecorded;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.HeldAgain;
import io.probity.core.register.RegisterEvent.LeavingWithdrawn;
import io.probity.core.register.RegisterEvent.NameChanged;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.register.RegisterEvent.StewardAreasSet;
import io.probity.core.register.facts.Founding;
import io.probity.core.register.facts.KnownPeople;
import io.probity.core.register.facts.Leavers;
import io.probity.core.register.facts.Leaving;
import io.probity.core.register.facts.Logins;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Term;
import io.probity.core.register.place.Area;
import io.probity.core.register.place.Placement;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who is known, by which login, and in which offices. */
public final class PeopleFacts implements Facts {

  private static final String FILE = "file";

  private final ParameterFacts parameters;

  private final Register<List<Term>> offices =
      new Register<>("offices", PeopleFacts::termsByPerson);
  private final Register<List<Term>> holders =
      new Register<>("office-holders", PeopleFacts::termsByOffice);
  private final Register<PersonId> logins = new Register<>("logins", PeopleFacts::loginOf);
  private final Register<Boolean> founding = new Register<>("founding", PeopleFacts::founded);

  private final Register<Employment> employment =
      new Register<>("employment", PeopleFacts::employment);

  public PeopleFacts(ParameterFacts parameters) {
    this.parameters = parameters;
  }

  @Override
  public List<Register<?>> registers() {
    return List.of(offices, holders, logins, founding, employment);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(
        Offices.class, this::offices,
        Leavers.class, _ -> (Leavers) this::leavers,
        Logins.class, this::logins,
        KnownPeople.class, _ -> (KnownPeople) this::isKnown,
        Founding.class, this::founding);
  }

  public Offices offices(Reads reads) {
    return new OfficesRead(reads);
  }

  private List<PersonId> leavers() {
    return employment
        .values()
        .filter(each -> !each.leavings().isEmpty())
        .map(Employment::person)
        .sorted(Comparator.comparing(PersonId::toString))
        .toList();
  }

  private Logins logins(Reads reads) {
    return login -> Optional.ofNullable(logins.read(login.value(), reads));
  }

  private boolean isKnown(PersonId person) {
    return offices.lastChange(person.toString()).isPresent();
  }

  private Founding founding(Reads reads) {
    return () -> founding.read(FILE, reads) != null;
  }

  private static List<Change<List<Term>>> termsByPerson(Recorded entry) {
    return entry.event() instanceof RegisterEvent event
        ? List.of(new Change<>(event.personId().toString(), old -> after(event, orNone(old))))
        : List.of();
  }

  private static List<Change<List<Term>>> termsByOffice(Recorded entry) {
    return switch (entry.event()) {
      case AppointedToOffice appointed ->
          List.of(new Change<>(appointed.office().name(), old -> after(appointed, orNone(old))));
      case OfficeEnded ended ->
          List.of(new Change<>(ended.office().name(), old -> after(ended, orNone(old))));
      case PersonLeft left ->
          left.offices().stream()
              .map(office -> new Change<List<Term>>(office.name(), old -> after(left, orNone(old))))
              .toList();
      case LeavingWithdrawn withdrawn ->
          withdrawn.offices().stream()
              .map(HeldAgain::office)
              .map(
                  office ->
                      new Change<List<Term>>(office.name(), old -> after(withdrawn, orNone(old))))
              .toList();
      default -> List.of();
    };
  }

  private static List<Change<Employment>> employment(Recorded entry) {
    return switch (entry.event()) {
      case PersonPlaced placed ->
          employment(placed, old -> old.placedAt(placed.placement(), placed.from()));
      case PersonLeft left -> employment(left, old -> old.leaving(leaving(left, entry)));
      case LeavingWithdrawn withdrawn -> employment(withdrawn, Employment::staying);
      case StewardAreasSet set -> employment(set, old -> old.standingFor(set.areas()));
      default -> List.of();
    };
  }

  private static Leaving leaving(PersonLeft left, Recorded entry) {
    return new Leaving(left.until(), entry.index(), entry.actor().id(), Set.copyOf(left.offices()));
  }

  private static List<Change<Employment>> employment(
      RegisterEvent event, UnaryOperator<Employment> edit) {
    PersonId person = event.personId();
    return List.of(
        new Change<>(
            person.toString(), old -> edit.apply(old == null ? Employment.of(person) : old)));
  }

  private static List<Term> after(RegisterEvent event, List<Term> before) {
    List<Term> terms = new ArrayList<>(before);
    switch (event) {
      case PersonRegistered _,
          PersonPlaced _,
          NameChanged _,
          AddressRecorded _,
          StewardAreasSet _ -> {}
      case AppointedToOffice appointed ->
          terms.add(new Term(appointed.personId(), appointed.office(), appointed.from(), null));
      case OfficeEnded ended ->
          terms.replaceAll(term -> isEndedBy(term, ended) ? term.clippedAt(ended.until()) : term);
      case PersonLeft left ->
          terms.replaceAll(
              term -> term.person().equals(left.personId()) ? term.clippedAt(left.until()) : term);
      case LeavingWithdrawn withdrawn -> terms.replaceAll(term -> after(withdrawn, term));
    }
    return List.copyOf(terms);
  }

  private static Term after(LeavingWithdrawn withdrawn, Term term) {
    Term now = term;
    if (term.person().equals(withdrawn.personId())) {
      for (HeldAgain again : withdrawn.offices()) {
        now = again.of(now);
      }
    }
    return now;
  }

  private static boolean isEndedBy(Term term, OfficeEnded ended) {
    return term.office() == ended.office() && term.person().equals(ended.personId());
  }

  private static List<Change<PersonId>> loginOf(Recorded entry) {
    return entry.event() instanceof PersonRegistered registered
        ? List.of(new Change<>(registered.login().value(), _ -> registered.personId()))
        : List.of();
  }

  private static List<Change<Boolean>> founded(Recorded entry) {
    return entry.event() instanceof PersonRegistered
        ? List.of(new Change<>(FILE, _ -> true))
        : List.of();
  }

  private static List<Term> orNone(@Nullable List<Term> terms) {
    return terms == null ? List.of() : terms;
  }

  private final class OfficesRead implements Offices {
    private final Reads reads;
    private final PolicyParameters inForce;

    OfficesRead(Reads reads) {
      this.reads = reads;
      this.inForce = parameters.inForce(reads);
    }

    @Override
    public boolean known(PersonId person) {
      return offices.read(person.toString(), reads) != null;
    }

    @Override
    public List<PersonId> everybody() {
      return offices.keys().map(PersonId::of).toList();
    }

    @Override
    public LocalDate dayOf(Instant at) {
      return inForce.inForce().dayOf(at);
    }

    @Override
    public boolean left(PersonId person, Instant at) {
      return employmentOf(person).isGone(dayOf(at));
    }

    @Override
    public List<Leaving> leavingsOf(PersonId person) {
      return employmentOf(person).leavings();
    }

    @Override
    public Optional<Placement> placementOf(PersonId person) {
      return Optional.ofNullable(employmentOf(person).placement());
    }

    @Override
    public Set<Area> stewardAreasOf(PersonId person) {
      return employmentOf(person).areas();
    }

    private Employment employmentOf(PersonId person) {
      Employment known = employment.read(person.toString(), reads);
      return known == null ? Employment.of(person) : known;
    }

    @Override
    public List<Term> termsOf(PersonId person) {
      return orNone(offices.read(person.toString(), reads));
    }

    @Override
    public List<Term> termsIn(Office office) {
      return orNone(holders.read(office.name(), reads));
    }
  }
}
