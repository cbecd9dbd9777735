package io.probity.core.alert;

import static io.probity.core.alert.AlertKind.ACT_FLAGGED;
import static io.probity.core.alert.AlertKind.DEADLINE_COMING;
import static io.probity.core.alert.AlertKind.DELEGATE_REFUSED;
import static io.probity.core.alert.AlertKind.HAND_OVER_OPEN;
import static io.probity.core.alert.AlertKind.LEAD_PASSED;
import static io.probity.core.alert.AlertKind.SOMETHING_WAITS;
import static io.probity.core.alert.AlertRules.INTENDED_FOR_THEM;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.alert.AlertCommand.LookForLead;
import io.probity.core.alert.AlertCommand.RecordAlertNotSent;
import io.probity.core.alert.AlertCommand.RecordAlertSent;
import io.probity.core.alert.AlertCommand.TellForWhomItWaits;
import io.probity.core.alert.AlertCommand.TellOfCase;
import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellOfFlag;
import io.probity.core.alert.AlertCommand.TellOfLead;
import io.probity.core.alert.AlertCommand.TellOfLeaving;
import io.probity.core.alert.AlertCommand.TellOfWaiver;
import io.probity.core.alert.AlertCommand.TellTheOwner;
import io.probity.core.alert.AlertCommand.TellThePrincipal;
import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.alert.AlertEvent.AlertNotSent;
import io.probity.core.alert.AlertEvent.AlertSent;
import io.probity.core.alert.AlertEvent.CasesPassedOn;
import io.probity.core.alert.AlertEvent.RefusedAct;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.ActionOwners;
import io.probity.core.facts.ToldOfLead;
import io.probity.core.facts.Waivers;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Relations;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Contacts;
import io.probity.core.visibility.HandOvers;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Leads;
import io.probity.core.visibility.facts.Liaisons;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * That something waits for somebody, from the intention to tell them until a message to each of
 * them went out or will not. Where there is nobody to tell, there is no alert.
 */
@AggregateRoot
public final class Alert {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable AlertId id;

  private Set<PersonId> recipients = Set.of();
  private final Set<PersonId> settled = new HashSet<>();

