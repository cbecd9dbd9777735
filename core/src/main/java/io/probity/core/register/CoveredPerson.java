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
import static io.probity.core.register.RegisterRules.WITHDRAWN_AS_RECORDED;
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
import io.probity.core.register.RegisterCommand.WithdrawLeaving;
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
import io.probity.core.register.facts.Logins;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Term;
import io.probity.core.register.place.Area;
import io.probity.core.register.place.Placement;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  @AggregateIdentifier private CoveredPersonId id;

  /** All that were ever recorded, in their order. */
  private final List<Term> terms = new ArrayList<>();

  private final CutShort cutShort = new CutShort();

  private @Nullable Placement placement;
  private @Nullable LocalDate placedSince;
  private @Nullable LocalDate joinedOn;
  private @Nullable LocalDate leftOn;

  /** From which day on they are there again, though they left. */
  private @Nullable LocalDate backOn;

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
    FirstPeople.requireNoTwoAlike(bootstrap);
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
    Term before = latestIn(office);
    STAYS.require(leftOn == null || (backOn != null && !appoint.from().isBefore(backOn)));
    NOT_TWICE.require(before == null || !before.reaches(appoint.from()));
    APART.require(
        terms.stream()
            .filter(term -> term.reaches(appoint.from()))
            .noneMatch(term -> OfficesApart.are(term.office(), office)));
    ONE_HOLDER.require(
        !OfficesApart.ONE_AT_A_TIME.contains(office)
            || offices.termsIn(office).stream().noneMatch(term -> term.reaches(appoint.from())));
    appoint(office, appoint.from(), appoint.reason());
  }

  @CommandHandler
  void decide(PlacePerson place) {
    LocalDate since = placedSince;
    IN_ORDER.require(since == null || place.from().isAfter(since));
    IN_ORDER.require(leftOn == null || !place.from().isBefore(leftOn));
    Placement old = leftOn == null || backOn != null ? placement : null;
    apply(new PersonPlaced(id.person(), old, place.placement(), place.from(), place.reason()));
  }

  @CommandHandler
  void decide(RecordLeaving leaving, Offices offices) {
    LocalDate until = leaving.until();
    LocalDate leaves = leftOn;
    boolean isStillThere = leaves != null && offices.dayOf(leaving.time()).isBefore(leaves);
    LocalDate old = isStillThere ? leaves : null;
    LocalDate since = backOn == null || isStillThere ? joinedOn : backOn;
    LEAVES_ONCE.require(leaves == null || isStillThere || backOn != null);
    LEAVES_ONCE.require(old == null || until.isBefore(old));
    LEAVES_ONCE.require(since == null || !until.isBefore(since));
    apply(new PersonLeft(id.person(), old, until, endingWith(until), leaving.reason()));
  }

  @CommandHandler
  void decide(WithdrawLeaving withdraw, Offices offices) {
    LocalDate until = withdraw.until();
    WITHDRAWN_AS_RECORDED.require(until.equals(leftOn));
    List<HeldAgain> again = cutShort.again(until, terms, offices);
    apply(new LeavingWithdrawn(id.person(), until, again, withdraw.reason()));
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
  void decide(EndOffice end, Offices offices) {
    LocalDate today = offices.dayOf(end.time());
    Term term =
        HELD.requireFound(
            terms.stream()
                .filter(each -> each.office() == end.office())
                .filter(each -> each.reaches(today) && each.reaches(end.until()))
                .findFirst()
                .orElse(null));
    ENDS_AFTER_IT_BEGAN.require(!end.until().isBefore(term.from()));
    apply(
        new OfficeEnded(
            id.person(), end.office(), term.from(), term.until(), end.until(), end.reason()));
  }

  @EventSourcingHandler
  void evolve(RegisterEvent event) {
    switch (event) {
      case PersonRegistered registered -> id = CoveredPersonId.of(registered.personId());
      case AppointedToOffice appointed ->
          terms.add(new Term(appointed.personId(), appointed.office(), appointed.from(), null));
      case OfficeEnded ended -> end(ended.office(), ended.until());
      case PersonPlaced placed -> place(placed);
      case PersonLeft left -> leave(left.oldUntil(), left.until());
      case LeavingWithdrawn withdrawn -> stay(withdrawn);
      case StewardAreasSet set -> areas = set.areas();
      case NameChanged _, AddressRecorded _ -> {}
    }
  }

  private void end(Office office, LocalDate until) {
    terms.replaceAll(term -> term.office() == office ? term.clippedAt(until) : term);
    cutShort.ended(office, until);
  }

  private void place(PersonPlaced placed) {
    if (leftOn != null && backOn == null) {
      backOn = placed.from();
    } else if (placed.old() == null) {
      joinedOn = placed.from();
    }
    placement = placed.placement();
    placedSince = placed.from();
  }

  /** Where they were to work later, and to what they were to return, falls away. */
  private void leave(@Nullable LocalDate old, LocalDate until) {
    if (old == null && backOn != null) {
      joinedOn = backOn;
    }
    if (placedSince != null && placedSince.isAfter(until)) {
      placedSince = null;
    }
    if (old == null) {
      cutShort.clear();
    }
    cutShort.by(until, terms);
    leftOn = until;
    backOn = null;
    terms.replaceAll(term -> term.clippedAt(until));
  }

  private void stay(LeavingWithdrawn withdrawn) {
    leftOn = null;
    backOn = null;
    cutShort.clear();
    withdrawn.offices().forEach(again -> terms.replaceAll(again::of));
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

  private List<Office> endingWith(LocalDate until) {
    return terms.stream()
        .filter(term -> term.reaches(until))
        .map(Term::office)
        .distinct()
        .sorted()
        .toList();
  }

  private @Nullable Term latestIn(Office office) {
    return terms.reversed().stream()
        .filter(term -> term.office() == office)
        .findFirst()
        .orElse(null);
  }

  private void appoint(Office office, LocalDate from, Confidential reason) {
    Term before = latestIn(office);
    apply(
        new AppointedToOffice(
            id.person(),
            office,
            before == null ? null : before.from(),
            before == null ? null : before.until(),
            from,
            reason));
  }
}
