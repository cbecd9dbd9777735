package io.probity.core.journal;

import io.probity.core.custody.CustodyEvent;
import io.probity.core.journal.NotebookCommand.OpenNotebook;
import io.probity.core.journal.NotebookCommand.WriteLine;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.commit.AttemptLog;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Receipts;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.journal.entries.Tail;
import io.probity.core.ledger.note.VerifierKey;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.file.FileVault;
import io.probity.core.sealing.file.Keyring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A journal with notebooks and permits, and short ways to use it. */
final class Node implements AutoCloseable {
  static final Actor ADA =
      Actor.staff(PersonId.of("0a0a0a0a-0000-4000-8000-000000000001"), Capacity.COVERED_PERSON);
  static final Actor BEN =
      Actor.staff(PersonId.of("0b0b0b0b-0000-4000-8000-000000000002"), Capacity.COVERED_PERSON);
  static final String LEDGER = "probity.example/tests";

  private static final List<VerifierKey> KEYS =
      List.of(new VerifierKey("probity.example", Hash.sha256(new byte[] {1})));

  private static final JournalSettings.Limits LIMITS =
      new JournalSettings.Limits(
          4_096, 2_000_000, 50_000, 10_000, Duration.ofSeconds(8), Duration.ZERO);

  private static final JournalSettings.Limits NARROW =
      new JournalSettings.Limits(64, 6, 50, 10, Duration.ofSeconds(8), Duration.ZERO);

  private final FileVault vault;
  private final Journal journal;

  private Node(FileVault vault, Journal journal) {
    this.vault = vault;
    this.journal = journal;
  }

  static Node open(String name, Map<String, Object> kafka, Path secrets)
      throws IOException, InterruptedException {
    return open(name, kafka, secrets, UnaryOperator.identity());
  }

  static Node open(
      String name, Map<String, Object> kafka, Path secrets, UnaryOperator<AttemptLog> between)
      throws IOException, InterruptedException {
    FileVault vault = vault(secrets);
    JournalParts parts = parts(vault, _ -> new TailOnly(), List.of());
    return new Node(vault, Journal.open(settings(name, kafka, LIMITS), parts, between));
  }

  /** Whose checkpoints somebody signs with this key. */
  static Node openSigningWith(VerifierKey key, String name, Map<String, Object> kafka, Path secrets)
      throws IOException, InterruptedException {
    FileVault vault = vault(secrets);
    JournalParts parts =
        new JournalParts(
            codec(),
            new PermitFacts(),
            List.of(Notebook.class, Permit.class),
            vault,
            _ -> new TailOnly(),
            List.of(),
            Receipts.NONE,
            List.of(key),
            InstantSource.system(),
            Optional.empty());
    return new Node(vault, Journal.open(settings(name, kafka, LIMITS), parts));
  }

  /** With room for few entries in its tail, which is handed out. */
  static Node openNarrow(
      String name,
      Map<String, Object> kafka,
      Path secrets,
      Consumer<Tail> tail,
      UnaryOperator<AttemptLog> between)
      throws IOException, InterruptedException {
    FileVault vault = vault(secrets);
    Function<Tail, EntryIndex> index =
        handed -> {
          tail.accept(handed);
          return new TailOnly();
        };
    return new Node(
        vault,
        Journal.open(settings(name, kafka, NARROW), parts(vault, index, List.of()), between));
  }

  /** A node of an older version, which does not know permits. */
  static Node openOlder(String name, Map<String, Object> kafka, Path secrets)
      throws IOException, InterruptedException {
    return openOlder(name, kafka, secrets, UnaryOperator.identity());
  }

  static Node openOlder(
      String name, Map<String, Object> kafka, Path secrets, UnaryOperator<AttemptLog> between)
      throws IOException, InterruptedException {
    FileVault vault = vault(secrets);
    JournalParts parts =
        new JournalParts(
            new EventCodec(List.of(NotebookEvent.class, CustodyEvent.class)),
            new PermitFacts(),
            List.of(Notebook.class),
            vault,
            _ -> new TailOnly(),
            List.of(),
            Receipts.NONE,
            KEYS,
            InstantSource.system(),
            Optional.empty());
    return new Node(vault, Journal.open(settings(name, kafka, LIMITS), parts, between));
  }

  private static FileVault vault(Path secrets) throws IOException {
    return FileVault.open(secrets.resolve("vault"), Keyring.open(secrets.resolve("keys")));
  }

  private static JournalSettings settings(
      String name, Map<String, Object> kafka, JournalSettings.Limits limits) {
    return new JournalSettings(kafka, LEDGER, name, JournalSettings.Durability.ONE_NODE, limits);
  }

  private static JournalParts parts(
      FileVault vault, Function<Tail, EntryIndex> index, List<CommittedBatches> listeners) {
    return new JournalParts(
        codec(),
        new PermitFacts(),
        List.of(Notebook.class, Permit.class),
        vault,
        index,
        listeners,
        Receipts.NONE,
        KEYS,
        InstantSource.system(),
        Optional.empty());
  }

  static EventCodec codec() {
    return new EventCodec(List.of(NotebookEvent.class, PermitEvent.class, CustodyEvent.class));
  }

  Journal journal() {
    return journal;
  }

  LedgerSecret secret() {
    return vault.ledgerSecret();
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MINUTES);
  }

  Submission submission(Actor actor, UUID key, Command command) {
    Hash id = secret().commandId(actor.id(), key);
    Hash request = secret().request(command.toString().getBytes(StandardCharsets.UTF_8));
    return new Submission(command, actor, id, request, null, null);
  }

  Outcome send(Actor actor, UUID key, Command command) {
    return journal.desk().submit(submission(actor, key, command));
  }

  /** A fresh key. */
  Outcome.Committed send(Actor actor, Command command) {
    return (Outcome.Committed) send(actor, UUID.randomUUID(), command);
  }

  NotebookId openNotebook(Actor actor) {
    NotebookId id = new NotebookId(UUID.randomUUID());
    send(actor, new OpenNotebook(id, now()));
    return id;
  }

  Outcome.Line writeLine(Actor actor, NotebookId id) {
    return send(actor, new WriteLine(id, null, now())).lines().getFirst();
  }

  @Override
  public void close() {
    journal.close();
    vault.close();
  }
}
