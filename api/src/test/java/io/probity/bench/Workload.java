package io.probity.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.casework.CaseCommand.OpenCase;
import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationId;
import io.probity.core.intake.ReportId;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.CoveredPersonId;
import io.probity.core.register.RegisterCommand.Bootstrap;
import io.probity.core.register.RegisterCommand.FirstPerson;
import io.probity.core.sealing.Confidential;
import io.probity.core.sealing.LedgerSecret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Commands of the product over many cases, each sent once, by people who may send them. */
final class Workload {
  private static final PersonId CCEO = PersonId.of("0c0c0c0c-0000-4000-8000-000000000001");
  private static final Actor LEADING = Actor.staff(CCEO, Capacity.CCEO);
  private static final Actor POLICY = Actor.policy("WhenViolationReportedThenOpenCase");
  private static final Confidential REASONS =
      Confidential.text(
          "What was said at the site and in the books is weighed once more. ".repeat(6));

  private final Stage stage;
  private final List<UUID> cases;
  private final AtomicInteger turn = new AtomicInteger();
  private final LongAdder withoutReceipt = new LongAdder();

  Workload(Stage stage, int cases) {
    this.stage = stage;
    this.cases = Stream.generate(UUID::randomUUID).limit(cases).toList();
  }

  static Submission bootstrap(LedgerSecret secret) {
    FirstPerson cceo =
        new FirstPerson(
            CoveredPersonId.of(CCEO),
            new Login(secret.login("bench", "cceo")),
            Confidential.text("Ida Okonkwo"),
            List.of(Office.CCEO));
    Bootstrap bootstrap =
        new Bootstrap(List.of(cceo), Confidential.text("For the benchmark"), now());
    return submission(secret, Actor.BOOTSTRAP, bootstrap);
  }

  /** Opens each case and assesses it once, so that its streams and keys are there. */
  void prepare(int callers) throws Exception {
    Queue<UUID> unopened = new ConcurrentLinkedQueue<>(cases);
    Slice.until(
        callers,
        () -> {
          UUID id = unopened.poll();
          if (id == null) {
            return false;
          }
          send(POLICY, opening(id));
          send(LEADING, assessing(id));
          return true;
        });
    stage.settle();
  }

  /** A new case, as the policy opens it: nothing in it is sealed. */
  void openCase() {
    send(POLICY, opening(UUID.randomUUID()));
  }

  /** A case that is there is assessed again: reasons are sealed under a key that is there. */
  void assess() {
    send(LEADING, assessing(nextCase()));
  }

  /** As {@link #openCase}; to be used while receipts are waited for. */
  void openCaseWithReceipt() {
    countWithoutReceipt(send(POLICY, opening(UUID.randomUUID())));
  }

  /** As {@link #assess}; to be used while receipts are waited for. */
  void assessWithReceipt() {
    countWithoutReceipt(send(LEADING, assessing(nextCase())));
  }

  private void countWithoutReceipt(Outcome.Line answer) {
    if (answer.receipt().isEmpty()) {
      withoutReceipt.increment();
    }
  }

  /** How many answers came without the receipt that was waited for. */
  long withoutReceipt() {
    return withoutReceipt.sum();
  }

  private UUID nextCase() {
    return cases.get(Math.floorMod(turn.getAndIncrement(), cases.size()));
  }

  private static OpenCase opening(UUID id) {
    ReportId report = new ReportId(UUID.randomUUID());
    return new OpenCase(new CaseId(id), report, now(), null, Set.of(), now());
  }

  private static AssessMateriality assessing(UUID id) {
    return new AssessMateriality(new EscalationId(id), false, false, REASONS, now());
  }

  private Outcome.Line send(Actor actor, Command command) {
    Submission submission = submission(stage.secret(), actor, command);
    return switch (stage.journal().desk().submit(submission)) {
      case Outcome.Committed committed -> committed.lines().getFirst();
      case Outcome.InDoubt _ -> throw new IllegalStateException("A command is in doubt");
    };
  }

  private static Submission submission(LedgerSecret secret, Actor actor, Command command) {
    UUID key = UUID.randomUUID();
    return new Submission(
        command,
        actor,
        secret.commandId(actor.id(), key),
        secret.request(key.toString().getBytes(UTF_8)),
        null,
        null);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MINUTES);
  }
}
