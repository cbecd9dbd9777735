package io.probity.core.screening;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.RecusalCause.NAMED_AS_SUBJECT;
import static io.probity.core.screening.Screenings.ATTEST;
import static io.probity.core.screening.Screenings.POLICY;
import static io.probity.core.screening.Screenings.SCREENING;
import static io.probity.core.screening.Screenings.UNKNOWN;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.screening.Screenings.begun;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.party.Capacity;
import io.probity.core.screening.ScreeningCommand.RecuseHandler;
import io.probity.core.screening.ScreeningCommand.RecuseNamedHandler;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.standing.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever works on a case and is named in it is recused by a policy. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamedHandlerTest {

  private final Story<Screening> story =
      new Story<>(Screening.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), triaged(), assigned(INVESTIGATOR));

  private final RecuseNamedHandler named = new RecuseNamedHandler(SCREENING, INVESTIGATOR, NOW);

  @Test
  void whoever_comes_back_attests_anew_and_may_be_recused_again() {
    story.given(
        begun(),
        attested(INVESTIGATOR),
        new HandlerRecused(SCREENING, CASE, INVESTIGATOR, NAMED_AS_SUBJECT, false, null));
    story.elsewhere(assigned(INVESTIGATOR));
    story.when(ATTEST, as(Capacity.INVESTIGATOR)).records(attested(INVESTIGATOR));
    story
        .when(new RecuseHandler(SCREENING, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
        .records(recused(INVESTIGATOR, false));
  }

  @Test
  void an_investigator_who_is_named_is_recused_with_the_cause() {
    story
        .elsewhereBy(as(Capacity.INVESTIGATOR), alleged())
        .elsewhere(named(INVESTIGATOR))
        .when(named, POLICY)
        .records(
            begun(),
            new HandlerRecused(
                SCREENING, CASE, INVESTIGATOR, RecusalCause.NAMED_AS_SUBJECT, true, null));
  }

  @Test
  void whoever_never_worked_on_it_is_recused_from_nothing() {
    story
        .elsewhere(named(ADA))
        .when(new RecuseNamedHandler(SCREENING, ADA, NOW), POLICY)
        .recordsNothing();
  }

  @Test
  void whoever_was_recused_before_is_not_recused_again() {
    story.given(begun(), recused(INVESTIGATOR, true)).when(named, POLICY).recordsNothing();
  }

  @Test
  void nobody_plays_the_policy() {
    story.when(named, as(Capacity.CCEO)).isRefusedBy("C-20");
  }

  @Test
  void in_a_case_that_does_not_exist_nobody_is_recused() {
    story.when(new RecuseNamedHandler(UNKNOWN, INVESTIGATOR, NOW), POLICY).isRefusedBy("A-1");
  }
}
