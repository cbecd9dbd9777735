package io.probity.core.screening;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.screening.Screenings.SCREENING;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.Cases;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.screening.ScreeningCommand.RecuseNamedHandler;
import io.probity.core.standing.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhenSubjectNamedThenRecuseThemTest {

  private final WhenSubjectNamedThenRecuseThem policy = new WhenSubjectNamedThenRecuseThem();

  @Test
  void whoever_is_named_is_to_be_recused() {
    assertThat(heard(Cases.named(INVESTIGATOR)))
        .containsExactly(new RecuseNamedHandler(SCREENING, INVESTIGATOR, NOW));
  }

  @Test
  void nobody_is_to_be_recused_for_anything_else() {
    assertThat(heard(Cases.outsiderNamed())).isEmpty();
    assertThat(heard(Cases.assigned(INVESTIGATOR))).isEmpty();
  }

  @Test
  void the_same_entry_heard_twice_asks_for_the_same() {
    assertThat(heard(Cases.named(INVESTIGATOR))).isEqualTo(heard(Cases.named(INVESTIGATOR)));
  }

  private List<Command> heard(Event event) {
    Actor actor = Actor.staff(People.CCEO, Capacity.CCEO);
    Recorded entry = new Recorded(41, new UUID(0, 41), CASE.stream(), 3, NOW, actor, event);
    return policy.when(entry, () -> new UUID(0x4000L, 0x8001L));
  }
}
