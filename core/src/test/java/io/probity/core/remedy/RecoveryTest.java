package io.probity.core.remedy;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.casework.CaseId;
import io.probity.core.party.Capacity;
import io.probity.core.remedy.RecoveryCommand.OpenRecovery;
import io.probity.core.remedy.RecoveryCommand.RecordRecovery;
import io.probity.core.remedy.RecoveryCommand.RestateLoss;
import io.probity.core.remedy.RecoveryCommand.WriteOffRecovery;
import io.probity.core.remedy.RecoveryEvent.AmountRecovered;
import io.probity.core.remedy.RecoveryEvent.LossRestated;
import io.probity.core.remedy.RecoveryEvent.RecoveryOpened;
import io.probity.core.remedy.RecoveryEvent.RecoveryWrittenOff;
import io.probity.core.standing.Story;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecoveryTest {

  private static final RecoveryId RECOVERY =
      new RecoveryId(new UUID(0x4000L, 0x9000_0000_0000_0051L));
  private static final RecoveryId UNKNOWN = new RecoveryId(new UUID(0, 7));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Story<Recovery> story =
      new Story<>(Recovery.class).elsewhere(inOffice()).elsewhere(opened(), assigned(INVESTIGATOR));

  @Test
  void a_loss_is_known_and_is_to_be_got_back() {
    story.when(open(CASE, "1000.50"), as(Capacity.INVESTIGATOR)).records(lost());
  }

  @Test
  void nothing_was_not_lost() {
    story.when(open(CASE, "0.00"), as(Capacity.CCEO)).isRefusedBy("R-14");
  }

  @Test
  void a_closed_case_lost_nothing_new() {
    story.elsewhere(closed()).when(open(CASE, "1"), as(Capacity.CCEO)).isRefusedBy("R-6");
  }

  @Test
  void a_case_that_does_not_exist_lost_nothing() {
    story.when(open(NO_CASE, "1"), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void the_audit_committee_counts_nothing() {
    story
        .elsewhere(material(), escalated())
        .when(open(CASE, "1"), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .isRefusedBy("R-1");
  }

  @Test
  void what_comes_back_is_added_up() {
    story
        .given(lost(), cameBack("400", "0", "400", false))
        .when(record("600.50", "EUR", TODAY, false), as(Capacity.INVESTIGATOR))
        .records(cameBack("600.50", "400", "1000.50", false));
  }

  @Test
  void more_than_the_loss_does_not_come_back_unsaid() {
    story
        .given(lost())
        .when(record("1000.51", "EUR", TODAY, false), as(Capacity.CCEO))
        .isRefusedBy("R-17");
  }

  @Test
  void more_than_the_loss_comes_back_where_that_is_said() {
    story
        .given(lost())
        .when(record("1000.51", "EUR", TODAY, true), as(Capacity.CCEO))
        .records(cameBack("1000.51", "0", "1000.51", true));
  }

  @Test
  void what_is_less_than_the_loss_is_not_said_to_be_more() {
    story
        .given(lost())
        .when(record("1", "EUR", TODAY, true), as(Capacity.CCEO))
        .isRefusedBy("R-17");
  }

  @Test
  void it_comes_back_in_the_currency_of_the_loss() {
    story
        .given(lost())
        .when(record("1", "USD", TODAY, false), as(Capacity.CCEO))
        .isRefusedBy("R-15");
  }

  @Test
  void nothing_came_back_tomorrow() {
    story
        .given(lost())
        .when(record("1", "EUR", TODAY.plusDays(1), false), as(Capacity.CCEO))
        .isRefusedBy("R-11");
  }

  @Test
  void nothing_does_not_come_back() {
    story
        .given(lost())
        .when(record("0", "EUR", TODAY, false), as(Capacity.CCEO))
        .isRefusedBy("R-14");
  }

  @Test
  void an_unknown_recovery_is_refused_like_a_hidden_one() {
    story
        .when(
            new RecordRecovery(UNKNOWN, money("1", "EUR"), TODAY, false, REASONS, NOW),
            as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void a_loss_is_restated_as_another() {
    story.given(lost()).when(restate("1000.50"), as(Capacity.CCEO)).isRefusedBy("R-16");
    story
        .when(restate("900"), as(Capacity.CCEO))
        .records(
            new LossRestated(
                RECOVERY, CASE, money("1000.50", "EUR"), money("900", "EUR"), false, REASONS));
  }

  @Test
  void a_loss_below_what_came_back_says_so() {
    story.given(lost(), cameBack("400", "0", "400", false));
    story.when(restate("399.99", false), as(Capacity.CCEO)).isRefusedBy("R-17");
    story.when(restate("400", true), as(Capacity.CCEO)).isRefusedBy("R-17");
    story
        .when(restate("399.99", true), as(Capacity.CCEO))
        .records(
            new LossRestated(
                RECOVERY, CASE, money("1000.50", "EUR"), money("399.99", "EUR"), true, REASONS));
  }

  @Test
  void a_loss_is_not_restated_as_nothing_nor_in_another_currency() {
    story.given(lost()).when(restate("0"), as(Capacity.CCEO)).isRefusedBy("R-14");
    story
        .when(new RestateLoss(RECOVERY, money("9", "USD"), false, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("R-15");
  }

  @Test
  void what_is_left_is_written_off() {
    story
        .given(lost(), cameBack("400", "0", "400", false))
        .when(writeOff(RECOVERY), as(Capacity.CCEO))
        .records(writtenOff("600.50"));
  }

  @Test
  void a_loss_is_written_off_once() {
    story
        .given(lost(), writtenOff("1000.50"))
        .when(writeOff(RECOVERY), as(Capacity.CCEO))
        .isRefusedBy("R-18");
  }

  @Test
  void what_a_loss_restated_since_leaves_over_is_written_off_too() {
    story
        .given(lost(), cameBack("400", "0", "400", false), writtenOff("600.50"))
        .given(
            new LossRestated(
                RECOVERY, CASE, money("1000.50", "EUR"), money("1200", "EUR"), false, REASONS))
        .when(writeOff(RECOVERY), as(Capacity.CCEO))
        .records(
            new RecoveryWrittenOff(
                RECOVERY,
                CASE,
                money("199.50", "EUR"),
                new Amount("600.50"),
                new Amount("800.00"),
                REASONS));
  }

  @Test
  void what_came_back_whole_is_not_written_off() {
    story
        .given(lost(), cameBack("1000.50", "0", "1000.50", false))
        .when(writeOff(RECOVERY), as(Capacity.CCEO))
        .isRefusedBy("R-18");
  }

  @Test
  void what_comes_back_after_that_is_still_recorded() {
    story
        .given(lost(), writtenOff("1000.50"))
        .when(record("1", "EUR", TODAY, false), as(Capacity.CCEO))
        .records(cameBack("1", "0", "1", false));
  }

  @Test
  void an_investigator_writes_nothing_off() {
    story.given(lost()).when(writeOff(RECOVERY), as(Capacity.INVESTIGATOR)).isRefusedBy("R-5");
  }

  @Test
  void an_unknown_loss_is_not_written_off() {
    story.when(writeOff(UNKNOWN), as(Capacity.CCEO)).isRefusedBy("A-1");
    story
        .when(new RestateLoss(UNKNOWN, money("9", "EUR"), false, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "01", "1.", "1.00000", "1e3", "", "1000000000000000"})
  void an_amount_is_a_plain_decimal_number(String text) {
    assertThatThrownBy(() -> new Amount(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void money_prints_as_it_is_told() {
    assertThat(money("12.30", "EUR")).hasToString("12.30 EUR");
  }

  private static OpenRecovery open(CaseId caseId, String amount) {
    return new OpenRecovery(RECOVERY, caseId, money(amount, "EUR"), REASONS, NOW);
  }

  private static RestateLoss restate(String amount) {
    return restate(amount, false);
  }

  private static RestateLoss restate(String amount, boolean above) {
    return new RestateLoss(RECOVERY, money(amount, "EUR"), above, REASONS, NOW);
  }

  private static RecordRecovery record(
      String amount, String currency, LocalDate on, boolean above) {
    return new RecordRecovery(RECOVERY, money(amount, currency), on, above, REASONS, NOW);
  }

  private static WriteOffRecovery writeOff(RecoveryId id) {
    return new WriteOffRecovery(id, REASONS, NOW);
  }

  private static RecoveryOpened lost() {
    return new RecoveryOpened(RECOVERY, CASE, money("1000.50", "EUR"), REASONS);
  }

  private static AmountRecovered cameBack(String amount, String before, String now, boolean above) {
    return new AmountRecovered(
        RECOVERY,
        CASE,
        money(amount, "EUR"),
        new Amount(before),
        new Amount(now),
        TODAY,
        above,
        REASONS);
  }

  private static RecoveryWrittenOff writtenOff(String amount) {
    return new RecoveryWrittenOff(
        RECOVERY, CASE, money(amount, "EUR"), new Amount("0"), new Amount(amount), REASONS);
  }

  private static Money money(String amount, String currency) {
    return new Money(new CurrencyCode(currency), new Amount(amount));
  }
}
