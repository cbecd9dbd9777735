package io.probity.core.rule;

/** A command was refused; unchecked, because Axon commits on a checked exception. */
public final class RuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Rule rule;

  public RuleBroken(Rule rule) {
    super(rule.id() + ": " + rule.sentence(), null, false, false);
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }
}
