package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationId;
import io.probity.core.casework.CaseCommand.NameStreamOfCase;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.StreamKind;
import io.probity.core.casework.WhenViolationReportedThenOpenCase;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.custody.LedgerWork;
import io.probity.core.custody.PlaceLost;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationId;
import io.probity.core.facts.WorkOnLedger.Refused;
import io.probity.core.intake.ReportId;
import io.probity.core.journal.policy.PolicyRunner;
import io.probity.core.journal.policy.RefusedPolicyCommands;
import io.probity.core.ledger.Entry;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Capabilities;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoliciesIT {
  private static final Actor ADMINISTRATOR = CaseNode.as(Office.ADMINISTRATOR);
  private static final Confidential REASONS = Confidential.text(CaseNode.CANARY + " says so");

  @TempDir Path directory;
  private EmbeddedBroker broker;
  private CaseNode node;

  @BeforeEach
  void openNode() throws Exception {
    broker = new EmbeddedBroker(directory.resolve("broker"));
    node = open("node-a");
  }

  @AfterEach
  void closeNode() throws Exception {
    node.close();
    broker.close();
  }

  private CaseNode open(String name) throws Exception {
    return CaseNode.open(name, broker.clientSettings(), directory.resolve("secrets"));
  }

  private void reopen() throws Exception {
    node.close();
    node = open("node-a");
  }

  @Test
  void every_report_gets_its_case_from_a_policy_that_names_its_cause() throws Exception {
    node.run(Capabilities.policies());
    node.heard().await("PolicyEnabled", CaseNode.POLICIES);
    ReportId report = node.report();
    CaseId opened = node.caseOf(report);

    List<Entry> reported = node.heard().of("ViolationReported");
    Entry entry = node.heard().of("CaseOpened").getFirst();
    assertThat(entry.stream()).isEqualTo(opened.stream());
    assertThat(entry.cause()).isEqualTo(reported.getFirst().id());
    assertThat(entry.actor())
        .isEqualTo(new Entry.By("policy:WhenViolationReportedThenOpenCase", "SYSTEM", null, null));
    assertThat(((CaseOpened) CaseNode.codec().decode(entry)).reportId()).isEqualTo(report);
  }

  @Test
  void neither_a_restart_nor_another_node_nor_a_lost_place_repeats_what_was_done()
      throws Exception {
    PolicyRunner first = node.run(Capabilities.policies());
    node.heard().await("PolicyEnabled", CaseNode.POLICIES);
    node.caseOf(node.report());
    try (CaseNode other = open("node-b")) {
      other.run(Capabilities.policies());
      first.close();
      other.caseOf(other.report());
    }
    reopen();
    node.run(Capabilities.policies());
    node.caseOf(node.report());
    reopen();
    loseThePlace();
    PolicyRunner halted = node.run(Capabilities.policies());
    node.heard().await("PlaceOfWorkLost", 1);
    ReportId missed = node.report();
    assertThat(halted.status().lost()).contains(PlaceLost.ABSENT);
    assertThat(node.heard().of("CaseOpened")).hasSize(3);

    node.places().set(LedgerWork.POLICIES, 1, ADMINISTRATOR, REASONS, UUID.randomUUID());
    node.caseOf(missed);
    node.caseOf(node.report());

    Replay replay = Replay.of(broker.clientSettings());
    assertThat(replay.ofType("ViolationReported")).hasSize(5);
    assertThat(replay.ofType("CaseOpened"))
        .hasSize(5)
        .extracting(Entry::cause)
        .doesNotHaveDuplicates();
    assertThat(replay.ofType("PlaceOfWorkLost")).hasSize(1);
    assertThat(replay.ofType("PolicyEnabled")).hasSize(CaseNode.POLICIES);
    assertThat(replay.ofType("PolicyCommandRefused")).isEmpty();
  }

  private void loseThePlace() throws Exception {
    try (Admin admin = Admin.create(broker.clientSettings())) {
      admin
          .deleteConsumerGroupOffsets(
              "probity.policies", Set.of(new TopicPartition(LedgerTopics.LEDGER, 0)))
          .all()
          .get();
    }
  }

  @Test
  void a_new_policy_hears_nothing_from_before_it_was_enabled() throws Exception {
    node.report();
    node.run(Capabilities.policies());
    node.heard().await("PolicyEnabled", CaseNode.POLICIES);
    ReportId later = node.report();
    CaseId opened = node.caseOf(later);

    assertThat(node.heard().of("CaseOpened"))
        .extracting(Entry::stream)
        .containsExactly(opened.stream());
  }

  /** Asks for too much as long as nobody has raised this allegation. */
  private record WhenCaseOpenedThenNameAllegation(UUID allegation) implements Policy {
    @Override
    public List<Command> when(Recorded entry, Supplier<UUID> ids) {
      return entry.event() instanceof CaseOpened opened
          ? List.of(
              new NameStreamOfCase(
                  opened.caseId(), StreamKind.ALLEGATION, allegation, entry.recordedAt()))
          : List.of();
    }
  }

  @Test
  void what_a_policy_was_refused_is_listed_until_a_person_had_it_sent_again_or_dropped_it()
      throws Exception {
    UUID allegation = UUID.randomUUID();
    List<Policy> policies =
        List.of(
            new WhenViolationReportedThenOpenCase(),
            new WhenCaseOpenedThenNameAllegation(allegation));
    node.run(policies);
    node.heard().await("PolicyEnabled", 2);
    CaseId first = node.caseOf(node.report());
    CaseId second = node.caseOf(node.report());
    Entry entry = node.heard().await("PolicyCommandRefused", 2).getFirst();
    assertThat(entry.stream()).isEqualTo("policies");
    assertThat(entry.basis()).isNotEmpty();

    RefusedPolicyCommands refused = node.refused(policies);
    List<Refused> open = refused.open();
    assertThat(open).hasSize(2).allMatch(one -> one.command().equals("NameStreamOfCase"));
    assertThatThrownBy(() -> refused.retry(open.getFirst().id(), CaseNode.as(Office.LEGAL)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith("U-1:");
    assertThatThrownBy(() -> refused.retry(open.getFirst().id(), ADMINISTRATOR))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith(open.getFirst().rule() + ":");
    assertThat(refused.open().getFirst().tries()).isEqualTo(2);

    node.send(CaseNode.as(Office.CCEO), raised(allegation, first));
    refused.retry(open.getFirst().id(), ADMINISTRATOR);
    refused.drop(open.getLast().id(), ADMINISTRATOR, REASONS);
    assertThat(refused.open()).isEmpty();
    assertThat(node.heard().of("StreamOfCaseNamed"))
        .extracting(Entry::stream)
        .containsExactly(first.stream())
        .doesNotContain(second.stream());
    assertThat(node.heard().of("PolicyCommandRetried")).hasSize(1);
    assertThat(node.heard().of("PolicyCommandDropped")).hasSize(1);
  }

  private static RaiseAllegation raised(UUID id, CaseId caseId) {
    return new RaiseAllegation(
        new AllegationId(id),
        caseId,
        Principle.COMPLY_WITH_LAW,
        Set.of(Topic.BRIBERY),
        null,
        null,
        REASONS,
        CaseNode.now());
  }

  @Test
  void a_clock_that_ran_out_while_nobody_was_there_is_recorded_once_with_its_own_time()
      throws Exception {
    node.run(Capabilities.policies());
    node.heard().await("PolicyEnabled", CaseNode.POLICIES);
    CaseId caseId = node.caseOf(node.report());
    reopen();
    Instant assessed = CaseNode.now().minus(4, ChronoUnit.DAYS);
    node.send(
        CaseNode.as(Office.CCEO),
        new AssessMateriality(new EscalationId(caseId.value()), true, false, REASONS, assessed));
    reopen();
    node.run(Capabilities.policies());

    Entry entry = node.heard().await("DeadlineMissed", 1).getFirst();
    DeadlineMissed missed = (DeadlineMissed) CaseNode.codec().decode(entry);
    assertThat(missed.dueAt()).isEqualTo(assessed.plus(ParameterValues.FIRST.escalateWithin()));
    assertThat(entry.recordedAt()).isAfterOrEqualTo(CaseNode.now().minus(5, ChronoUnit.MINUTES));
    assertThat(entry.cause()).isEqualTo(node.heard().of("MaterialityAssessed").getFirst().id());

    reopen();
    node.run(Capabilities.policies());
    node.caseOf(node.report());
    assertThat(node.heard().of("DeadlineMissed")).hasSize(1);
  }

  @Test
  void a_clock_that_is_already_out_when_it_starts_rings_without_anybody_asking() throws Exception {
    node.run(Capabilities.policies());
    node.heard().await("PolicyEnabled", CaseNode.POLICIES);
    CaseId caseId = node.caseOf(node.report());
    Instant assessed = CaseNode.now().minus(4, ChronoUnit.DAYS);
    node.send(
        CaseNode.as(Office.CCEO),
        new AssessMateriality(new EscalationId(caseId.value()), true, false, REASONS, assessed));

    assertThat(node.heard().await("DeadlineMissed", 1)).hasSize(1);
  }
}
