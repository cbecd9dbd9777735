package io.probity.core.journal.state;

import io.probity.core.journal.entries.CommittedCommand;
import org.jspecify.annotations.Nullable;

/**
 * What memory alone tells of a command at one moment.
 *
 * @param size of the ledger then
 * @param found the command, if it is one of the latest
 * @param surelyNew true if it is certain that it is not in the ledger
 */
public record CommandView(long size, @Nullable CommittedCommand found, boolean surelyNew) {}
