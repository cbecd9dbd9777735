package io.probity.core.casework;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.visibility.CaseRight.Kind.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.NameStreamOfCase;
import io.probity.core.custody.CustodyEvent.CaseContentRead;
import io.probity.core.custody.ReadingPurpose;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.Materiality;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.Links;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.WatchId;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
import io.probity.core.referral.ReferralId;
import io.probity.core.remedy.Amount;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.remedy.CurrencyCode;
import io.probity.core.remedy.Money;
import io.probity.core.remedy.RecoveryEvent.RecoveryOpened;
import io.probity.core.remedy.RecoveryId;
import io.probity.core.remedy.RootCause;
import io.probity.core.screening.Screenings;
import io.probity.core.standing.People;
import io.probity.core.standing.Samples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhenStreamOpenedThenNameItTest {

  private final WhenStreamOpenedThenNameIt policy = new WhenStreamOpenedThenNameIt();

  @Test
  void a_new_allegation_is_named_by_its_case() {
    assertThat(heard(Cases.alleged()))
        .containsExactly(
            new NameStreamOfCase(CASE, StreamKind.ALLEGATION, ALLEGATION.value(), NOW));
  }

  @Test
  void the_first_assessment_begins_the_escalation_that_the_case_names() {
    assertThat(heard(Cases.immaterial()))
        .containsExactly(
            new NameStreamOfCase(CASE, StreamKind.ESCALATION, ESCALATION.value(), NOW));
  }

  @Test
  void the_case_names_the_screening_of_those_who_work_on_it() {
    assertThat(heard(Screenings.begun()))
        .containsExactly(new NameStreamOfCase(CASE, StreamKind.SCREENING, CASE.value(), NOW));
    assertThat(heard(Screenings.attested(People.CCEO))).isEmpty();
  }

  @Test
  void what_follows_from_a_case_is_named_by_it() {
    UUID id = new UUID(0x4000L, 0x8007L);
    Money loss = new Money(new CurrencyCode("EUR"), new Amount("7"));
    assertThat(
            heard(
                new CorrectiveActionOpened(
                    new CorrectiveActionId(id), CASE, RootCause.NO_CONTROL, REASONS)))
        .containsExactly(new NameStreamOfCase(CASE, StreamKind.CORRECTIVE_ACTION, id, NOW));
    assertThat(heard(new RecoveryOpened(new RecoveryId(id), CASE, loss, REASONS)))
        .containsExactly(new NameStreamOfCase(CASE, StreamKind.RECOVERY, id, NOW));
    assertThat(heard(Samples.of(ReferredToPublicOfficials.class)))
        .singleElement()
        .extracting("kind")
        .isEqualTo(StreamKind.REFERRAL);
    assertThat(heard(Samples.of(RetaliationWatchOpened.class)))
        .singleElement()
        .extracting("kind")
        .isEqualTo(StreamKind.RETALIATION_WATCH);
  }

  @Test
  void a_kind_of_stream_is_called_as_its_ids_are() {
    UUID id = new UUID(0x4000L, 0x8007L);
    assertThat(StreamKind.CORRECTIVE_ACTION.stream(id))
        .isEqualTo(new CorrectiveActionId(id).stream());
    assertThat(StreamKind.RECOVERY.stream(id)).isEqualTo(new RecoveryId(id).stream());
    assertThat(StreamKind.REFERRAL.stream(id)).isEqualTo(new ReferralId(id).stream());
    assertThat(StreamKind.RETALIATION_WATCH.stream(id)).isEqualTo(new WatchId(id).stream());
  }

  @Test
  void a_second_assessment_begins_nothing() {
    assertThat(
            heard(
                new MaterialityAssessed(
                    ESCALATION, CASE, Materiality.NEITHER, Materiality.NEITHER, null, REASONS)))
        .isEmpty();
  }

  @Test
  void the_first_reading_begins_the_record_of_access_that_the_case_names() {
    var read = new CaseContentRead(CASE, People.CCEO, ReadingPurpose.TRIAGE, NOW, OFFICE, null);
    assertThat(heard(read))
        .containsExactly(new NameStreamOfCase(CASE, StreamKind.ACCESS, CASE.value(), NOW));
    assertThat(heardLater(read)).isEmpty();
  }

  @Test
  void the_inquiry_that_a_linked_report_was_is_named_with_it() {
    ReportLinked plain = Links.linked();
    UUID report = plain.reportId().value();
    ReportLinked asked =
        new ReportLinked(
            plain.linkId(),
            CASE,
            plain.from(),
            plain.reportId(),
            null,
            null,
            true,
            true,
            false,
            Cases.REASONS);
    var inquiry = new NameStreamOfCase(CASE, StreamKind.INQUIRY, report, NOW);
    assertThat(heard(plain)).hasSize(3).doesNotContain(inquiry);
    assertThat(heard(asked)).hasSize(4).contains(inquiry);
  }

  @Test
  void what_begins_no_stream_is_passed_over() {
    assertThat(heard(Cases.found())).isEmpty();
    assertThat(heard(Cases.opened())).isEmpty();
    assertThat(heard(Cases.escalated())).isEmpty();
  }

  @Test
  void the_same_entry_heard_twice_asks_for_the_same() {
    assertThat(heard(Cases.alleged())).isEqualTo(heard(Cases.alleged()));
  }

  private List<Command> heard(Event event) {
    return heard(event, 0);
  }

  private List<Command> heardLater(Event event) {
    return heard(event, 1);
  }

  private List<Command> heard(Event event, long seq) {
    Actor actor = Actor.staff(People.CCEO, Capacity.CCEO);
    Recorded entry = new Recorded(41, new UUID(0, 41), ALLEGATION.stream(), seq, NOW, actor, event);
    return policy.when(entry, () -> new UUID(0x4000L, 0x8001L));
  }
}
