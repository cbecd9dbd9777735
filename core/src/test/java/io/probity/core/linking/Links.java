package io.probity.core.linking;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two cases of the stories, and what they may have to do with each other. */
public final class Links {

  public static final LinkId LINK = new LinkId(new UUID(0x4000L, 0x9000_0000_0000_0061L));
  public static final CaseRelationId RELATION =
      new CaseRelationId(new UUID(0x4000L, 0x9000_0000_0000_0062L));
  public static final MailboxId OTHER_MAILBOX = new MailboxId(OTHER_REPORT.value());

  private Links() {}

  /** Of the report that opened the other case. */
  public static MailboxOpened otherMailbox(@Nullable PersonId liaison) {
    return new MailboxOpened(
        OTHER_MAILBOX,
        OTHER_CASE,
        OTHER_REPORT,
        NOW,
        null,
        AcknowledgementStarts.HELP_LINE,
        NOW,
        NOW,
        liaison);
  }

  /** Of the report that opened the case itself. */
  public static MailboxOpened mailbox(@Nullable PersonId liaison) {
    return new MailboxOpened(
        new MailboxId(REPORT.value()),
        CASE,
        REPORT,
        NOW,
        null,
        AcknowledgementStarts.HELP_LINE,
        NOW,
        NOW,
        liaison);
  }

  public static CaseOpened otherTakenDownBy(PersonId person) {
    return new CaseOpened(OTHER_CASE, OTHER_REPORT, NOW, person, Set.of());
  }

  public static CaseOpened otherHiddenFrom(Set<Office> offices) {
    return new CaseOpened(OTHER_CASE, OTHER_REPORT, NOW, null, offices);
  }

  public static ReportLinked linked() {
    return linked(null, null);
  }

  public static ReportLinked linked(@Nullable PersonId takenBy, @Nullable PersonId liaison) {
    return new ReportLinked(
        LINK, CASE, OTHER_CASE, OTHER_REPORT, takenBy, liaison, true, false, false, REASONS);
  }

  public static ReportUnlinked unlinked() {
    return new ReportUnlinked(
        LINK, CASE, OTHER_CASE, OTHER_REPORT, null, true, false, false, REASONS);
  }

  /** The case follows from the other one. */
  public static CasesRelated retaliation() {
    return new CasesRelated(
        RELATION, CASE, OTHER_CASE, HowRelated.RETALIATION, null, List.of(), REASONS);
  }
}
