package io.probity.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.documents.Catalog;
import io.probity.core.message.Event;
import io.probity.core.standing.Capabilities;
import io.probity.query.alerts.WhatToLookAt;
import io.probity.query.casefile.CaseFiles;
import io.probity.query.caseload.Caseload;
import io.probity.query.consistency.DisciplineForTheLike;
import io.probity.query.duedates.WhatIsDue;
import io.probity.query.history.StreamsOfCases;
import io.probity.query.inquiries.QuestionsAsked;
import io.probity.query.signals.WhatMayBeRelated;
import io.probity.query.trials.TestsOfTheHotline;
import io.probity.query.views.EventFamilies;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.View;
import io.probity.query.views.writing.Comparison;
import io.probity.query.views.writing.Fold;
import io.probity.query.views.writing.Generations;
import io.probity.query.waiversinforce.WaiversInForce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadModelsIT {

  static Stream<Projection> projections() {
    return Stream.of(
        new Caseload(),
        new CaseFiles(),
        new StreamsOfCases(),
        new WaiversInForce(),
        new DisciplineForTheLike(),
        new QuestionsAsked(),
        new WhatMayBeRelated(),
        new TestsOfTheHotline(),
        new WhatToLookAt(),
        new WhatIsDue(Capabilities.clocks()));
  }

  @ParameterizedTest
  @MethodSource("projections")
  void told_twice_and_in_other_batches_it_is_the_same_to_the_byte(Projection projection) {
    try (ReadModels models = new ReadModels()) {
      Random random = new Random(11);
      List<LedgerEvent> events = models.ledger().tell(shuffledStories(random));
      Generations generations = new Generations(models.database());
      View once = generations.live(projection);
      new Fold(projection, once).write(events);
      View again = generations.next(projection);
      Fold fold = new Fold(projection, again);
      for (int done = 0; done < events.size(); ) {
        int to = Math.min(events.size(), done + 1 + random.nextInt(30));
        fold.write(events.subList(Math.max(0, done - random.nextInt(9)), to));
        done = to;
      }
      assertThat(Comparison.of(projection, once, again).differences()).isZero();
    }
  }

  @Test
  void every_family_of_events_has_its_place_in_every_projection() {
    List<Class<?>> families =
        Arrays.stream(EventFamilies.class.getMethods())
            .filter(method -> method.getName().equals("of"))
            .<Class<?>>map(method -> method.getParameterTypes()[0])
            .toList();
    for (Class<? extends Event> type : Capabilities.eventTypes()) {
      assertThat(families).as(type.getSimpleName()).anyMatch(each -> each.isAssignableFrom(type));
    }
  }

  @Test
  void a_declared_index_serves_every_query() {
    try (ReadModels models = new ReadModels()) {
      Catalog catalog = ReadSide.catalog(models.database());
      assertThat(catalog.shapes())
          .hasSizeGreaterThan(30)
          .allSatisfy(shape -> assertThat(catalog.serving(shape)).as(shape.toString()).isPresent());
    }
  }

  /** The events of each story in their order, the stories through each other. */
  private static List<Said> shuffledStories(Random random) {
    List<Integer> turns = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      turns.addAll(Collections.nCopies(11, number));
    }
    Collections.shuffle(turns, random);
    int[] told = new int[13];
    return turns.stream().map(number -> new CaseStory(number).whole().get(told[number]++)).toList();
  }
}
