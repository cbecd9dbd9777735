package io.probity.core.delegation;

import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.delegation.DelegationCommand.ConcurInAct;
import io.probity.core.delegation.DelegationCommand.RatifyAct;
import io.probity.core.delegation.DelegationEvent.ActRatified;
import io.probity.core.delegation.DelegationEvent.DelegateConcurred;
import io.probity.core.party.Capacity;
import io.probity.core.party.Scope;
import io.probity.core.standing.Story;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The principal adopts what was done for them, and delegates concur where they act together. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActsUnderPowerTest {

  private final Story<Delegation> story = new Story<>(Delegation.class).elsewhere(inOffice());

  @Test
  void the_principal_adopts_what_was_done_for_them() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    UUID act = Instruments.actOf(ADA, story.standing());
    story
        .when(new RatifyAct(GRANTED, act, REASON, NOW), as(Capacity.CCEO))
        .records(new ActRatified(GRANTED, act, REASON));
  }

  @Test
  void what_was_refused_is_no_act_and_is_not_ratified() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    UUID refusal = Instruments.refusalOf(ADA, story.standing());
    story.when(new RatifyAct(GRANTED, refusal, REASON, NOW), as(Capacity.CCEO)).isRefusedBy("D-15");
    story
        .when(new RatifyAct(GRANTED, new UUID(7, 7), REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("D-15");
  }

  @Test
  void nobody_else_adopts_it() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    UUID act = Instruments.actOf(ADA, story.standing());
    story.when(new RatifyAct(GRANTED, act, REASON, NOW), as(Capacity.LEGAL)).isRefusedBy("D-6");
    story.when(new RatifyAct(GRANTED, act, REASON, NOW), as(ADA)).isRefusedBy("D-6");
  }

  @Test
  void a_delegate_concurs_where_they_act_together() {
    story
        .given(granted(DelegateMode.ALL, Scope.INVESTIGATE))
        .when(new ConcurInAct(GRANTED, Scope.INVESTIGATE, REASON, NOW), as(BEN))
        .records(new DelegateConcurred(GRANTED, BEN, Scope.INVESTIGATE, REASON));
  }

  @Test
  void nobody_concurs_where_each_acts_alone() {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(new ConcurInAct(GRANTED, Scope.INVESTIGATE, REASON, NOW), as(BEN))
        .isRefusedBy("D-16");
  }

  @Test
  void nobody_but_a_delegate_concurs() {
    story
        .given(granted(DelegateMode.ALL, Scope.INVESTIGATE))
        .when(new ConcurInAct(GRANTED, Scope.INVESTIGATE, REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("D-7");
  }
}