  Alert() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      TellOfCase tell,
      Offices offices,
      CaseFacts cases,
      Liaisons liaisons,
      CaseVisibility visibility) {
    Audience audience = new Audience(offices, cases, liaisons, visibility);
    intend(
        tell.alertId(),
        tell.kind(),
        audience.ofCase(tell.kind(), tell.caseId().value(), tell.stream(), tell.time()),
        tell.caseId());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      TellOfDuty tell,
      Offices offices,
      CaseFacts cases,
      Liaisons liaisons,
      CaseVisibility visibility,
      Waivers waivers) {
    if (tell.kind() == DEADLINE_COMING && !tell.time().isBefore(tell.dueAt())) {
      return; // late after a standstill: that it was missed is told
    }
    Audience audience = new Audience(offices, cases, liaisons, visibility);
    Optional<UUID> caseId = cases.caseOf(tell.stream());
    List<PersonId> told =
        caseId
            .map(of -> audience.ofCase(tell.kind(), of, tell.stream(), tell.time()))
            .orElseGet(
                () ->
                    audience.inOffice(
                        tell.offices(),
                        person -> WaiverAudience.isClosed(tell, person, waivers, visibility),
                        tell.time()));
    intend(tell.alertId(), tell.kind(), told, caseId.map(CaseId::new).orElse(null));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(TellThePrincipal tell, Delegations delegations, Offices offices) {
    RefusedAct act = tell.act();
    List<PersonId> principal =
        delegations.find(act.delegationId().value()).stream()
            .filter(grant -> grant.delegates().contains(act.delegate()))
            .map(Grant::principal)
            .filter(person -> !offices.left(person, tell.time()))
            .toList();
    if (!principal.isEmpty()) {
      apply(new AlertIntended(tell.alertId(), DELEGATE_REFUSED, principal, null, act, null));
    }
  }

  /** The principal; whoever leads the case where it is closed to them, or they are gone. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      TellOfFlag tell,
      Offices offices,
      CaseFacts cases,
      Liaisons liaisons,
      CaseVisibility visibility) {
    Audience audience = new Audience(offices, cases, liaisons, visibility);
    UUID caseId = tell.caseId().value();
    intend(
        tell.alertId(),
        ACT_FLAGGED,
        audience.ofFlag(tell.principal(), caseId, tell.time()),
        tell.caseId());
  }

  /** Of one case each is told once. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(TellOfLead tell, CaseFacts cases, CaseVisibility visibility, ToldOfLead toldBefore) {
    UUID caseId = tell.caseId().value();
    Instant at = tell.time();
    if (cases.isOpen(caseId) && visibility.isClosedToBothOfficers(caseId, at)) {
      Set<PersonId> before = toldBefore.of(caseId);
      List<PersonId> told =
          visibility.whoLead(caseId, at).stream()
              .filter(person -> !before.contains(person))
              .sorted(Comparator.comparing(PersonId::toString))
              .toList();
      intend(tell.alertId(), LEAD_PASSED, told, tell.caseId());
    }
  }

  /** What is found is asked again for each case before anybody is told. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(LookForLead look, Offices offices, CaseFacts cases, Leads leads) {
    new CasesToTell(offices, cases, leads).of(look).forEach(AggregateLifecycle::apply);
  }

  /**
   * As far as it is on record now: what is given to a leaver in this very moment, the list of
   * hand-overs shows.
   */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(TellOfLeaving tell, Offices offices, HandOvers handOvers) {
    List<PersonId> told =
        handOvers.concern(tell.leaver(), tell.time()).stream()
            .filter(person -> !offices.left(person, tell.time()))
            .sorted(Comparator.comparing(PersonId::toString))
            .toList();
    if (!told.isEmpty()) {
      apply(new AlertIntended(tell.alertId(), HAND_OVER_OPEN, told, null, null, tell.leaver()));
    }
  }

  /** Of several cases it names none. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(TellOfContact tell, Contacts contacts, Liaisons liaisons, CaseVisibility visibility) {
    ContactAudience audience = new ContactAudience(contacts, liaisons, visibility);
    Set<UUID> broken = audience.broken(tell);
    CaseId only = broken.size() == 1 ? new CaseId(broken.iterator().next()) : null;
    intend(tell.alertId(), SOMETHING_WAITS, audience.of(broken, tell), only);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      TellForWhomItWaits tell,
      Offices offices,
      CaseFacts cases,
      Liaisons liaisons,
      CaseVisibility visibility) {
    Audience audience = new Audience(offices, cases, liaisons, visibility);
    intend(tell.alertId(), SOMETHING_WAITS, audience.forWork(tell), tell.caseId());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      TellOfWaiver tell,
      Waivers waivers,
      Offices offices,
      Relations relations,
      CaseVisibility visibility) {
    List<PersonId> told = new WaiverAudience(waivers, offices, relations, visibility).of(tell);
    intend(tell.alertId(), SOMETHING_WAITS, told, null);
  }

  /** Who sees the case is told as everybody who works on it; to whom it is closed, not at all. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(TellTheOwner tell, ActionOwners owners, CaseFacts cases, CaseVisibility visibility) {
    Instant at = tell.time();
    boolean late = tell.kind() == DEADLINE_COMING && !at.isBefore(tell.dueAt());
    Optional<UUID> caseId = cases.caseOf(tell.actionId().stream());
    List<PersonId> told =
        owners.ownerOf(tell.actionId().value(), at).stream()
            .filter(owner -> !late && caseId.isPresent())
            .filter(owner -> !visibility.isClosedTo(caseId.orElseThrow(), owner, at))
            .filter(
                owner ->
                    tell.kind() == SOMETHING_WAITS
                        || !visibility.sees(caseId.orElseThrow(), owner, at))
            .toList();
    intend(tell.alertId(), tell.kind(), told, null);
  }

  @CommandHandler
  void decide(RecordAlertSent sent) {
    if (isOpenFor(sent.recipient())) {
      apply(new AlertSent(sent.alertId(), sent.recipient()));
    }
  }

  @CommandHandler
  void decide(RecordAlertNotSent notSent) {
    if (isOpenFor(notSent.recipient())) {
      apply(new AlertNotSent(notSent.alertId(), notSent.recipient(), notSent.why()));
    }
  }

  private boolean isOpenFor(PersonId recipient) {
    INTENDED_FOR_THEM.require(recipients.contains(recipient));
    return !settled.contains(recipient);
  }

  private static void intend(
      AlertId id, AlertKind kind, List<PersonId> told, @Nullable CaseId caseId) {
    if (!told.isEmpty()) {
      apply(new AlertIntended(id, kind, told, caseId, null, null));
    }
  }

  @EventSourcingHandler
  void evolve(AlertEvent event) {
    switch (event) {
      case AlertIntended intended -> {
        id = intended.alertId();
        recipients = Set.copyOf(intended.recipients());
      }
      case CasesPassedOn passed -> id = passed.alertId();
      case AlertSent sent -> settled.add(sent.recipient());
      case AlertNotSent notSent -> settled.add(notSent.recipient());
    }
  }
}
