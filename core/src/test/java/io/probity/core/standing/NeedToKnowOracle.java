package io.probity.core.standing;

import static io.probity.core.party.Office.ADMINISTRATOR;
import static io.probity.core.party.Office.AUDITOR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_MEMBER;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;
import static io.probity.core.party.Office.INVESTIGATOR;

import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may see and do what, as the code of ethics and our decisions say it in words: plain sets and
 * no registers. It knows nothing of how the product answers the same.
 */
final class NeedToKnowOracle {

  /** How a command is answered. */
  enum Answer {
    /** The actor does not hold the office that they act in. */
    NOT_IN_OFFICE,
    /** Unknown and invisible alike. */
    NOT_THERE,
    FORBIDDEN,
    ALLOWED
  }

  /** What somebody may want to do in a case. */
  enum Deed {
    READ,
    NAME_SUBJECT,
    NAME_WITNESS,
    TRIAGE,
    ASSIGN,
    ALLEGE,
    ASSESS,
    ESCALATE,
    GRANT,
    CLOSE
  }

  /** What there is to know of one case. */
  static final class Matter {
    final Set<PersonId> named = new HashSet<>();
    final Set<Office> hiddenFrom = EnumSet.noneOf(Office.class);
    final Set<PersonId> investigators = new HashSet<>();
    final Map<PersonId, LocalDate> granted = new HashMap<>();
    final Set<PersonId> released = new HashSet<>();
    boolean inTriage = true;
    boolean escalated;
  }

  final Map<PersonId, Set<Office>> offices = new HashMap<>();
  final Map<PersonId, Set<PersonId>> ties = new HashMap<>();
  final Set<PersonId> engagedForAll = new HashSet<>();
  final Map<Integer, Matter> matters = new HashMap<>();
  LocalDate today = LocalDate.of(2026, 3, 2);

  Answer answer(Deed deed, int matter, Actor actor) {
    Office claimed = actor.capacity().office().orElse(null);
    if (claimed != null && !holds(actor.person(), claimed)) {
      return Answer.NOT_IN_OFFICE;
    }
    if (!sees(actor.person(), matter)) {
      return Answer.NOT_THERE;
    }
    return may(deed, matters.get(matter), actor.person(), claimed)
        ? Answer.ALLOWED
        : Answer.FORBIDDEN;
  }

  /** Default deny; whoever is named, bound to somebody named, or shut out sees nothing. */
  boolean sees(PersonId person, int number) {
    Matter matter = matters.get(number);
    return matter != null && !isShutOut(person, matter) && hasPartIn(person, matter);
  }

  private boolean hasPartIn(PersonId person, Matter matter) {
    boolean officer = holds(person, CCEO) || holds(person, GENERAL_AUDITOR);
    boolean investigator = matter.investigators.contains(person) && mayInvestigate(person);
    boolean intake = matter.inTriage && holds(person, HELP_LINE);
    boolean committee =
        matter.escalated
            && (holds(person, AUDIT_COMMITTEE_CHAIR)
                || holds(person, AUDIT_COMMITTEE_SECRETARY)
                || holds(person, AUDIT_COMMITTEE_MEMBER));
    boolean inTheirPlace =
        officersAreOut(matter)
            && (holds(person, AUDIT_COMMITTEE_CHAIR) || holds(person, AUDIT_COMMITTEE_SECRETARY));
    return officer
        || investigator
        || intake
        || committee
        || inTheirPlace
        || isLetIn(person, matter);
  }

  private boolean isLetIn(PersonId person, Matter matter) {
    LocalDate lastDay = matter.granted.get(person);
    return (lastDay != null && !today.isAfter(lastDay))
        || (holds(person, AUDITOR) && engagedForAll.contains(person))
        || (holds(person, ADMINISTRATOR) && matter.released.contains(person));
  }

  boolean isShutOut(PersonId person, Matter matter) {
    boolean bound = tiesOf(person).stream().anyMatch(matter.named::contains);
    boolean hidden = officesOf(person).stream().anyMatch(matter.hiddenFrom::contains);
    return matter.named.contains(person) || bound || hidden;
  }

  private boolean may(Deed deed, Matter matter, PersonId person, Office claimed) {
    boolean leads =
        claimed == CCEO
            || claimed == GENERAL_AUDITOR
            || (claimed == AUDIT_COMMITTEE_CHAIR && officersAreOut(matter));
    boolean investigates =
        (claimed == CCEO || claimed == GENERAL_AUDITOR || claimed == INVESTIGATOR)
            && matter.investigators.contains(person);
    boolean takesIn = claimed == HELP_LINE && matter.inTriage;
    return switch (deed) {
      case READ -> true;
      case NAME_SUBJECT, NAME_WITNESS, ALLEGE -> leads || investigates || takesIn;
      case TRIAGE, ASSIGN, GRANT, CLOSE -> leads;
      case ASSESS -> leads || investigates;
      case ESCALATE ->
          claimed == CCEO
              || claimed == GENERAL_AUDITOR
              || (claimed == AUDIT_COMMITTEE_SECRETARY && officersAreOut(matter));
    };
  }

  /** G7: the chair replaces both officers where both are accused, or shut out by the reporter. */
  private boolean officersAreOut(Matter matter) {
    return isOut(CCEO, matter) && isOut(GENERAL_AUDITOR, matter);
  }

  private boolean isOut(Office office, Matter matter) {
    return matter.hiddenFrom.contains(office)
        || offices.entrySet().stream()
            .filter(each -> each.getValue().contains(office))
            .anyMatch(each -> isShutOut(each.getKey(), matter));
  }

  boolean mayInvestigate(PersonId person) {
    return holds(person, CCEO) || holds(person, GENERAL_AUDITOR) || holds(person, INVESTIGATOR);
  }

  boolean holds(PersonId person, Office office) {
    return officesOf(person).contains(office);
  }

  Set<Office> officesOf(PersonId person) {
    return offices.getOrDefault(person, Set.of());
  }

  private Set<PersonId> tiesOf(PersonId person) {
    return ties.getOrDefault(person, Set.of());
  }
}
