package io.probity.query.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it: codes, dates, ids; no text, no names.
 *
 * @param reportedOn a date, never finer
 * @param state TRIAGE, INVESTIGATION, CLOSED or MERGED, if its report is dealt with in another case
 * @param reports how many are dealt with in it
 * @param escalation NONE, DUE, MISSED or ESCALATED
 * @param escalationDue until when the audit committee must be informed
 * @param undecided how many of its allegations are without a finding
 * @param test whether all of it was a test of the hotline, and that is disclosed: it counts nowhere
 * @param openedAt ledger index of its opening
 * @param changedAt ledger index of the last entry that changed this line
 */
public record CaseLine(
    UUID caseId,
    String state,
    LocalDate reportedOn,
    long reports,
    List<String> investigators,
    List<String> principles,
    List<String> topics,
    long allegations,
    long undecided,
    String escalation,
    @Nullable Instant escalationDue,
    @Nullable LocalDate closedOn,
    @Nullable String closedBecause,
    boolean test,
    long openedAt,
    long changedAt) {}
