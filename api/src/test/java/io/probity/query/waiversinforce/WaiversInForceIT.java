package io.probity.query.waiversinforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import io.probity.query.CaseStory;
import io.probity.query.ReadModels;
import io.probity.query.Said;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import io.probity.query.waiversinforce.WaiversInForceQuery.Whose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiversInForceIT {
  private static final Confidential TEXT = Confidential.text("as asked");
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final PersonId ADA = new PersonId(new UUID(0x4001L, 0x8000000000000001L));
  private static final PersonId BEN = new PersonId(new UUID(0x4001L, 0x8000000000000002L));
  private static final Whose ALL = new Whose.Everybodys();

  private final WaiversInForce waivers = new WaiversInForce();
  private final ReadModels models = new ReadModels(waivers);

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void a_waiver_is_in_force_from_its_first_to_its_last_day_both_included() {
    models.tell(List.of(requested(1, ADA), granted(1, MARCH, MARCH.plusDays(9))));
    assertThat(on(MARCH.minusDays(1), ALL)).isEmpty();
    assertThat(on(MARCH, ALL)).containsExactly(1);
    assertThat(on(MARCH.plusDays(9), ALL)).containsExactly(1);
    assertThat(on(MARCH.plusDays(10), ALL)).isEmpty();
  }

  @Test
  void neither_a_request_nor_a_denial_is_in_force() {
    models.tell(List.of(requested(1, ADA), requested(2, ADA), denied(2)));
    assertThat(on(MARCH, ALL)).isEmpty();
  }

  @Test
  void whoever_asks_for_their_own_sees_no_others() {
    models.tell(List.of(requested(1, ADA), granted(1, MARCH, MARCH.plusDays(5))));
    models.tell(List.of(requested(2, BEN), granted(2, MARCH, MARCH.plusDays(4))));
    assertThat(on(MARCH, ALL)).containsExactly(2, 1);
    assertThat(on(MARCH, new Whose.Of(BEN))).containsExactly(2);
  }

  @Test
  void a_line_names_provisions_decision_and_references_alone() {
    models.tell(List.of(requested(1, ADA), granted(1, MARCH, MARCH.plusDays(5))));
    WaiverLine line = page(MARCH, ALL, null, 10).items().getFirst();
    assertThat(line.requestedBy()).isEqualTo(ADA.toString());
    assertThat(line.provisions()).containsExactly("II.2");
    assertThat(line.granted().by()).isEqualTo(CaseStory.CCEO.toString());
    assertThat(line.grounds().sealed().name()).isEqualTo("grounds");
    assertThat(line.conditions()).isNull();
  }

  @Test
  void pages_follow_each_other_without_gap_or_repeat() {
    for (int i = 1; i <= 9; i++) {
      models.tell(List.of(requested(i, ADA), granted(i, MARCH, MARCH.plusDays(i / 3))));
    }
    List<Integer> all = new ArrayList<>();
    Page<WaiverLine> page = page(MARCH, ALL, null, 2);
    all.addAll(ids(page));
    Cursor next = page.next();
    while (next != null) {
      page = page(MARCH, ALL, next, 2);
      all.addAll(ids(page));
      next = page.next();
    }
    assertThat(all).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  private List<Integer> on(LocalDate day, Whose whose) {
    return ids(page(day, whose, null, 100));
  }

  private Page<WaiverLine> page(LocalDate day, Whose whose, @Nullable Cursor after, int limit) {
    WaiversInForceQuery query = new WaiversInForceQuery(day, whose, Set.of(), after, limit);
    return waivers.answer(models.live(waivers), query).value();
  }

  private static List<Integer> ids(Page<WaiverLine> page) {
    return page.items().stream()
        .map(line -> (int) line.waiverId().getLeastSignificantBits())
        .toList();
  }

  private static WaiverId waiver(int number) {
    return new WaiverId(new UUID(0x4009L, 0x8000000000000000L + number));
  }

  private static Said requested(int number, PersonId by) {
    return said(
        new WaiverRequested(
            waiver(number),
            by,
            CaseStory.CCEO,
            new CodeVersionId(new UUID(0x4008L, 0x8000000000000001L)),
            List.of(new ProvisionId("II.2")),
            TEXT,
            TEXT));
  }

  private static Said granted(int number, LocalDate firstDay, LocalDate lastDay) {
    return said(new WaiverGranted(waiver(number), firstDay, lastDay, TEXT, null, null, null));
  }

  private static Said denied(int number) {
    return said(new WaiverDenied(waiver(number), TEXT, null));
  }

  private static Said said(WaiverEvent event) {
    Actor cceo = Actor.staff(CaseStory.CCEO, Capacity.CCEO);
    return new Said(event.waiverId().stream(), cceo, Said.NOON, event);
  }
}
