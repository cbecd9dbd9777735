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
 * @param phase how far it has come, finer than the state
 * @param triage INVESTIGATE, OUT_OF_SCOPE or REFERRED, as last assessed; null until then
 * @param reports how many are dealt with in it
 * @param escalation NONE, DUE, MISSED or ESCALATED
 * @param escalationDue until when the audit committee must be informed
 * @param committee whether the audit committee took note: NOT_TOLD, AWAITED or ACKNOWLEDGED
 * @param flags what somebody should know when they see it
 * @param pausedUntilReview when the pause of its investigation is looked at; null without one
 * @param undecided how many of its allegations are without a finding
 * @param test whether all of it was a test of the hotline, and that is disclosed: it counts nowhere
 * @param openedAt ledger index of its opening
 * @param changedAt ledger index of the last entry that changed this line
 */
public record CaseLine(
    UUID caseId,
    String state,
    String phase,
    @Nullable String triage,
    LocalDate reportedOn,
    long reports,
    List<String> investigators,
    List<String> principles,
    List<String> topics,
    long allegations,
    long undecided,
    String escalation,
    @Nullable Instant escalationDue,
    String committee,
    List<String> flags,
    @Nullable Instant pausedUntilReview,
    @Nullable LocalDate closedOn,
    @Nullable String closedBecause,
    boolean test,
    long openedAt,
    long changedAt) {}
