package io.probity.core.standing.hands;

import io.probity.core.access.AccessEvent;
import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.casework.CaseEvent;
import io.probity.core.casework.CaseEvent.Assigning;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.facts.Reads;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.register.facts.Moment;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who works on each case, and who of them said that they are free of conflict. */
public final class HandlerFacts implements Facts {

  /**
   * Of one case.
   *
   * @param working without those recused
   * @param ever with them
   */
  private record Handlers(Set<PersonId> working, Set<PersonId> acted, Set<PersonId> ever) {

    static final Handlers NOBODY = new Handlers(Set.of(), Set.of(), Set.of());

    static Handlers of(@Nullable Handlers old) {
      return old == null ? NOBODY : old;
    }

    Handlers after(Recorded entry) {
      Handlers now = entry.actor().isPerson() ? withActing(entry.actor().person()) : this;
      return switch (entry.event()) {
        case CaseOpened opened when opened.takenBy() != null -> now.withWorking(opened.takenBy());
        case ReportLinked linked when linked.takenBy() != null -> now.withWorking(linked.takenBy());
        case Assigning assigned -> now.withWorking(assigned.investigator());
        default -> now;
      };
    }

    private Handlers withWorking(PersonId person) {
      return new Handlers(Sets.with(working, person), acted, Sets.with(ever, person));
    }

    private Handlers withActing(PersonId person) {
      return new Handlers(
          Sets.with(working, person), Sets.with(acted, person), Sets.with(ever, person));
    }

    Handlers without(PersonId person) {
      return new Handlers(Sets.without(working, person), acted, ever);
    }
  }

  private final Register<Handlers> handlers =
      new Register<>("case-handlers", HandlerFacts::handlers);
  private final Register<Attested> attested = new Register<>("attestations", Attested::changes);

  @Override
  public List<Register<?>> registers() {
    return List.of(handlers, attested);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(CaseHandlers.class, this::read);
  }

  private CaseHandlers read(Reads reads) {
    return new HandlersRead(reads);
  }

  private static List<Change<Handlers>> handlers(Recorded entry) {
    return switch (entry.event()) {
      case CaseEvent event -> works(event.caseId(), entry);
      case AllegationEvent event -> works(event.caseId(), entry);
      case InvestigationEvent event -> works(event.caseId(), entry);
      case ReportLinked event -> works(event.caseId(), entry);
      case WaiverLinkedToCase event -> works(event.caseId(), entry);
      case ReportUnlinked event -> works(event.caseId(), entry);
      case MailboxEvent event -> works(event.caseId(), entry);
      case EscalationAcknowledged _ -> List.of(); // to be told is no work
      case EscalationEvent event -> works(event.caseId(), entry);
      case ReferralEvent event -> works(event.caseId(), entry);
      case RecoveryEvent event -> works(event.caseId(), entry);
      case CorrectiveActionCompleted _ -> List.of(); // its owner may say so, who sees no case
      case CorrectiveActionEvent event -> works(event.caseId(), entry);
      case RetaliationWatchEvent event -> works(event.caseId(), entry);
      case AccessEvent event -> letIn(event, entry);
      case HandlerRecused gone ->
          List.of(
              new Change<>(
                  gone.caseId().stream(), old -> Handlers.of(old).without(gone.handler())));
      default -> List.of();
    };
  }

  /** Who releases a case to an administrator need not see it, and so has no part in it. */
  private static List<Change<Handlers>> letIn(AccessEvent event, Recorded entry) {
    return switch (event) {
      case WitnessNamed named -> works(named.caseId(), entry);
      case OutsideWitnessNamed named -> works(named.caseId(), entry);
      case WitnessWithdrawn gone -> works(gone.caseId(), entry);
      case CaseAccessGranted granted -> works(granted.caseId(), entry);
      case CaseAccessRevoked revoked -> works(revoked.caseId(), entry);
      case CaseReleaseRequested _,
          CaseReleaseApproved _,
          CaseReleaseEnded _,
          AuditEngagementOpened _,
          AuditEngagementClosed _ ->
          List.of();
    };
  }

  private static List<Change<Handlers>> works(CaseId caseId, Recorded entry) {
    return List.of(new Change<>(caseId.stream(), old -> Handlers.of(old).after(entry)));
  }

  private final class HandlersRead implements CaseHandlers {
    private final Reads reads;

    HandlersRead(Reads reads) {
      this.reads = reads;
    }

    private Handlers find(UUID caseId) {
      return Handlers.of(handlers.read(new CaseId(caseId).stream(), reads));
    }

    @Override
    public Set<PersonId> handlers(UUID caseId) {
      return find(caseId).working();
    }

    @Override
    public boolean hasActed(UUID caseId, PersonId person) {
      return find(caseId).acted().contains(person);
    }

    @Override
    public boolean everWorked(UUID caseId, PersonId person) {
      return find(caseId).ever().contains(person);
    }

    @Override
    public Set<PersonId> withoutAttestation(UUID caseId) {
      Set<PersonId> missing = new HashSet<>(find(caseId).working());
      missing.removeAll(attestedIn(caseId).said().keySet());
      return missing;
    }

    @Override
    public boolean hasAttested(UUID caseId, PersonId person) {
      return attestedIn(caseId).by(person);
    }

    @Override
    public boolean attestedSince(UUID caseId, PersonId person, Moment since) {
      return attestedIn(caseId).bySince(person, since.index());
    }

    private Attested attestedIn(UUID caseId) {
      return Attested.of(attested.read(new CaseId(caseId).stream(), reads));
    }
  }
}
