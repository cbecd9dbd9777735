package io.probity.api.reading;

import io.probity.api.reading.SealedText.Section;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.Waivers;
import io.probity.core.facts.Waivers.Linked;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.ReportId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of sealed content is kept from a reader although they were let in. */
@Component
public final class Withheld {
  private static final Set<String> REPORTER = Set.of("reporterName", "inquirerName", "reporter");
  private static final String CASE = "case-";
  private static final String INQUIRY = "inquiry-";
  private static final String MAILBOX = "mailbox-";
  private static final String LINK_OF_WAIVER = "waiverlink-";
  private static final Set<String> OF_CONTACT = Set.of("report-", INQUIRY, MAILBOX);

  private static final String NAME = "name";

  /** Who keep the register, and who lead. */
  private static final Set<Capacity> OF_A_PERSON =
      Set.of(Capacity.HR, Capacity.ADMINISTRATOR, Capacity.CCEO, Capacity.GENERAL_AUDITOR);

  /** What somebody wrote who asked for a waiver, and what they were answered. */
  private static final Set<String> OF_THE_REQUESTER =
      Set.of(
          "WaiverRequested",
          "WaiverRequestWithdrawn",
          "WaiverGranted",
          "WaiverDenied",
          "WaiverRevoked");

  /** What delegates were given, and what they answered; not why it was taken from them. */
  private static final Set<String> OF_THE_DELEGATE =
      Set.of("DelegationGranted", "DelegateSubstituted", "DelegateConcurred", "DelegateRenounced");

  private final CaseFacts cases;
  private final Reports reports;
  private final Waivers waivers;
  private final Delegations delegations;
  private final CaseVisibility visibility;
  private final Clock clock;

  Withheld(StandingFacts facts, Clock clock) {
    this.cases = facts.view(CaseFacts.class, Reads.UNNOTED);
    this.reports = facts.view(Reports.class, Reads.UNNOTED);
    this.waivers = facts.view(Waivers.class, Reads.UNNOTED);
    this.delegations = facts.view(Delegations.class, Reads.UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    this.clock = clock;
  }

  /**
   * Of a case: what gives its reporter away is read by whoever leads or investigates it, what both
   * wrote to each other by whoever keeps up the contact too, and the reporter's name by whoever may
   * know who that is. Of a waiver that is linked to a case closed to the reader as well nothing is
   * said. Whoever keeps up the contact, and does no more, reads what passed between that reporter
   * and the Company.
   */
  public boolean fromCase(Section section, Actor actor) {
    Optional<UUID> found = cases.caseOf(section.stream());
    if (section.stream().startsWith(INQUIRY) && found.isEmpty()) {
      return false; // asked under a name, of those who answer: nothing is alleged
    }
    UUID caseId = found.orElseGet(() -> ofCase(section.stream()));
    Instant now = clock.instant();
    if (section.stream().startsWith(LINK_OF_WAIVER) && isOfHidden(section.stream(), actor, now)) {
      return true;
    }
    boolean name =
        REPORTER.contains(section.name())
            && !visibility.mayKnowWhoReported(idIn(section.stream()), actor, now);
    boolean telling =
        reports.identifiesItsReporter(reportOf(section.stream()))
            && !visibility.leads(caseId, actor, now)
            && !visibility.investigates(caseId, actor, now)
            && !isOwnContact(section.stream(), caseId, actor, now);
    boolean beyondContact =
        actor.isPerson() && isBeyondContact(section.stream(), caseId, actor, now);
    return name || telling || beyondContact;
  }

  private boolean isOfHidden(String link, Actor actor, Instant now) {
    return actor.isPerson()
        && waivers.linked().stream()
            .filter(waiver -> waiver.links().contains(link))
            .anyMatch(waiver -> isHidden(waiver, actor.person(), visibility, now));
  }

  /** One of somebody else that is linked to any case which is closed to this person. */
  static boolean isHidden(Linked waiver, PersonId person, CaseVisibility visibility, Instant now) {
    return !waiver.requestedBy().equals(person)
        && waiver.cases().stream().anyMatch(each -> visibility.isClosedTo(each, person, now));
  }

  private boolean isBeyondContact(String stream, UUID caseId, Actor actor, Instant now) {
    boolean own =
        OF_CONTACT.stream().anyMatch(stream::startsWith)
            && visibility.contacts(caseId, actor.person(), now).contains(idIn(stream));
    return !own && visibility.keepsContactAlone(caseId, actor.person(), now);
  }

  /** A report, the inquiry that it was and its mailbox have one. */
  private static UUID idIn(String stream) {
    return UUID.fromString(stream.substring(stream.indexOf('-') + 1));
  }

  /** The stream of a case itself, which no other names. */
  private static UUID ofCase(String stream) {
    return stream.startsWith(CASE)
        ? UUID.fromString(stream.substring(CASE.length()))
        : new UUID(0, 0);
  }

  private boolean isOwnContact(String stream, UUID caseId, Actor actor, Instant now) {
    return stream.startsWith(MAILBOX)
        && actor.isPerson()
        && visibility.contacts(caseId, actor.person(), now).contains(idIn(stream));
  }

  /** What was asked before, or is written since, tells as much as the report itself. */
  private static String reportOf(String stream) {
    return stream.startsWith(INQUIRY) || stream.startsWith(MAILBOX)
        ? new ReportId(idIn(stream)).stream()
        : stream;
  }

  /** Whoever asked for a waiver reads what they wrote and what they were answered. */
  public boolean fromWaiver(Section section, UUID waiver, Actor actor) {
    boolean own = waivers.requestedBy(waiver).equals(Optional.of(actor.person()));
    return own && !OF_THE_REQUESTER.contains(section.type());
  }

  /**
   * Of a person: the name is read by whoever holds an office; why they left or lost an office, and
   * where messages reach them, by themselves and by those who keep the register or lead.
   */
  public static boolean fromPerson(Section section, UUID person, Actor actor) {
    boolean own = actor.person().value().equals(person);
    return !own && !section.name().equals(NAME) && !OF_A_PERSON.contains(actor.capacity());
  }

  /** Reasons may say what is held against a delegate; principals tell them what they wish. */
  public boolean fromDelegation(Section section, UUID delegation, Actor actor) {
    boolean delegate =
        delegations
            .find(delegation)
            .filter(grant -> grant.delegates().contains(actor.person()))
            .isPresent();
    return delegate && !OF_THE_DELEGATE.contains(section.type());
  }
}
