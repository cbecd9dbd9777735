package io.probity.core.register;

import io.probity.core.party.Office;
import io.probity.core.register.RegisterEvent.HeldAgain;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a leaving ended or cut short, as it was before: it may have been recorded in error. */
final class CutShort {

  private final List<Term> terms = new ArrayList<>();

  /**
   * @param held as they are before this leaving
   */
  void by(LocalDate until, List<Term> held) {
    held.stream()
        .filter(term -> term.reaches(until))
        .filter(term -> terms.stream().noneMatch(each -> areSame(each, term)))
        .forEach(terms::add);
  }

  /** What ended for another reason as well stays ended. */
  void ended(Office office, LocalDate until) {
    terms.replaceAll(term -> term.office() == office ? term.clippedAt(until) : term);
  }

  void clear() {
    terms.clear();
  }

  /**
   * Those that stand again, had nobody left on that day: but for what somebody else holds since, of
   * which there is one at a time, and for what came in their place.
   */
  List<HeldAgain> again(LocalDate left, List<Term> held, Offices offices) {
    return terms.stream()
        .filter(term -> !held.contains(term))
        .filter(term -> held.stream().noneMatch(other -> replaces(other, term, left)))
        .filter(
            term ->
                !OfficesApart.ONE_AT_A_TIME.contains(term.office())
                    || !isTaken(term, left, offices))
        .map(term -> new HeldAgain(term.office(), term.from(), term.until()))
        .toList();
  }

  private static boolean replaces(Term other, Term term, LocalDate left) {
    return !areSame(other, term)
        && !other.from().isBefore(left)
        && term.reaches(other.from())
        && (other.office() == term.office() || OfficesApart.are(other.office(), term.office()));
  }

  private static boolean isTaken(Term term, LocalDate left, Offices offices) {
    return offices.termsIn(term.office()).stream()
        .anyMatch(other -> !other.person().equals(term.person()) && other.reaches(left));
  }

  private static boolean areSame(Term one, Term other) {
    return one.office() == other.office() && one.from().equals(other.from());
  }
}
