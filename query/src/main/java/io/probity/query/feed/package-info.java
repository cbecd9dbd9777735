/** Feeds projections from the ledger: Kafka to Axon, tokens after views, rebuild and swap. */
@NullMarked
package io.probity.query.feed;

import org.jspecify.annotations.NullMarked;
