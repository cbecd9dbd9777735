package io.probity.core.register.facts;

import java.time.Instant;

/**
 * When something came about: what is recorded on one day still has an order.
 *
 * @param index of its entry in the ledger
 */
public record Moment(long index, Instant at) {}
