package io.probity.core.standing;

import static io.probity.core.party.Office.ADMINISTRATOR;
import static io.probity.core.party.Office.AUDITOR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_MEMBER;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.COMPLIANCE_OFFICER;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;
import static io.probity.core.party.Office.INVESTIGATOR;
import static io.probity.core.party.Office.LEGAL;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what, as the code of ethics and our decisions say it in words: plain sets and
 * no registers. It knows nothing of how the product answers the same.
 */
final class NeedToKnowOracle {

  private static final Set<Office> KEEPING_CONTACT =
      EnumSet.of(
          HELP_LINE,
          COMPLIANCE_OFFICER,
          LEGAL,
          INVESTIGATOR,
          GENERAL_AUDITOR,
          CCEO,
          AUDIT_COMMITTEE_CHAIR);

  final PowersOracle powers = new PowersOracle();
  final Map<PersonId, Set<PersonId>> ties = new HashMap<>();
  final Set<PersonId> engagedForAll = new HashSet<>();
  final Map<Integer, Matter> matters = new HashMap<>();

  /** Default deny; whoever is named, bound to somebody named, or shut out sees nothing. */
  boolean sees(PersonId person, int number) {
    return sees(person, matters.get(number));
  }

  boolean sees(PersonId person, @Nullable Matter matter) {
    return matter != null && !isShutOut(person, matter) && hasPartIn(person, matter);
  }

  private boolean hasPartIn(PersonId person, Matter matter) {
    return handlesOrWatches(person, matter)
        || (!holds(person, ADMINISTRATOR) && keepsContact(person, matter));
  }

  /** Of the other reports of such a case they know nothing. */
  boolean keepsContactAlone(PersonId person, Matter matter) {
    return sees(person, matter) && !handlesOrWatches(person, matter);
  }

  private boolean handlesOrWatches(PersonId person, Matter matter) {
    boolean officer = holds(person, CCEO) || holds(person, GENERAL_AUDITOR);
    boolean investigator =
        matter.investigators.contains(person)
            && (mayInvestigate(person) || matter.fromOutside.contains(person));
    boolean intake = matter.isInTriage() && holds(person, HELP_LINE);
    boolean committee =
        matter.escalated
            && (holds(person, AUDIT_COMMITTEE_CHAIR)
                || holds(person, AUDIT_COMMITTEE_SECRETARY)
                || holds(person, AUDIT_COMMITTEE_MEMBER));
    boolean inTheirPlace =
        officersAreOut(matter)
            && (holds(person, AUDIT_COMMITTEE_CHAIR)
                || holds(person, AUDIT_COMMITTEE_SECRETARY)
                || (holds(person, AUDIT_COMMITTEE_MEMBER)
                    && inTheirPlace(matter) == AUDIT_COMMITTEE_MEMBER));
    boolean overAnOfficer =
        holds(person, AUDIT_COMMITTEE_CHAIR)
            && matter.touched().stream()
                .flatMap(each -> each.subjects.stream())
                .anyMatch(accused -> holds(accused, CCEO) || holds(accused, GENERAL_AUDITOR));
    if (holds(person, ADMINISTRATOR)) {
      return matter.released.contains(person);
    }
    return officer
        || investigator
        || intake
        || committee
        || inTheirPlace
        || overAnOfficer
        || leadsForAnOfficer(person)
        || isLetIn(person, matter);
  }

  /** Whoever writes to one of its reporters knows of it, as long as they may do such work. */
  boolean keepsContact(PersonId person, Matter matter) {
    return matter.reports().anyMatch(report -> person.equals(report.liaison))
        && mayKeepContact(person);
  }

  boolean mayKeepContact(PersonId person) {
    return KEEPING_CONTACT.stream().anyMatch(office -> holds(person, office));
  }

  private boolean leadsForAnOfficer(PersonId person) {
    return powers
        .livePowersOf(person)
        .filter(power -> power.office() == CCEO || power.office() == GENERAL_AUDITOR)
        .anyMatch(
            power ->
                power.scope().contains(Scope.ASSIGN)
                    || power.scope().contains(Scope.ESCALATE)
                    || power.scope().contains(Scope.REFER));
  }

  private boolean isLetIn(PersonId person, Matter matter) {
    LocalDate lastDay = matter.granted.get(person);
    return (lastDay != null && !powers.today.isAfter(lastDay)) || isEngagedForAll(person);
  }

  boolean isEngagedForAll(PersonId person) {
    return holds(person, AUDITOR) && engagedForAll.contains(person);
  }

  /** Themselves, or anybody for whom they act: a designee of the accused is as good as accused. */
  boolean isShutOut(PersonId person, Matter matter) {
    return isShutOut(person, matter, NeedToKnowOracle::isNamed);
  }

  /** As far as those know who handle it: who is a witness is told to nobody by any answer. */
  boolean isKnownToBeShutOut(PersonId person, Matter matter) {
    return isShutOut(
        person,
        matter,
        (other, of) -> of.touched().stream().anyMatch(each -> each.subjects.contains(other)));
  }

