package io.probity.core.waiver;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.party.Capacity;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import io.probity.core.waiver.WaiverCommand.LinkWaiverToCase;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What a waiver has to do with a case is kept apart from it: whoever asked for it sees no trace.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiverLinkTest {

  private static final WaiverLinkId LINK =
      new WaiverLinkId(new UUID(0x4000L, 0x8000_0000_0000_0b01L));
  private static final WaiverId WAIVER = new WaiverId(new UUID(0x4000L, 0x8000_0000_0000_0b02L));
  private static final Confidential REASONS = Confidential.text("The same conduct.");

  private final Story<WaiverLink> story =
      new Story<>(WaiverLink.class)
          .elsewhere(inOffice())
          .elsewhere(
              new WaiverRequested(
                  WAIVER,
                  ADA,
                  CCEO,
                  new CodeVersionId(new UUID(0x4002L, 1)),
                  List.of(new ProvisionId("II.1")),
                  REASONS,
                  REASONS));

  @Test
  void an_officer_links_a_waiver_to_a_case_that_they_lead_in_a_stream_of_its_own() {
    story
        .elsewhere(Cases.opened())
        .when(link(Cases.CASE), as(Capacity.GENERAL_AUDITOR))
        .records(linked());
  }

  @Test
  void nobody_links_a_waiver_to_a_case_that_they_do_not_see() {
    story.when(link(Cases.NO_CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.elsewhere(Cases.opened());
    story.when(link(Cases.CASE), as(SECRETARY, Capacity.BOARD)).isRefusedBy("A-1");
  }

  @Test
  void nobody_links_a_waiver_that_there_is_not() {
    LinkWaiverToCase other =
        new LinkWaiverToCase(LINK, new WaiverId(new UUID(0, 7)), Cases.CASE, REASONS, NOW);
    story.elsewhere(Cases.opened()).when(other, as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void who_sees_the_case_without_handling_it_links_no_waiver() {
    story
        .elsewhere(Cases.opened(), Cases.material(), Cases.escalated())
        .when(link(Cases.CASE), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
        .isRefusedBy("W-13");
  }

  @Test
  void a_waiver_is_linked_once_to_each_case() {
    story
        .elsewhere(Cases.opened(), linked())
        .when(link(Cases.CASE), as(Capacity.CCEO))
        .isRefusedBy("W-27");
  }

  @Test
  void what_was_decided_is_linked_to_nothing_more() {
    story
        .elsewhere(Cases.opened(), new WaiverDenied(WAIVER, REASONS, null))
        .when(link(Cases.CASE), as(Capacity.CCEO))
        .isRefusedBy("W-17");
  }

  private static LinkWaiverToCase link(CaseId caseId) {
    return new LinkWaiverToCase(LINK, WAIVER, caseId, REASONS, NOW);
  }

  private static WaiverLinkedToCase linked() {
    return new WaiverLinkedToCase(LINK, WAIVER, Cases.CASE, REASONS);
  }
}
