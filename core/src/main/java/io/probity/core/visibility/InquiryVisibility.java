package io.probity.core.visibility;

import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.COMPLIANCE_OFFICER;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.facts.contact.Inquiries;
import io.probity.core.intake.ReportId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may see an inquiry: the ethics office, but for the offices to which whoever asked closed it;
 * once it is a report, exactly those who see its case, but for the liaisons of its other reports.
 *
 * <p>Itself a view of {@link StandingFacts}: command handlers take it as a parameter.
 */
public final class InquiryVisibility {

  /** The offices that answer. */
  public static final Set<Office> ANSWERING =
      Set.of(HELP_LINE, COMPLIANCE_OFFICER, CCEO, GENERAL_AUDITOR);

  private final Offices offices;
  private final Delegations delegations;
  private final Inquiries inquiries;
  private final CaseFacts cases;
  private final CaseVisibility visibility;

  /** Every standing fact that an answer rests on is told to {@code reads}. */
  public InquiryVisibility(StandingFacts facts, Reads reads) {
    this.offices = facts.view(Offices.class, reads);
    this.delegations = facts.view(Delegations.class, reads);
    this.inquiries = facts.view(Inquiries.class, reads);
    this.cases = facts.view(CaseFacts.class, reads);
    this.visibility = facts.view(CaseVisibility.class, reads);
  }

  /** Whether this actor may know of the inquiry; policies know of every one. */
  public boolean sees(UUID inquiryId, Actor actor, Instant at) {
    return actor.isPerson()
        ? sees(inquiryId, actor.person(), at)
        : actor.capacity() == Capacity.SYSTEM && inquiries.inquirerOf(inquiryId).isPresent();
  }

  /** Whether this person may know of the inquiry. */
  public boolean sees(UUID inquiryId, PersonId person, Instant at) {
    Optional<UUID> caseId = cases.caseOf(new ReportId(inquiryId).stream());
    boolean exists = inquiries.inquirerOf(inquiryId).isPresent();
    boolean isReport = inquiries.isConverted(inquiryId);
    boolean answers = mayAnswer(inquiryId, person, at);
    UUID ofCase = caseId.orElse(inquiryId);
    boolean alone = visibility.keepsContactAlone(ofCase, person, at);
    boolean theirs = visibility.contacts(ofCase, person, at).contains(inquiryId);
    boolean seesCase = visibility.sees(ofCase, person, at) && (theirs || !alone);
    return exists && (isReport ? seesCase : answers);
  }

  /** Whether this actor may see the inquiry and acts in an office that answers. */
  public boolean answers(UUID inquiryId, Actor actor, Instant at) {
    return sees(inquiryId, actor, at)
        && actor.capacity().office().filter(ANSWERING::contains).isPresent();
  }

  /** Whether this person is in an office that answers, themselves or in somebody's place. */
  public boolean inTheEthicsOffice(PersonId person, Instant at) {
    return actingIn(person, at).stream().anyMatch(ANSWERING::contains);
  }

  /** Those that whoever asked closed to an office of this person: left out of lists. */
  public Set<UUID> closedTo(PersonId person, Instant at) {
    Set<Office> held = actingIn(person, at);
    return inquiries.hidden().entrySet().stream()
        .filter(each -> !Collections.disjoint(each.getValue(), held))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean mayAnswer(UUID inquiryId, PersonId person, Instant at) {
    Set<Office> held = actingIn(person, at);
    boolean hidden = !Collections.disjoint(inquiries.hiddenFrom(inquiryId), held);
    return !hidden && held.stream().anyMatch(ANSWERING::contains);
  }

  private Set<Office> actingIn(PersonId person, Instant at) {
    Stream<Office> delegated = delegations.liveFor(person, at, offices).map(Grant::office);
    return Stream.concat(offices.heldBy(person, at).stream(), delegated)
        .collect(Collectors.toUnmodifiableSet());
  }
}
