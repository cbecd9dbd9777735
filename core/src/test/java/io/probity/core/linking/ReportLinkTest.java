package io.probity.core.linking;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.linking.Links.LINK;
import static io.probity.core.linking.Links.linked;
import static io.probity.core.linking.Links.otherHiddenFrom;
import static io.probity.core.linking.Links.otherMailbox;
import static io.probity.core.linking.Links.otherTakenDownBy;
import static io.probity.core.linking.Links.unlinked;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.casework.ClosingGround;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationId;
import io.probity.core.escalation.Materiality;
import io.probity.core.inquiry.InquirerId;
import io.probity.core.inquiry.InquiryEvent.InquiryRaised;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.intake.Channel;
import io.probity.core.intake.ReportEvent.InquiryConvertedToReport;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingCommand.LinkReport;
import io.probity.core.linking.LinkingCommand.UnlinkReport;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxEvent.FeedbackGiven;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.standing.Story;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people report the same facts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportLinkTest {

  private static final EscalationId OTHER_ESCALATION = new EscalationId(OTHER_CASE.value());

  private final Story<ReportLink> story =
      new Story<>(ReportLink.class).elsewhere(inOffice()).elsewhere(opened());

  @Nested
  class Linking {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
    void whoever_leads_both_cases_links_a_report(Capacity capacity) {
      twoReports().when(link(CASE, OTHER_REPORT), as(capacity)).records(linked());
    }

    @Test
    void the_link_tells_who_took_the_report_down_who_keeps_up_the_contact_and_what_is_owed() {
      story
          .elsewhere(otherTakenDownBy(HELP_LINE), otherMailbox(HELP_LINE))
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .records(linked(HELP_LINE, HELP_LINE));
    }

    @Test
    void what_was_told_to_its_reporter_is_owed_no_more() {
      twoReports()
          .elsewhere(new FeedbackGiven(Links.OTHER_MAILBOX, OTHER_CASE, NOW, REASONS))
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .records(
              new ReportLinked(
                  LINK, CASE, OTHER_CASE, OTHER_REPORT, null, null, false, false, false, REASONS));
    }

    @ParameterizedTest
    @EnumSource(names = {"HELP_LINE", "AUDIT_COMMITTEE_CHAIR"})
    void nobody_links_a_report_who_does_not_lead_both_cases(Capacity capacity) {
      twoReports()
          .elsewhere(material(), escalated(), otherMaterial(), otherEscalated())
          .when(link(CASE, OTHER_REPORT), as(capacity))
          .isRefusedBy("C-51");
    }

    @Test
    void whoever_may_not_know_of_one_of_them_links_nothing() {
      twoReports()
          .elsewhere(namedInTheOther(CCEO))
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .isRefusedBy("A-1");
      story
          .elsewhere(named(CCEO))
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void neither_a_report_nor_a_case_that_does_not_exist_is_linked() {
      twoReports();
      story.when(link(CASE, new ReportId(new UUID(0, 7))), as(Capacity.CCEO)).isRefusedBy("A-1");
      story.when(link(NO_CASE, OTHER_REPORT), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    @Test
    void a_report_is_linked_to_no_case_but_another_that_is_open() {
      twoReports();
      story.when(link(CASE, REPORT), as(Capacity.CCEO)).isRefusedBy("C-52");
      story
          .elsewhere(closed())
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .isRefusedBy("C-52");
    }

    @Test
    void the_report_of_a_closed_case_stays_there() {
      twoReports()
          .elsewhere(
              new CaseClosed(OTHER_CASE, ClosingGround.OUT_OF_SCOPE, null, List.of(), REASONS))
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .isRefusedBy("C-52");
    }

    @Test
    void a_report_is_linked_to_one_case_at_a_time_and_to_none_that_was_left() {
      twoReports().elsewhere(linked());
      story.when(link(CASE, OTHER_REPORT), as(Capacity.CCEO)).isRefusedBy("C-52");
      story.when(link(OTHER_CASE, REPORT), as(Capacity.CCEO)).isRefusedBy("C-52");
    }

    @Test
    void a_report_whose_mailbox_is_not_open_yet_is_not_linked() {
      story
          .elsewhere(otherOpened())
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .isRefusedBy("C-52");
    }

    @Test
    void a_report_does_not_leave_a_case_in_which_something_was_done() {
      twoReports()
          .elsewhere(alleged(ALLEGATION, OTHER_CASE))
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .isRefusedBy("C-53");
    }

    @Test
    void a_report_does_not_leave_what_is_to_be_escalated() {
      twoReports()
          .elsewhere(otherMaterial())
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .isRefusedBy("C-53");
    }

    @Test
    void the_audit_committee_loses_sight_of_no_report() {
      twoReports().elsewhere(otherMaterial(), otherEscalated());
      story.when(link(CASE, OTHER_REPORT), as(Capacity.CCEO)).isRefusedBy("C-53");
      story
          .elsewhere(material(), escalated())
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .records(linked());
    }

    @Test
    void a_case_that_holds_another_report_is_left_by_none() {
      CaseId third = new CaseId(new UUID(0x4000L, 0x9000_0000_0000_0003L));
      ReportId itsReport = new ReportId(new UUID(0x4000L, 0x9000_0000_0000_0013L));
      twoReports()
          .elsewhere(linked(), ownMailbox())
          .elsewhere(new CaseOpened(third, itsReport, NOW, null, Set.of()))
          .when(link(third, REPORT), as(Capacity.CCEO))
          .isRefusedBy("C-53");
    }

    @Test
    void whoever_is_named_in_the_one_case_is_named_in_the_other_first() {
      twoReports().elsewhere(namedInTheOther(ADA));
      story.when(link(CASE, OTHER_REPORT), as(Capacity.CCEO)).isRefusedBy("C-54");
      story
          .elsewhere(named(ADA))
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .records(linked());
    }

    /** Whoever leads both is in an office to which neither is closed: so somebody still leads. */
    @Test
    void the_case_is_closed_to_everybody_to_whom_either_was_closed() {
      twoReports()
          .elsewhere(otherHiddenFrom(Set.of(Office.GENERAL_AUDITOR)), linked())
          .when(link(CASE, OTHER_REPORT), as(Capacity.GENERAL_AUDITOR))
          .isRefusedBy("A-1");
    }

    @Test
    void no_report_comes_to_an_investigator_who_took_it_down() {
      story
          .elsewhere(otherTakenDownBy(INVESTIGATOR), otherMailbox(null), assigned(INVESTIGATOR))
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .isRefusedBy("C-55");
    }

    @Test
    void in_a_small_firm_it_may_and_the_link_says_so() {
      story
          .elsewhere(otherTakenDownBy(INVESTIGATOR), otherMailbox(null), assigned(INVESTIGATOR))
          .elsewhere(Cases.relaxed())
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .records(
              new ReportLinked(
                  LINK,
                  CASE,
                  OTHER_CASE,
                  OTHER_REPORT,
                  INVESTIGATOR,
                  null,
                  true,
                  false,
                  true,
                  REASONS));
    }

    @Test
    void the_inquiry_that_a_report_was_comes_with_it() {
      InquiryId inquiry = new InquiryId(OTHER_REPORT.value());
      twoReports()
          .elsewhere(
              new InquiryRaised(
                  inquiry,
                  new InquirerId(new UUID(0, 3)),
                  Channel.WEB,
                  true,
                  Set.of(),
                  REASONS,
                  null),
              new InquiryConvertedToReport(OTHER_REPORT, inquiry, NOW))
          .when(link(CASE, OTHER_REPORT), as(Capacity.CCEO))
          .records(
              new ReportLinked(
                  LINK, CASE, OTHER_CASE, OTHER_REPORT, null, null, true, true, false, REASONS));
    }
  }

  @Nested
  class Unlinking {

    @Test
    void a_report_goes_back_to_the_case_that_it_had_opened() {
      twoReports().given(linked()).when(unlink(LINK), as(Capacity.CCEO)).records(unlinked());
    }

    @Test
    void the_audit_committee_keeps_sight_of_what_goes_back() {
      twoReports()
          .elsewhere(material(), escalated())
          .given(linked())
          .when(unlink(LINK), as(Capacity.CCEO))
          .records(
              new ReportUnlinked(
                  LINK, CASE, OTHER_CASE, OTHER_REPORT, null, true, false, true, REASONS));
    }

    @Test
    void nobody_unlinks_a_report_who_does_not_lead_both_cases() {
      twoReports()
          .elsewhere(material(), escalated(), otherMaterial(), otherEscalated())
          .given(linked());
      story.when(unlink(LINK), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("C-51");
      story.when(unlink(LINK), as(Capacity.HELP_LINE)).isRefusedBy("A-1");
    }

    @Test
    void a_link_ends_once_and_while_its_case_is_open() {
      twoReports().given(linked(), unlinked());
      story.when(unlink(LINK), as(Capacity.CCEO)).isRefusedBy("C-56");
    }

    @Test
    void nothing_leaves_a_closed_case() {
      twoReports()
          .given(linked())
          .elsewhere(closed())
          .when(unlink(LINK), as(Capacity.CCEO))
          .isRefusedBy("C-56");
    }

    @Test
    void a_link_that_does_not_exist_does_not_end() {
      twoReports()
          .given(linked())
          .when(unlink(new LinkId(new UUID(0, 7))), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    private UnlinkReport unlink(LinkId link) {
      return new UnlinkReport(link, REASONS, NOW);
    }
  }

  private Story<ReportLink> twoReports() {
    return story.elsewhere(otherOpened(), otherMailbox(null));
  }

  /** Of the report that opened the case. */
  private static MailboxOpened ownMailbox() {
    MailboxId mailbox = new MailboxId(REPORT.value());
    return new MailboxOpened(
        mailbox, CASE, REPORT, NOW, null, AcknowledgementStarts.HELP_LINE, NOW, NOW, null);
  }

  private static LinkReport link(CaseId caseId, ReportId report) {
    return new LinkReport(LINK, caseId, report, REASONS, NOW);
  }

  private static SubjectNamed namedInTheOther(PersonId person) {
    return new SubjectNamed(OTHER_CASE, Cases.THIRD_SUBJECT, person, REASONS);
  }

  private static MaterialityAssessed otherMaterial() {
    return new MaterialityAssessed(
        OTHER_ESCALATION, OTHER_CASE, null, Materiality.MIGHT_HARM_REPUTATION, Cases.DUE, REASONS);
  }

  private static EscalatedToAuditCommittee otherEscalated() {
    return new EscalatedToAuditCommittee(
        OTHER_ESCALATION,
        OTHER_CASE,
        Materiality.MIGHT_HARM_REPUTATION,
        Materiality.MIGHT_HARM_REPUTATION,
        Cases.DUE,
        REASONS);
  }
}
