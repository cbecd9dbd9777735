package io.probity.core.register;

import java.time.LocalDate;

/**
 * That somebody left the Company, or will.
 *
 * @param until the first day no longer there
 * @param recorded ledger index of the entry that says so
 */
public record Leaving(LocalDate until, long recorded) {}
