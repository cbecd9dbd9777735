package io.probity.core.register.facts;

/**
 * Whether the bootstrap file was read. Register {@code founding}, with the one key {@code file}.
 */
public interface Founding {

  boolean done();
}
