package io.probity.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.message.NotByPeople;
import io.probity.core.rule.Rule;
import io.probity.core.standing.Capabilities;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesOfSendingTest {

  @Test
  void a_command_is_documented_with_who_may_send_it_and_not_with_when() {
    assertThat(RulesOfSending.of(GrantWaiver.class))
        .extracting(Rule::id)
        .contains("W-1", "W-3")
        .doesNotContain("W-10");
    assertThat(RulesOfSending.told(GrantWaiver.class))
        .contains("- W-3: A waiver is decided by the CCEO in person");
  }

  @Test
  void no_command_that_people_send_lacks_such_a_rule() {
    assertThat(Capabilities.commandTypes())
        .filteredOn(type -> !type.isAnnotationPresent(NotByPeople.class))
        .allSatisfy(type -> assertThat(RulesOfSending.of(type)).as(type.getName()).isNotEmpty());
  }
}
