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
import io.probity.core.party.Scope;
import io.probity.core.standing.PowersOracle.Power;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what, as the code of ethics and our decisions say it in words: plain sets and
 * no registers. It knows nothing of how the product answers the same.
 */
final class NeedToKnowOracle {

  /** How a command is answered. */
  enum Answer {
    /** The actor does not hold the office that they act in. */
    NOT_IN_OFFICE,
    /** Nobody gave the actor that power, or it has ended. */
    NOT_EMPOWERED,
    /** The power is for other things, or what is asked is done in person. */
    BEYOND_THE_POWER,
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
    final int number;
    final Set<Matter> merged = new HashSet<>();
    final Set<Matter> before = new HashSet<>();
    @Nullable Matter into;
    final Set<PersonId> subjects = new HashSet<>();
    final Set<PersonId> named = new HashSet<>();
    final Set<PersonId> inConflict = new HashSet<>();
    final Map<PersonId, Set<PersonId>> despiteTies = new HashMap<>();
    final Set<PersonId> fromOutside = new HashSet<>();
    final Set<Office> hiddenFrom = EnumSet.noneOf(Office.class);
    final Set<PersonId> investigators = new HashSet<>();
    final Map<PersonId, LocalDate> granted = new HashMap<>();
    final Set<PersonId> released = new HashSet<>();
    boolean inTriage = true;
    boolean escalated;

    Matter(int number) {
      this.number = number;
    }

    /** All that share reports with it. */
    Set<Matter> together() {
      Matter host = into == null ? this : into;
      Set<Matter> all = new HashSet<>(host.merged);
      all.add(host);
      return all;
    }

    /** These, and what they follow from. */
    Set<Matter> touched() {
      Set<Matter> all = new HashSet<>(together());
      together().forEach(each -> each.before.forEach(earlier -> all.addAll(earlier.together())));
      return all;
    }

    boolean isInTriage() {
      return inTriage && into == null;
    }

    /** Whoever becomes a subject has no part in it any more. */
    void leave(PersonId person) {
      investigators.remove(person);
      despiteTies.remove(person);
      fromOutside.remove(person);
    }
  }

  final PowersOracle powers = new PowersOracle();
  final Map<PersonId, Set<PersonId>> ties = new HashMap<>();
  final Set<PersonId> engagedForAll = new HashSet<>();
  final Map<Integer, Matter> matters = new HashMap<>();

  Answer answer(Deed deed, int matter, Actor actor) {
    Office claimed = actor.capacity().office().orElse(null);
    if (actor.isDelegate()) {
      Power power = powers.relied(actor);
      if (power == null || !powers.isLive(power)) {
        return Answer.NOT_EMPOWERED;
      }
      Scope needed = needed(deed);
      if (needed == null || !power.scope().contains(needed)) {
        return Answer.BEYOND_THE_POWER;
      }
    } else if (claimed != null && !holds(actor.person(), claimed)) {
      return Answer.NOT_IN_OFFICE;
    }
    if (!sees(actor.person(), matter)) {
      return Answer.NOT_THERE;
    }
    return may(deed, matters.get(matter), actor, claimed) ? Answer.ALLOWED : Answer.FORBIDDEN;
  }

  /** Null for what nobody does for another. */
  private static @Nullable Scope needed(Deed deed) {
    return switch (deed) {
      case NAME_SUBJECT, NAME_WITNESS, ALLEGE, ASSESS -> Scope.INVESTIGATE;
      case TRIAGE, ASSIGN -> Scope.ASSIGN;
      case ESCALATE -> Scope.ESCALATE;
      case READ, GRANT, CLOSE -> null;
    };
  }

  /** Default deny; whoever is named, bound to somebody named, or shut out sees nothing. */
  boolean sees(PersonId person, int number) {
    Matter matter = matters.get(number);
    return matter != null && !isShutOut(person, matter) && hasPartIn(person, matter);
  }

