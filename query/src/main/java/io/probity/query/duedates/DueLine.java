package io.probity.query.duedates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One duty with its due date: codes and ids, no text, no names.
 *
 * @param clock what kind of duty it is, for instance {@code escalation}
 * @param duty its stream, and which of several duties of that stream
 * @param caseId null where it belongs to no case
 * @param dueAt to the minute
 * @param startedAt ledger index of the entry that made it due
 * @param missedAt ledger index of the entry that recorded that it was missed; null unless it was
 * @param endedAt ledger index of the entry that ended it; null while it is due
 * @param changedAt ledger index of the last entry that changed this line
 */
public record DueLine(
    String clock,
    String duty,
    @Nullable UUID caseId,
    DueState state,
    Instant dueAt,
    long startedAt,
    @Nullable Long missedAt,
    @Nullable Long endedAt,
    long changedAt) {}
