package io.probity.core.message;

/** A command by which somebody says what they know: when it cannot be taken is on record. */
public interface Intake extends Command {}
