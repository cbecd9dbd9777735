package io.probity.core.custody;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.register.Offices;
import io.probity.core.rule.RuleBroken;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import io.probity.core.waiver.Waiver;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustodyAuthorityTest {
  private final Offices offices =
      new Story<>(Waiver.class)
          .elsewhere(People.inOffice())
          .standing()
          .view(Offices.class, (_, _) -> {});

  @ParameterizedTest
  @EnumSource(
      value = Capacity.class,
      names = {"ADMINISTRATOR", "CCEO"})
  void an_administrator_or_the_cceo_settles_what_a_policy_could_not_do(Capacity capacity) {
    assertThatCode(() -> settle(People.as(capacity))).doesNotThrowAnyException();
  }

  @Test
  void nobody_else_settles_what_a_policy_could_not_do() {
    for (Capacity capacity : Capacity.values()) {
      boolean may = Set.of(Capacity.ADMINISTRATOR, Capacity.CCEO).contains(capacity);
      if (!may && capacity.office().isPresent()) {
        refused("U-1", People.as(capacity));
      }
    }
    refused("U-1", Actor.policy("WhenAThenB"));
    refused("U-1", People.as(People.ADA, Capacity.ADMINISTRATOR));
  }

  private void refused(String rule, Actor actor) {
    assertThatThrownBy(() -> settle(actor))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith(rule + ": ");
  }

  private void settle(Actor actor) {
    CustodyAuthority.settles(actor, offices, Story.NOW);
  }
}
