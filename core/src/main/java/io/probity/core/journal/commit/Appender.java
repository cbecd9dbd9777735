package io.probity.core.journal.commit;

/**
 * Which node appends to which ledger: stands in every head.
 *
 * @param ledger the origin, as in every entry
 */
public record Appender(String ledger, String node) {}
