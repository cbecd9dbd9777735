package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.visibility.SeenCase.bound;
import static io.probity.core.visibility.SeenCase.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.Cases;
import io.probity.core.message.Event;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cases somebody reads, told at once for all of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseScopeTest {

  private final SeenCase story = new SeenCase();

  @Test
  void an_officer_reads_all_cases_but_a_short_list() {
    story.happened(opened(), otherOpened(), named(CCEO));
    assertThat(story.scopeOf(CCEO)).isEqualTo(new AllBut(Set.of(CASE.value())));
    assertThat(story.scopeOf(GENERAL_AUDITOR)).isEqualTo(new AllBut(Set.of()));
  }

  @Test
  void everybody_else_reads_the_cases_that_are_theirs() {
    story.happened(opened(), otherOpened(), assigned(INVESTIGATOR));
    assertThat(story.scopeOf(INVESTIGATOR)).isEqualTo(new Only(Set.of(CASE.value())));
    assertThat(story.scopeOf(HELP_LINE)).isEqualTo(new Only(Set.of(Cases.OTHER_CASE.value())));
    assertThat(story.scopeOf(ADA)).isEqualTo(new Only(Set.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lists_and_single_cases_agree_whatever_happened(long seed) {
    Random random = new Random(seed);
    story.happened(opened(hiddenFrom(random)), otherOpened());
    for (int step = 0; step < 30; step++) {
      story.happened(anything(random));
      for (PersonId person : SeenCase.everybody()) {
        assertThat(inScope(story.scopeOf(person)))
            .as("person %s after step %d", person, step)
            .isEqualTo(
                Stream.of(CASE.value(), Cases.OTHER_CASE.value())
                    .filter(caseId -> story.visibility.sees(caseId, person, NOW))
                    .collect(Collectors.toSet()));
      }
    }
  }

  private Event anything(Random random) {
    PersonId person = anyOf(SeenCase.everybody(), random);
    Office office = anyOf(List.of(Office.values()), random);
    PersonId other = anyOf(SeenCase.everybody(), random);
    return switch (random.nextInt(8)) {
      case 5 -> story.witness(person);
      case 6 -> bound(person, other);
      case 7 -> granted(person);
      case 0 -> named(person);
      case 1 -> assigned(person);
      case 2 -> escalated();
      case 3 -> appointed(person, office);
      default -> new OfficeEnded(person, office, IN_JANUARY, null, Parameters.dayOf(NOW), REASON);
    };
  }

  private static Set<Office> hiddenFrom(Random random) {
    return Stream.of(Office.values())
        .filter(_ -> random.nextInt(4) == 0)
        .collect(Collectors.toSet());
  }

  private static <T> T anyOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private Set<UUID> inScope(CaseScope scope) {
    return switch (scope) {
      case Only only -> only.open();
      case AllBut all ->
          Stream.of(CASE.value(), Cases.OTHER_CASE.value())
              .filter(caseId -> !all.closed().contains(caseId))
              .collect(Collectors.toSet());
    };
  }
}
