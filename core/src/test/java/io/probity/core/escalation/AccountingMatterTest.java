package io.probity.core.escalation;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.Classification;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.escalation.EscalationCommand.FlagAccountingMatter;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.facts.Reads;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is about accounting, the audit committee sees at once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountingMatterTest {

  private final Story<Escalation> story =
      new Story<>(Escalation.class).elsewhere(inOffice()).elsewhere(opened());

  @Test
  void the_help_line_flags_what_it_takes_in_and_the_committee_sees_it_at_once() {
    story
        .when(new FlagAccountingMatter(ESCALATION, REASONS, NOW), as(Capacity.HELP_LINE))
        .records(new AccountingMatterFlagged(ESCALATION, CASE, REASONS));
    assertThat(seen()).isFalse();
    story.given(new AccountingMatterFlagged(ESCALATION, CASE, REASONS));
    assertThat(seen()).isTrue();
  }

  @Test
  void nobody_flags_who_does_not_handle_the_case() {
    story
        .given(material(), escalated())
        .when(
            new FlagAccountingMatter(ESCALATION, REASONS, NOW),
            as(Capacity.AUDIT_COMMITTEE_SECRETARY))
        .isRefusedBy("E-8");
  }

  @Test
  void a_matter_is_flagged_once_and_in_an_open_case() {
    FlagAccountingMatter flag = new FlagAccountingMatter(ESCALATION, REASONS, NOW);
    story
        .given(new AccountingMatterFlagged(ESCALATION, CASE, REASONS))
        .when(flag, as(Capacity.CCEO))
        .isRefusedBy("E-9");
    new Story<>(Escalation.class)
        .elsewhere(inOffice())
        .elsewhere(opened(), closed())
        .when(flag, as(Capacity.CCEO))
        .isRefusedBy("E-9");
  }

  @Test
  void an_allegation_about_accounting_needs_no_flag() {
    AllegationRaised before = alleged();
    story.elsewhere(
        new AllegationRaised(
            before.allegationId(),
            CASE,
            Principle.BEHAVE_ETHICALLY,
            Set.of(Topic.FINANCIAL_REPORTING),
            Topic.VERSION,
            null,
            null,
            null,
            null,
            REASONS));
    assertThat(seen()).isTrue();
  }

  @Test
  void nor_does_an_allegation_that_turns_out_to_be_about_accounting() {
    story.elsewhere(alleged(), reclassified(Topic.BUSINESS_RECORDS, Topic.GIFTS_AND_ENTERTAINMENT));
    assertThat(seen()).isFalse();
    story.elsewhere(reclassified(Topic.GIFTS_AND_ENTERTAINMENT, Topic.FINANCIAL_REPORTING));
    assertThat(seen()).isTrue();
    story.elsewhere(reclassified(Topic.FINANCIAL_REPORTING, Topic.GIFTS_AND_ENTERTAINMENT));
    assertThat(seen()).isTrue();
  }

  private AllegationReclassified reclassified(Topic before, Topic now) {
    return new AllegationReclassified(
        alleged().allegationId(), CASE, about(before), about(now), false, REASONS);
  }

  private Classification about(Topic topic) {
    return new Classification(
        Principle.BEHAVE_ETHICALLY, Set.of(topic), Topic.VERSION, Classification.Severity.MODERATE);
  }

  private boolean seen() {
    return story
        .standing()
        .view(CaseVisibility.class, Reads.UNNOTED)
        .sees(CASE.value(), SECRETARY, NOW);
  }
}
