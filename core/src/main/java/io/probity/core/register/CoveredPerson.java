package io.probity.core.register;

import static io.probity.core.register.RegisterRules.APART;
import static io.probity.core.register.RegisterRules.ENDS_AFTER_IT_BEGAN;
import static io.probity.core.register.RegisterRules.FOUNDED_ONCE;
import static io.probity.core.register.RegisterRules.HELD;
import static io.probity.core.register.RegisterRules.IN_ORDER;
import static io.probity.core.register.RegisterRules.IS_STEWARD;
import static io.probity.core.register.RegisterRules.LEAVES_ONCE;
import static io.probity.core.register.RegisterRules.NOT_TWICE;
import static io.probity.core.register.RegisterRules.ONE_HOLDER;
import static io.probity.core.register.RegisterRules.ONE_PERSON_PER_LOGIN;
import static io.probity.core.register.RegisterRules.STAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterCommand.AppointToOffice;
import io.probity.core.register.RegisterCommand.Bootstrap;
import io.probity.core.register.RegisterCommand.ChangeName;
import io.probity.core.register.RegisterCommand.EndOffice;
import io.probity.core.register.RegisterCommand.FirstPerson;
import io.probity.core.register.RegisterCommand.PlacePerson;
import io.probity.core.register.RegisterCommand.RecordAddress;
import io.probity.core.register.RegisterCommand.RecordLeaving;
import io.probity.core.register.RegisterCommand.RegisterPerson;
import io.probity.core.register.RegisterCommand.SetStewardAreas;
import io.probity.core.register.RegisterEvent.AddressRecorded;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.NameChanged;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.register.RegisterEvent.StewardAreasSet;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** Somebody whom the code of ethics binds, and the offices given to them. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class CoveredPerson {

  private static final Set<Office> ONE_AT_A_TIME =
      EnumSet.of(
          Office.CCEO,
          Office.GENERAL_AUDITOR,
          Office.AUDIT_COMMITTEE_CHAIR,
          Office.AUDIT_COMMITTEE_SECRETARY);

  @AggregateIdentifier private CoveredPersonId id;
  private final Map<Office, Term> latest = new EnumMap<>(Office.class);
  private @Nullable Placement placement;
  private @Nullable LocalDate placedSince;
  private @Nullable LocalDate leftOn;
  private Set<Area> areas = Set.of();

  CoveredPerson() {}

  @CommandHandler
  CoveredPerson(RegisterPerson register, Logins logins) {
    ONE_PERSON_PER_LOGIN.require(logins.personOf(register.login()).isEmpty());
    register(register.personId().person(), register.login(), register.name());
  }

  /**
   * The last person of the file, who makes the others known in the same unit of work: what a
   * constructor applies is published when it has ended, so that the entries keep the file's order.
   */
  @CommandHandler
  CoveredPerson(Bootstrap bootstrap, Founding founding, PolicyParameters parameters)
      throws Exception {
    FOUNDED_ONCE.require(!founding.done());
    requireNoTwoAlike(bootstrap);
    LocalDate today = parameters.inForce().dayOf(bootstrap.time());
    for (FirstPerson next : bootstrap.people().subList(0, bootstrap.people().size() - 1)) {
      createNew(
          CoveredPerson.class,
          () -> {
            CoveredPerson person = new CoveredPerson();
            person.begin(next, today, bootstrap.reason());
            return person;
          });
    }
    begin(bootstrap.people().getLast(), today, bootstrap.reason());
  }

  @CommandHandler
  void decide(AppointToOffice appoint, Offices offices) {
    Office office = appoint.office();
    Term before = latest.get(office);
    STAYS.require(leftOn == null);
    NOT_TWICE.require(before == null || !before.reaches(appoint.from()));
    APART.require(
        latest.values().stream()
            .filter(term -> term.reaches(appoint.from()))
            .noneMatch(term -> OfficesApart.are(term.office(), office)));
    ONE_HOLDER.require(
        !ONE_AT_A_TIME.contains(office)
            || offices.termsIn(office).stream().noneMatch(term -> term.reaches(appoint.from())));
    appoint(office, appoint.from(), appoint.reason());
  }

  @CommandHandler
  void decide(PlacePerson place) {
    LocalDate since = placedSince;
    IN_ORDER.require(since == null || place.from().isAfter(since));
    IN_ORDER.require(leftOn == null || !place.from().isBefore(leftOn));
    Placement old = leftOn == null ? placement : null;
    apply(new PersonPlaced(id.person(), old, place.placement(), place.from(), place.reason()));
  }

  @CommandHandler
  void decide(RecordLeaving leaving) {
    LocalDate until = leaving.until();
    LEAVES_ONCE.require(leftOn == null);
    LEAVES_ONCE.require(placedSince == null || !until.isBefore(placedSince));
    List<Office> ending =
        latest.values().stream().filter(term -> term.reaches(until)).map(Term::office).toList();
    apply(new PersonLeft(id.person(), until, ending, leaving.reason()));
  }

  @CommandHandler
  void decide(ChangeName change) {
    PersonId person = id.person();
    apply(new NameChanged(person, change.name().about(person.toString()), change.reason()));
  }

  @CommandHandler
  void decide(RecordAddress record) {
    PersonId person = id.person();
    Confidential address = record.address();
    apply(new AddressRecorded(person, address == null ? null : address.about(person.toString())));
  }

  @CommandHandler
  void decide(SetStewardAreas set, Offices offices) {
    IS_STEWARD.require(offices.holds(id.person(), Office.PRIVACY_STEWARD, set.time()));
    if (!areas.equals(set.areas())) {
      apply(new StewardAreasSet(id.person(), areas, set.areas(), set.reason()));
    }
  }

  @CommandHandler
  void decide(EndOffice end) {
    Term term = HELD.requireFound(latest.get(end.office()));
    HELD.require(term.until() == null);
    ENDS_AFTER_IT_BEGAN.require(!end.until().isBefore(term.from()));
    apply(new OfficeEnded(id.person(), end.office(), term.from(), end.until(), end.reason()));
  }

  @EventSourcingHandler
  void evolve(RegisterEvent event) {
    switch (event) {
      case PersonRegistered registered -> id = CoveredPersonId.of(registered.personId());
      case AppointedToOffice appointed ->
          latest.put(
              appointed.office(),
              new Term(appointed.personId(), appointed.office(), appointed.from(), null));
      case OfficeEnded ended ->
          latest.put(
              ended.office(),
              new Term(ended.personId(), ended.office(), ended.from(), ended.until()));
      case PersonPlaced placed -> {
        placement = placed.placement();
        placedSince = placed.from();
        leftOn = null;
      }
      case PersonLeft left -> {
        leftOn = left.until();
        latest.replaceAll((_, term) -> term.clippedAt(left.until()));
      }
      case StewardAreasSet set -> areas = set.areas();
      case NameChanged _, AddressRecorded _ -> {}
    }
  }

  private void begin(FirstPerson first, LocalDate today, Confidential reason) {
    register(first.personId().person(), first.login(), first.name());
    for (Office office : first.offices()) {
      apply(new AppointedToOffice(first.personId().person(), office, null, null, today, reason));
    }
  }

  private static void register(PersonId person, Login login, Confidential name) {
    apply(new PersonRegistered(person, login, name.about(person.toString())));
  }

  private void appoint(Office office, LocalDate from, Confidential reason) {
    Term before = latest.get(office);
    apply(
        new AppointedToOffice(
            id.person(),
            office,
            before == null ? null : before.from(),
            before == null ? null : before.until(),
            from,
            reason));
  }

  private static void requireNoTwoAlike(Bootstrap bootstrap) {
    Set<Login> logins = new HashSet<>();
    Set<Office> taken = EnumSet.noneOf(Office.class);
    for (FirstPerson first : bootstrap.people()) {
      ONE_PERSON_PER_LOGIN.require(logins.add(first.login()));
      APART.require(
          first.offices().stream()
              .noneMatch(
                  one -> first.offices().stream().anyMatch(other -> OfficesApart.are(one, other))));
      for (Office office : first.offices()) {
        ONE_HOLDER.require(!ONE_AT_A_TIME.contains(office) || taken.add(office));
      }
    }
  }
}
