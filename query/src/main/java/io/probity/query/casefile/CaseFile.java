package io.probity.query.casefile;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.casefile.part.AllegationPart;
import io.probity.query.casefile.part.ContactPart;
import io.probity.query.casefile.part.EscalationPart;
import io.probity.query.casefile.part.FollowUpPart.ActionPart;
import io.probity.query.casefile.part.FollowUpPart.RecoveryPart;
import io.probity.query.casefile.part.FollowUpPart.ReferralPart;
import io.probity.query.casefile.part.FollowUpPart.WatchPart;
import io.probity.query.casefile.part.LinkPart;
import io.probity.query.casefile.part.LinkPart.RelatedPart;
import io.probity.query.casefile.part.ReportPart;
import io.probity.query.casefile.part.ScreeningPart;
import io.probity.query.casefile.part.WaiverPart;
import io.probity.query.casefile.part.WorkPart;
import io.probity.query.views.CasePhase;
import io.probity.query.views.document.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one case: codes, dates, ids, and references to sealed content, which is
 * opened elsewhere for a reader who may see it.
 *
 * @param state TRIAGE, INVESTIGATION, CLOSED or MERGED
 * @param phase how far it has come, finer than the state
 * @param reportedOn a date, never finer
 * @param takenBy the member of staff who took the report down, if one did
 * @param hiddenFrom the offices that the reporter closed the case to
 * @param triage each assessment, the last one holds
 * @param outcome null until all that was alleged is decided; MIXED where not all was found alike
 * @param screening what was said of the conflicts of those who work on it, in order
 * @param watches over reporters and witnesses, that they do not suffer for it
 * @param work what was planned, done and heard, in order
 * @param pausedUntilReview when the pause of the investigation is looked at; null if it is not
 *     paused
 * @param closing the last one, also of a case that was reopened since
 * @param endings each closing, and each reopening, asked for and done
 * @param exceptions where one person did what takes two
 * @param links of reports that opened another case and are or were dealt with in this one
 * @param mergedInto where its report is dealt with; null if that is here, or closed to the reader
 * @param related cases that the reader may know of
 * @param waivers that somebody linked to it
 * @param streams that belong to it, in the order in which they joined
 * @param changedAt ledger index of the last entry that changed this file
 */
public record CaseFile(
    UUID caseId,
    String state,
    CasePhase phase,
    LocalDate reportedOn,
    @Nullable String takenBy,
    List<String> hiddenFrom,
    List<ReportPart> reports,
    List<ContactPart> contacts,
    List<SubjectPart> subjects,
    List<TriagePart> triage,
    List<InvestigatorPart> investigators,
    List<ScreeningPart> screening,
    List<WorkPart> work,
    @Nullable Instant pausedUntilReview,
    List<AllegationPart> allegations,
    @Nullable String outcome,
    List<ActionPart> actions,
    List<RecoveryPart> recoveries,
    List<ReferralPart> referrals,
    List<WatchPart> watches,
    @Nullable EscalationPart escalation,
    @Nullable ClosingPart closing,
    List<EndingPart> endings,
    List<ExceptionPart> exceptions,
    List<LinkPart> links,
    @Nullable UUID mergedInto,
    List<RelatedPart> related,
    List<WaiverPart> waivers,
    List<String> streams,
    long openedAt,
    long changedAt) {

  private static final List<String> OF_CONTACT = List.of("report-", "inquiry-", "mailbox-");

  /** What of it concerns the contact with the reporters of these reports. */
  public CaseFile ofContacts(Set<UUID> made) {
    List<String> ofThem = streams.stream().filter(each -> isOf(each, made)).toList();
    boolean opened =
        streams.stream()
            .filter(each -> each.startsWith("report-"))
            .limit(1)
            .anyMatch(ofThem::contains);
    return new CaseFile(
        caseId,
        state,
        phase,
        reportedOn,
        opened ? takenBy : null,
        opened ? hiddenFrom : List.of(),
        reports.stream().filter(each -> made.contains(each.reportId())).toList(),
        contacts.stream().filter(each -> made.contains(each.mailboxId())).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        ofThem,
        openedAt,
        changedAt);
  }

  private static boolean isOf(String stream, Set<UUID> made) {
    return OF_CONTACT.stream()
        .filter(stream::startsWith)
        .anyMatch(kind -> made.contains(UUID.fromString(stream.substring(kind.length()))));
  }

  /**
   * Whom the case is about: a person of the register, or somebody from outside by a sealed name.
   *
   * @param withdrawnBecause present where they were named in error
   */
  public record SubjectPart(
      UUID subjectId,
      @Nullable String person,
      @Nullable Reference name,
      Reference reasons,
      @Nullable Reference withdrawnBecause,
      Deed named) {}

  /**
   * One assessment in triage.
   *
   * @param read of translated reports: which text of each, a translation's by its language
   */
  public record TriagePart(
      String likelihood,
      String impact,
      String outcome,
      List<String> read,
      Reference reasons,
      Deed assessed) {}

  /**
   * Who investigates.
   *
   * @param office the one that makes them fit to, or NONE
   * @param under the delegation by which they are its holder's designee
   * @param despiteTie true where a tie to somebody named in the case was set aside
   * @param resolution of the audit committee that appointed them from outside
   */
  public record InvestigatorPart(
      String person,
      String office,
      @Nullable UUID under,
      boolean despiteTie,
      @Nullable Reference resolution,
      Reference reasons,
      Deed assigned) {}

  /**
   * One step at the end of a case.
   *
   * @param what CLOSED, REOPENING_REQUESTED, REOPENING_DECLINED or REOPENED
   * @param ground on which it was closed, or had been before it was reopened
   */
  public record EndingPart(String what, @Nullable String ground, Reference reasons, Deed deed) {}

  /**
   * One person did what takes two, as an exception.
   *
   * @param reasons null where they stand with what was done
   */
  public record ExceptionPart(
      String person, String duties, @Nullable Reference reasons, Deed deed) {}

  /**
   * That the case ended.
   *
   * @param duplicateOf of a duplicate the other case; null also if that is closed to the reader
   */
  public record ClosingPart(
      String ground, @Nullable UUID duplicateOf, Reference reasons, Deed closed) {}
}
