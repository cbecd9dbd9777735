package io.probity.core.linking;

/** What one case has to do with another. */
public enum HowRelated {
  /** It is about retaliation for what was reported or said in the other. */
  RETALIATION,
  /** Some of the facts are the same. */
  SAME_FACTS,
  /** Some of the people are the same. */
  SAME_PEOPLE
}
