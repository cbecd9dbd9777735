/**
 * Reads the ledger as a member of a consumer group, on one node at a time, from a place of its own.
 */
@NullMarked
package io.probity.core.journal.group;

import org.jspecify.annotations.NullMarked;