  private boolean hasPartIn(PersonId person, Matter matter) {
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
            && matter.together().stream()
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
    return (lastDay != null && !powers.today.isAfter(lastDay))
        || (holds(person, AUDITOR) && engagedForAll.contains(person));
  }

  /** Themselves, or anybody for whom they act: a designee of the accused is as good as accused. */
  boolean isShutOut(PersonId person, Matter matter) {
    return isKeptFrom(person, matter)
        || powers.everybodyBehind(person).stream().anyMatch(other -> isKeptFrom(other, matter));
  }

  /** As {@link #isShutOut}, but for ties of their own. */
  boolean isShutOutWhateverTheTies(PersonId person, Matter matter) {
    return isApart(person, matter)
        || powers.everybodyBehind(person).stream().anyMatch(other -> isKeptFrom(other, matter));
  }

  private boolean isKeptFrom(PersonId person, Matter matter) {
    Set<PersonId> leave = matter.despiteTies.getOrDefault(person, Set.of());
    boolean bound =
        tiesOf(person).stream().anyMatch(other -> isNamed(other, matter) && !leave.contains(other));
    return isApart(person, matter) || bound;
  }

  private static boolean isNamed(PersonId person, Matter matter) {
    return matter.touched().stream()
        .anyMatch(each -> each.named.contains(person) || each.subjects.contains(person));
  }

  private boolean isApart(PersonId person, Matter matter) {
    boolean hidden =
        matter.together().stream()
            .flatMap(each -> each.hiddenFrom.stream())
            .anyMatch(office -> holds(person, office));
    boolean inConflict =
        matter.together().stream().anyMatch(each -> each.inConflict.contains(person));
    return isNamed(person, matter) || hidden || inConflict;
  }

  boolean isBound(PersonId person, Matter matter) {
    return tiesOf(person).stream().anyMatch(other -> isNamed(other, matter));
  }

  private boolean may(Deed deed, Matter matter, Actor actor, @Nullable Office claimed) {
    PersonId person = actor.person();
    PersonId principal = actor.actingFor();
    boolean free = mayLead(person, matter) && (principal == null || mayLead(principal, matter));
    boolean out = officersAreOut(matter);
    boolean leads =
        free
            && (out
                ? claimed != null && claimed == inTheirPlace(matter)
                : claimed == CCEO || claimed == GENERAL_AUDITOR);
    boolean inOffice = claimed == CCEO || claimed == GENERAL_AUDITOR || claimed == INVESTIGATOR;
    boolean investigates =
        matter.investigators.contains(person)
            && (inOffice || (claimed == null && matter.fromOutside.contains(person)));
    boolean takesIn = claimed == HELP_LINE && matter.isInTriage();
    return switch (deed) {
      case READ -> true;
      case NAME_SUBJECT, NAME_WITNESS, ALLEGE -> leads || investigates || takesIn;
      case TRIAGE, ASSIGN, GRANT, CLOSE -> leads;
      case ASSESS -> leads || investigates;
      case ESCALATE ->
          leads
              || (free
                  && out
                  && (claimed == AUDIT_COMMITTEE_CHAIR || claimed == AUDIT_COMMITTEE_SECRETARY));
    };
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
  private boolean mayLead(PersonId person, Matter matter) {
    return !isShutOut(person, matter) && !isBound(person, matter) && !holds(person, ADMINISTRATOR);
  }

  /** G7: the chair replaces both officers where both are accused, shut out, or not there. */
  private boolean officersAreOut(Matter matter) {
    return isOut(CCEO, matter) && isOut(GENERAL_AUDITOR, matter);
  }

  private boolean isOut(Office office, Matter matter) {
    return matter.together().stream().anyMatch(each -> each.hiddenFrom.contains(office))
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

  private boolean holds(PersonId person, Office office) {
    return powers.holds(person, office);
  }

  private Set<PersonId> tiesOf(PersonId person) {
    return ties.getOrDefault(person, Set.of());
  }
}
