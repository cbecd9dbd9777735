package io.probity.core.code;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.code.CodeCommand.AmendCode;
import io.probity.core.code.CodeCommand.NotifyCodeChange;
import io.probity.core.code.CodeCommand.PublishCodeVersion;
import io.probity.core.code.CodeEvent.CodeAmended;
import io.probity.core.code.CodeEvent.CodeChangeNotified;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.CodeVersions.Version;
import io.probity.core.facts.Reads;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodeVersionTest {

  private static final CodeVersionId FIRST = new CodeVersionId(new UUID(0x4002L, 1));
  private static final CodeVersionId SECOND = new CodeVersionId(new UUID(0x4002L, 2));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final DocumentDigest DIGEST = new DocumentDigest("0a".repeat(32));
  private static final List<Provision> PROVISIONS =
      List.of(
          provision("I.1", Principle.COMPLY_WITH_LAW, Topic.ANTITRUST),
          provision("II.1", Principle.AVOID_CONFLICTS_OF_INTEREST, Topic.GIFTS_AND_ENTERTAINMENT),
          provision("III.1", Principle.PROTECT_ASSETS, Topic.BUSINESS_RECORDS),
          provision("IV.1", Principle.BEHAVE_ETHICALLY, Topic.HARASSMENT));

  private static final CodeVersionId THIRD = new CodeVersionId(new UUID(0x4002L, 3));

  /** Without gifts, with something new. */
  private static final List<Provision> AMENDED =
      List.of(
          provision("I.1", Principle.COMPLY_WITH_LAW, Topic.ANTITRUST),
          provision("II.2", Principle.AVOID_CONFLICTS_OF_INTEREST, Topic.CONFLICT_OF_INTEREST),
          provision("III.1", Principle.PROTECT_ASSETS, Topic.BUSINESS_RECORDS),
          provision("IV.1", Principle.BEHAVE_ETHICALLY, Topic.HARASSMENT),
          provision("IV.2", Principle.BEHAVE_ETHICALLY, Topic.RETALIATION));

  private final Story<CodeVersion> story = new Story<>(CodeVersion.class).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(names = {"COMPLIANCE_OFFICER", "CCEO"})
  void enterprise_compliance_publishes_the_first_version_which_may_be_old(Capacity capacity) {
    LocalDate longAgo = LocalDate.of(2019, 7, 1);
    story
        .when(publish(FIRST, "2019.1", longAgo), as(capacity))
        .records(published(FIRST, null, "2019.1", longAgo));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "COMPLIANCE_OFFICER",
        "CCEO",
        "BOARD",
        "COVERED_PERSON",
        "REPORTER",
        "SYSTEM",
        "BOOTSTRAP"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void nobody_else_in_office_publishes_the_code(Capacity capacity) {
    story.when(publish(FIRST, "2026.1", TODAY), as(capacity)).isRefusedBy("K-1");
  }

  @Test
  void nobody_publishes_the_code_without_an_office() {
    story.when(publish(FIRST, "2026.1", TODAY), as(ADA)).isRefusedBy("K-1");
  }

  @Test
  void a_later_version_says_which_one_it_replaces() {
    story
        .elsewhere(published(FIRST, null, "2026.1", TODAY.minusDays(1)))
        .when(publish(SECOND, "2026.2", TODAY), as(Capacity.CCEO))
        .records(published(SECOND, FIRST, "2026.2", TODAY));
  }

  @Test
  void a_label_is_used_once() {
    story
        .elsewhere(published(FIRST, null, "2026.1", TODAY.minusDays(1)))
        .when(publish(SECOND, "2026.1", TODAY), as(Capacity.CCEO))
        .isRefusedBy("K-2");
  }

  @Test
  void a_version_takes_effect_after_every_version_before_it() {
    story
        .elsewhere(published(FIRST, null, "2026.1", TODAY.plusDays(9)))
        .when(publish(SECOND, "2026.2", TODAY.plusDays(9)), as(Capacity.CCEO))
        .isRefusedBy("K-3");
  }

  @Test
  void a_later_version_does_not_reach_back() {
    story
        .elsewhere(published(FIRST, null, "2019.1", LocalDate.of(2019, 7, 1)))
        .when(publish(SECOND, "2026.1", TODAY.minusDays(1)), as(Capacity.CCEO))
        .isRefusedBy("K-4");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void a_version_has_provisions_for_each_principle(int missing) {
    List<Provision> three = new ArrayList<>(PROVISIONS);
    three.remove(missing);
    story
        .when(
            new PublishCodeVersion(FIRST, new CodeLabel("1"), TODAY, three, DIGEST, NOW),
            as(Capacity.CCEO))
        .isRefusedBy("K-5");
  }

  @Test
  void the_version_in_force_is_a_comparison_of_dates() {
    story.elsewhere(
        published(FIRST, null, "1", TODAY), published(SECOND, FIRST, "2", TODAY.plusDays(10)));
    CodeVersions versions = story.standing().view(CodeVersions.class, Reads.UNNOTED);
    assertThat(versions.inForceOn(TODAY.minusDays(1))).isEmpty();
    assertThat(versions.versionOn(TODAY).map(Version::label)).contains("1");
    assertThat(versions.versionOn(TODAY.plusDays(9)).map(Version::label)).contains("1");
    assertThat(versions.versionOn(TODAY.plusDays(10)).map(Version::label)).contains("2");
  }

  @Test
  void two_provisions_do_not_share_a_name() {
    List<Provision> twins = List.of(PROVISIONS.getFirst(), PROVISIONS.getFirst());
    assertThatThrownBy(
            () -> new PublishCodeVersion(FIRST, new CodeLabel("1"), TODAY, twins, DIGEST, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_provision_has_a_topic() {
    assertThatThrownBy(
            () -> new Provision(new ProvisionId("I.1"), Principle.PROTECT_ASSETS, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_topics_of_a_provision_fall_under_its_principle() {
    assertThatThrownBy(() -> provision("I.1", Principle.PROTECT_ASSETS, Topic.BRIBERY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(provision("I.1", Principle.PROTECT_ASSETS, Topic.OTHER_POLICY).topics())
        .containsExactly(Topic.OTHER_POLICY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ii.2", "II 2", "Somebody", "II.", ".2", "I.1.1.1.1", "123456789"})
  void a_provision_is_named_by_a_code_and_nothing_else(String name) {
    assertThatThrownBy(() -> new ProvisionId(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1", "2026.", "20261", "1.2.3.4.5"})
  void a_version_is_labelled_by_numbers(String label) {
    assertThatThrownBy(() -> new CodeLabel(label)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0A", "0a0a", "zz"})
  void a_document_is_named_by_its_digest(String digest) {
    assertThatThrownBy(() -> new DocumentDigest(digest))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_amendment_is_a_new_version_that_says_what_it_changes() {
    story
        .elsewhere(published(FIRST, null, "2026.1", TODAY.minusDays(1)))
        .when(amend(FIRST, "I.1"), as(Capacity.COMPLIANCE_OFFICER))
        .records(
            new CodeVersionPublished(
                SECOND, FIRST, new CodeLabel("2026.2"), TODAY, AMENDED, DIGEST),
            new CodeAmended(
                SECOND,
                FIRST,
                List.of(new ProvisionId("II.2"), new ProvisionId("IV.2")),
                List.of(new ProvisionId("II.1")),
                List.of(new ProvisionId("I.1")),
                REASON));
  }

  @Test
  void an_amendment_changes_the_last_version_and_no_other() {
    story.elsewhere(
        published(FIRST, null, "2026.1", TODAY.minusDays(2)),
        published(THIRD, FIRST, "2026.3", TODAY.minusDays(1)));
    story.when(amend(FIRST, "I.1"), as(Capacity.CCEO)).isRefusedBy("K-6");
    story.when(amend(SECOND, "I.1"), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(amend(THIRD, "I.1"), as(Capacity.LEGAL)).isRefusedBy("K-1");
  }

  @Test
  void what_is_new_or_gone_is_not_reworded() {
    story.elsewhere(published(FIRST, null, "2026.1", TODAY.minusDays(1)));
    story.when(amend(FIRST, "IV.2"), as(Capacity.CCEO)).isRefusedBy("K-7");
    story.when(amend(FIRST, "II.1"), as(Capacity.CCEO)).isRefusedBy("K-7");
  }

  @Test
  void two_provisions_of_an_amendment_have_two_names() {
    List<Provision> twice = List.of(PROVISIONS.getFirst(), PROVISIONS.getFirst());
    assertThatThrownBy(
            () ->
                new AmendCode(
                    SECOND,
                    FIRST,
                    new CodeLabel("2"),
                    TODAY,
                    twice,
                    List.of(),
                    DIGEST,
                    REASON,
                    NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void people_are_told_of_a_version_and_that_is_recorded() {
    story
        .given(published(FIRST, null, "2026.1", TODAY))
        .when(notice(FIRST, TODAY), as(Capacity.COMPLIANCE_OFFICER))
        .records(new CodeChangeNotified(FIRST, TODAY, REASON));
  }

  @Test
  void a_notice_is_recorded_once_it_was_given() {
    story.given(published(FIRST, null, "2026.1", TODAY));
    story.when(notice(FIRST, TODAY.plusDays(1)), as(Capacity.CCEO)).isRefusedBy("K-8");
    story.when(notice(SECOND, TODAY), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(notice(FIRST, TODAY), as(Capacity.HR)).isRefusedBy("K-1");
  }

  private static AmendCode amend(CodeVersionId amends, String reworded) {
    return new AmendCode(
        SECOND,
        amends,
        new CodeLabel("2026.2"),
        TODAY,
        AMENDED,
        List.of(new ProvisionId(reworded)),
        DIGEST,
        REASON,
        NOW);
  }

  private static NotifyCodeChange notice(CodeVersionId version, LocalDate on) {
    return new NotifyCodeChange(version, on, REASON, NOW);
  }

  private static PublishCodeVersion publish(CodeVersionId id, String label, LocalDate from) {
    return new PublishCodeVersion(id, new CodeLabel(label), from, PROVISIONS, DIGEST, NOW);
  }

  private static CodeVersionPublished published(
      CodeVersionId id, @Nullable CodeVersionId old, String label, LocalDate from) {
    return new CodeVersionPublished(id, old, new CodeLabel(label), from, PROVISIONS, DIGEST);
  }

  private static Provision provision(String id, Principle principle, Topic topic) {
    return new Provision(new ProvisionId(id), principle, List.of(topic));
  }
}
