package io.probity.core.journal;

import io.probity.core.casework.CaseId;
import io.probity.core.custody.LedgerWork;
import io.probity.core.facts.StandingFacts;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Receipts;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.group.GroupSettings;
import io.probity.core.journal.group.PlacesOfWork;
import io.probity.core.journal.policy.DeskBehindPolicies;
import io.probity.core.journal.policy.PolicyParts;
import io.probity.core.journal.policy.PolicyRunner;
import io.probity.core.journal.policy.RefusedPolicyCommands;
import io.probity.core.journal.policy.Ticker;
import io.probity.core.journal.publishing.PublishingLoop;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.note.VerifierKey;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
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
import io.probity.core.sealing.file.FileVault;
import io.probity.core.sealing.file.Keyring;
import io.probity.core.standing.Capabilities;
import io.probity.core.standing.StandingRegisters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A node with the real capabilities, everybody in office, and short ways to tell a story. */
final class CaseNode implements AutoCloseable {
  static final String CANARY = "Zugunruhe";
  static final int POLICIES = Capabilities.policies().size();
  static final Duration SESSION = Duration.ofSeconds(1);

  private static final JournalSettings.Limits LIMITS =
      new JournalSettings.Limits(
          4_096, 2_000_000, 50_000, 10_000, Duration.ofSeconds(8), Duration.ZERO);

  private final ArrayDeque<Runnable> opened = new ArrayDeque<>();
  private final Map<String, Object> kafka;
  private final Heard heard = new Heard();
  private final Ticker ticker = new Ticker(InstantSource.system());
  private final StandingFacts facts;
  private final FileVault vault;
  private final Journal journal;

  private CaseNode(String name, Map<String, Object> kafka, Path secrets)
      throws IOException, InterruptedException {
    this.kafka = kafka;
    vault = FileVault.open(secrets.resolve("vault"), Keyring.open(secrets.resolve("keys")));
    opened.push(vault::close);
    facts =
        new StandingRegisters(
            (person, keys) ->
                vault.anyBelongsTo(person.toString(), keys.stream().map(KeyId::ofBase64).toList()));
    JournalSettings settings =
        new JournalSettings(kafka, Node.LEDGER, name, JournalSettings.Durability.ONE_NODE, LIMITS);
    journal = Journal.open(settings, journalParts());
    opened.push(journal::close);
    opened.push(ticker::close);
  }

  /** Without policies. */
  static CaseNode open(String name, Map<String, Object> kafka, Path secrets)
      throws IOException, InterruptedException {
    return new CaseNode(name, kafka, secrets);
  }

  private JournalParts journalParts() {
    return new JournalParts(
        codec(),
        facts,
        Capabilities.aggregates(),
        vault,
        _ -> new TailOnly(),
        List.of(heard, ticker),
        Receipts.NONE,
        List.of(new VerifierKey("probity.example", Hash.sha256(new byte[] {1}))),
        InstantSource.system(),
        Optional.of(bootstrap()));
  }

  static EventCodec codec() {
    return new EventCodec(Capabilities.eventTypes());
  }

  private Submission bootstrap() {
    List<FirstPerson> people =
        Arrays.stream(Office.values())
            .map(
                office ->
                    new FirstPerson(
                        new CoveredPersonId(holder(office).value()),
                        login(office),
                        Confidential.text(CANARY + " holds " + office),
                        List.of(office)))
            .toList();
    Instant monthAgo = now().minus(30, ChronoUnit.DAYS);
    Command command = new Bootstrap(people, Confidential.text(CANARY), monthAgo);
    return submission(Actor.BOOTSTRAP, new UUID(0, 0), command);
  }

  private static Login login(Office office) {
    return new Login(Hash.sha256(office.name().getBytes(StandardCharsets.UTF_8)).base64());
  }

  static PersonId holder(Office office) {
    return new PersonId(UUID.nameUUIDFromBytes(office.name().getBytes(StandardCharsets.UTF_8)));
  }

  static Actor as(Office office) {
    return Actor.staff(holder(office), Capacity.valueOf(office.name()));
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MINUTES);
  }

  PolicyParts policyParts(List<Policy> policies) {
    return new PolicyParts(
        journal, codec(), facts, vault.ledgerSecret(), policies, InstantSource.system());
  }

  /** Takes part in the policies from now on. */
  PolicyRunner run(List<Policy> policies) throws InterruptedException {
    PolicyParts parts = policyParts(policies);
    ticker.start(parts);
    GroupSettings settings = new GroupSettings(kafka, LedgerWork.POLICIES, SESSION);
    PolicyRunner runner = PolicyRunner.start(settings, parts, ticker);
    opened.push(runner::close);
    return runner;
  }

  /** Takes part in publishing from now on. */
  PublishingLoop publish() throws InterruptedException {
    GroupSettings settings = new GroupSettings(kafka, LedgerWork.PUBLISHING, SESSION);
    PublishingLoop loop =
        PublishingLoop.start(
            settings,
            new PublishingLoop.Parts(Node.LEDGER, codec(), vault.ledgerSecret(), places()));
    opened.push(loop::close);
    return loop;
  }

  RefusedPolicyCommands refused(List<Policy> policies) {
    return new RefusedPolicyCommands(policyParts(policies));
  }

  /** Where people's commands go in, with these policies. */
  DeskBehindPolicies desk(List<Policy> policies) {
    return new DeskBehindPolicies(policyParts(policies));
  }

  PlacesOfWork places() {
    return new PlacesOfWork(journal, vault.ledgerSecret(), facts, InstantSource.system());
  }

  /** From now on it gives no answer. */
  void silenceVault() {
    vault.close();
  }

  Journal journal() {
    return journal;
  }

  StandingFacts facts() {
    return facts;
  }

  LedgerSecret secret() {
    return vault.ledgerSecret();
  }

  Heard heard() {
    return heard;
  }

  Submission submission(Actor actor, UUID key, Command command) {
    Hash id = vault.ledgerSecret().commandId(actor.id(), key);
    byte[] body = command.toString().getBytes(StandardCharsets.UTF_8);
    Hash request = vault.ledgerSecret().request(body);
    return new Submission(command, actor, id, request, null, null);
  }

  Outcome.Committed send(Actor actor, Command command) {
    return (Outcome.Committed) journal.desk().submit(submission(actor, UUID.randomUUID(), command));
  }

  /** Somebody reports a violation; canaries in all that is confidential. */
  ReportId report() {
    return report(journal.desk());
  }

  ReportId report(CommandDesk desk) {
    ReportId id = new ReportId(UUID.randomUUID());
    ReporterId reporter = new ReporterId(UUID.randomUUID());
    Command command =
        new ReportViolation(
            id,
            reporter,
            Channel.WEB,
            Relation.values()[0],
            null,
            null,
            Set.of(),
            Confidential.text(CANARY + " in the store room"),
            Confidential.text(CANARY + " the reporter"),
            null,
            null,
            now());
    desk.submit(submission(Actor.reporter(reporter.value()), UUID.randomUUID(), command));
    return id;
  }

  /** The case that a policy opened for this report, as soon as it is open. */
  CaseId caseOf(ReportId report) throws InterruptedException {
    Entry entry =
        heard
            .await(
                one ->
                    one.type().equals("CaseOpened")
                        && new String(one.data().bytes(), StandardCharsets.UTF_8)
                            .contains(report.value().toString()),
                1)
            .getFirst();
    return new CaseId(UUID.fromString(entry.stream().substring("case-".length())));
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      opened.pop().run();
    }
  }
}
