package io.probity.core.parameters;

/**
 * The parameters that decisions use now. Register {@code parameters}, with the one key {@code
 * in-force}: a new version moves every decision that reads a value.
 */
public interface PolicyParameters {

  /** Version 1, before anybody set others. */
  ParameterValues inForce();
}