  private boolean isShutOut(PersonId person, Matter matter, BiPredicate<PersonId, Matter> named) {
    return Stream.concat(Stream.of(person), powers.everybodyBehind(person).stream())
        .anyMatch(each -> isKeptFrom(each, matter, named));
  }

  /** As {@link #isShutOut}, but for ties of their own. */
  boolean isShutOutWhateverTheTies(PersonId person, Matter matter) {
    BiPredicate<PersonId, Matter> named = NeedToKnowOracle::isNamed;
    return isApart(person, matter, named)
        || powers.everybodyBehind(person).stream()
            .anyMatch(other -> isKeptFrom(other, matter, named));
  }

  private boolean isKeptFrom(PersonId person, Matter matter, BiPredicate<PersonId, Matter> named) {
    Set<PersonId> leave = matter.despiteTies.getOrDefault(person, Set.of());
    boolean bound =
        tiesOf(person).stream()
            .anyMatch(other -> named.test(other, matter) && !leave.contains(other));
    return isApart(person, matter, named) || bound;
  }

  private static boolean isNamed(PersonId person, Matter matter) {
    return matter.touched().stream()
        .anyMatch(each -> each.named.contains(person) || each.subjects.contains(person));
  }

  private boolean isApart(PersonId person, Matter matter, BiPredicate<PersonId, Matter> named) {
    boolean hidden =
        matter.bearing().stream()
            .flatMap(each -> each.hiddenFrom.stream())
            .anyMatch(office -> holds(person, office));
    boolean inConflict =
        matter.bearing().stream().anyMatch(each -> each.inConflict.contains(person));
    return named.test(person, matter) || hidden || inConflict;
  }

  boolean isBound(PersonId person, Matter matter) {
    return tiesOf(person).stream().anyMatch(other -> isNamed(other, matter));
  }

  /** In the office of whoever leads it, and free to; so is the one for whom they act. */
  boolean leads(Matter matter, Actor actor) {
    Office claimed = actor.capacity().office().orElse(null);
    boolean inOffice =
        officersAreOut(matter)
            ? claimed != null && claimed == inTheirPlace(matter)
            : claimed == CCEO || claimed == GENERAL_AUDITOR;
    return inOffice && isFree(matter, actor);
  }

  /** Whoever leads; beside whoever stands in for the officers, the chair and the secretary. */
  boolean informsTheCommittee(Matter matter, Actor actor) {
    Office claimed = actor.capacity().office().orElse(null);
    boolean speaks = claimed == AUDIT_COMMITTEE_CHAIR || claimed == AUDIT_COMMITTEE_SECRETARY;
    return leads(matter, actor) || (officersAreOut(matter) && speaks && isFree(matter, actor));
  }

  boolean isFree(Matter matter, Actor actor) {
    PersonId principal = actor.actingFor();
    return mayLead(actor.person(), matter) && (principal == null || mayLead(principal, matter));
  }

  /** In an office that may, or in none if they were called in from outside. */
  boolean investigates(Matter matter, Actor actor) {
    Office claimed = actor.capacity().office().orElse(null);
    boolean inOffice = claimed == CCEO || claimed == GENERAL_AUDITOR || claimed == INVESTIGATOR;
    boolean inNone = actor.capacity() == Capacity.COVERED_PERSON;
    return matter.investigators.contains(actor.person())
        && (inOffice || (inNone && matter.fromOutside.contains(actor.person())));
  }

  boolean takesIn(Matter matter, Actor actor) {
    return actor.capacity() == Capacity.HELP_LINE && matter.isInTriage();
  }

  /** The chair; where the chair is out too, the secretary; and then the members. */
  private @Nullable Office inTheirPlace(Matter matter) {
    for (Office office :
        new Office[] {AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY, AUDIT_COMMITTEE_MEMBER}) {
      if (!isOut(office, matter)) {
        return office;
      }
    }
    return null;
  }

  /** Who is bound to somebody named may be let in, and leads nothing. */
  boolean mayLead(PersonId person, Matter matter) {
    return !isShutOut(person, matter) && !isBound(person, matter) && !holds(person, ADMINISTRATOR);
  }

  /** G7: the chair replaces both officers where both are accused, shut out, or not there. */
  boolean officersAreOut(Matter matter) {
    return isOut(CCEO, matter) && isOut(GENERAL_AUDITOR, matter);
  }

  private boolean isOut(Office office, Matter matter) {
    return matter.bearing().stream().anyMatch(each -> each.hiddenFrom.contains(office))
        || powers.everybody().stream()
            .filter(person -> holds(person, office))
            .noneMatch(person -> mayLead(person, matter));
  }

  boolean mayInvestigate(PersonId person) {
    boolean designated =
        powers
            .livePowersOf(person)
            .filter(power -> power.office() == CCEO || power.office() == GENERAL_AUDITOR)
            .anyMatch(power -> power.scope().contains(Scope.INVESTIGATE));
    return designated
        || holds(person, CCEO)
        || holds(person, GENERAL_AUDITOR)
        || holds(person, INVESTIGATOR);
  }

  boolean holds(PersonId person, Office office) {
    return powers.holds(person, office);
  }

  private Set<PersonId> tiesOf(PersonId person) {
    return ties.getOrDefault(person, Set.of());
  }
}
