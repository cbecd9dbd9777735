package io.probity.core.delegation;

import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.delegation.Powers.to;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.LEGAL;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.delegation.DelegationCommand.ConfirmCoding;
import io.probity.core.delegation.DelegationCommand.CorrectCoding;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.CodingCorrected;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.standing.Story;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another than the principal says that the power was read as it was written. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodingTest {

  private final Story<Delegation> story = new Story<>(Delegation.class).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(names = {"LEGAL", "COMPLIANCE_OFFICER"})
  void a_second_person_confirms_the_coding(Capacity capacity) {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(new ConfirmCoding(GRANTED, 0, NOW), as(capacity))
        .records(new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)));
  }

  @Test
  void a_second_person_finds_less_in_the_instrument_and_a_third_confirms_that() {
    story.given(granted(NOW, Scope.INVESTIGATE, Scope.ASSIGN));
    CodingCorrected corrected =
        new CodingCorrected(
            GRANTED,
            LEGAL,
            Set.of(Scope.INVESTIGATE, Scope.ASSIGN),
            Set.of(Scope.INVESTIGATE),
            REASON);
    story.when(correct(Scope.INVESTIGATE), as(Capacity.LEGAL)).records(corrected);
    story.given(corrected);
    story.when(new ConfirmCoding(GRANTED, 1, NOW), as(Capacity.LEGAL)).isRefusedBy("D-11");
    story
        .when(new ConfirmCoding(GRANTED, 1, NOW), as(Capacity.COMPLIANCE_OFFICER))
        .records(new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)));
  }

  @Test
  void nobody_confirms_a_coding_that_they_did_not_read() {
    story.given(granted(NOW, Scope.INVESTIGATE, Scope.ASSIGN));
    story
        .when(new ConfirmCoding(GRANTED, 1, NOW), as(Capacity.COMPLIANCE_OFFICER))
        .isRefusedBy("D-19");
    Set<Scope> both = Set.of(Scope.INVESTIGATE, Scope.ASSIGN);
    story.given(new CodingCorrected(GRANTED, LEGAL, both, Set.of(Scope.ASSIGN), REASON));
    story
        .when(new ConfirmCoding(GRANTED, 0, NOW), as(Capacity.COMPLIANCE_OFFICER))
        .isRefusedBy("D-19");
  }

  @Test
  void nobody_finds_more_in_the_instrument_than_its_principal_said() {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(correct(Scope.ESCALATE), as(Capacity.LEGAL))
        .isRefusedBy("D-10");
  }

  @Test
  void no_delegate_confirms_what_makes_them_one() {
    story
        .given(grantedTo(COMPLIANCE))
        .when(new ConfirmCoding(GRANTED, 0, NOW), as(Capacity.COMPLIANCE_OFFICER))
        .isRefusedBy("D-11");
  }

  @Test
  void nobody_else_reviews_the_coding() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    story.when(new ConfirmCoding(GRANTED, 0, NOW), as(Capacity.CCEO)).isRefusedBy("D-3");
    story.when(correct(Scope.INVESTIGATE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("D-3");
  }

  @Test
  void a_confirmed_coding_stays() {
    story.given(
        granted(NOW, Scope.INVESTIGATE), new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)));
    story.when(new ConfirmCoding(GRANTED, 0, NOW), as(Capacity.LEGAL)).isRefusedBy("D-12");
    story.when(correct(Scope.INVESTIGATE), as(Capacity.LEGAL)).isRefusedBy("D-12");
  }

  private static DelegationGranted grantedTo(PersonId delegate) {
    return new DelegationGranted(GRANTED, CCEO, Office.CCEO, to(delegate), NOW, REASON, REASON);
  }

  private static CorrectCoding correct(Scope scope) {
    return new CorrectCoding(GRANTED, Set.of(scope), REASON, NOW);
  }
}
