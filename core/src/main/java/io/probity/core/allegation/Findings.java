package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.CHANGES_SOMETHING;
import static io.probity.core.allegation.AllegationRules.DECIDED_ONCE;
import static io.probity.core.allegation.AllegationRules.FOUND_BEFORE;
import static io.probity.core.allegation.AllegationRules.KNOWLEDGE_ONCE;
import static io.probity.core.allegation.AllegationRules.LATEST_FINDING;
import static io.probity.core.allegation.AllegationRules.NOT_SO_FIRST;
import static io.probity.core.allegation.AllegationRules.REVIEWED_ONCE;
import static io.probity.core.allegation.AllegationRules.WITHDRAWN_ONCE;

import io.probity.core.allegation.Finding.Review;
import io.probity.core.rule.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found on one allegation so far, and what somebody else said of it. */
final class Findings {

  /** Whether whoever reported it is said to have known that it was not so. */
  private enum Knowledge {
    NOT_SAID,
    SAID,
    DECIDED
  }

  private @Nullable Finding latest;
  private Knowledge knowledge = Knowledge.NOT_SAID;
  private long proofAt;
  private boolean withdrawn;

  boolean isThereAny() {
    return latest != null;
  }

  void requireNone() {
    DECIDED_ONCE.require(latest == null);
  }

  void requireNotWithdrawn() {
    WITHDRAWN_ONCE.require(!withdrawn && latest == null);
  }

  void withdrawn() {
    withdrawn = true;
  }

  /** What was returned may be found once more. */
  Finding toCorrect(Outcome otherwise) {
    Finding found = FOUND_BEFORE.requireFound(latest);
    CHANGES_SOMETHING.require(found.review() == Review.RETURNED || found.outcome() != otherwise);
    return found;
  }

  /** Nobody agrees with a finding that took the place of the one that they read. */
  Finding toReview(long read) {
    Finding found = FOUND_BEFORE.requireFound(latest);
    LATEST_FINDING.require(found.at() == read);
    REVIEWED_ONCE.require(found.review() == Review.AWAITED);
    return found;
  }

  /** What was found and not returned, if anything: it was found of somebody. */
  Optional<Finding> toReopen() {
    return Optional.ofNullable(latest).filter(found -> found.review() != Review.RETURNED);
  }

  void requireSubstantiated(Rule rule) {
    rule.require(latest != null && latest.isSubstantiated());
  }

  void requireKnowledgeUnsaid() {
    NOT_SO_FIRST.require(latest != null && latest.isUnsubstantiated());
    KNOWLEDGE_ONCE.require(knowledge == Knowledge.NOT_SAID);
  }

  /** Nobody decides on a proof that took the place of the one that they read. */
  void requireKnowledgeSaid(long read) {
    KNOWLEDGE_ONCE.require(knowledge == Knowledge.SAID);
    LATEST_FINDING.require(proofAt == read);
  }

  /** Another finding leaves nothing of what was said of the knowledge. */
  void found(long at, Outcome outcome) {
    latest = new Finding(at, outcome, Review.AWAITED);
    knowledge = Knowledge.NOT_SAID;
  }

  void reviewed(long at, Outcome outcome, Review said) {
    latest = new Finding(at, outcome, said);
  }

  void knowledgeSaid(long at) {
    knowledge = Knowledge.SAID;
    proofAt = at;
  }

  void knowledgeDecided() {
    knowledge = Knowledge.DECIDED;
  }
}
