package io.probity.core.sealing.file;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.MailboxLock;
import io.probity.core.sealing.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The vault of one machine: a file that only grows, shared by its processes under a lock.
 *
 * <p>One thread reads and writes the file; those who ask for new keys meanwhile share its next
 * flush. Memory: about 400 bytes for each key.
 */
public final class FileVault implements Vault {
  private static final long SECONDS_TO_WAIT = 5;

  /**
   * Scopes that must have a key, and mailboxes that must be kept, before {@code done}; with none,
   * only what others appended is read.
   */
  private record Wish(
      Set<Scope> scopes, List<MailboxLock> locks, CompletableFuture<@Nullable Void> done) {}

  private final VaultFile file;
  private final VaultContents contents;
  private final UnwrappedKeys unwrapped;

  /** Guarded by itself; at most one wish for each waiting caller. */
  private final List<Wish> wishes = new ArrayList<>();

  /** Guarded by {@link #wishes}: the thread has been told and has not yet looked. */
  private boolean told;

  /** Nobody interrupts this thread, so nobody's interrupt can close the file under the others. */
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("probity-vault").factory());

  private FileVault(VaultFile file, VaultContents contents, LongSupplier nanoTime) {
    this.file = file;
    this.contents = contents;
    unwrapped = new UnwrappedKeys(nanoTime);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * Opens the vault of this directory; at the first start makes it, with a fresh ledger secret.
   *
   * @throws IOException if the file cannot be read or written
   * @throws Damaged if it is not what was written, but for the torn end of a crash
   * @throws Keyring.Mismatch if it was wrapped under another keyring
   */
  public static FileVault open(Path directory, Keyring keyring) throws IOException {
    return open(directory, keyring, Clock.systemUTC(), System::nanoTime);
  }

  static FileVault open(Path directory, Keyring keyring, Clock clock, LongSupplier nanoTime)
      throws IOException {
    VaultFile file = new VaultFile(directory);
    try {
      VaultContents contents = new VaultContents(file, new Wrapping(keyring), clock);
      file.exclusively(contents::begin);
      return new FileVault(file, contents, nanoTime);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public LedgerSecret ledgerSecret() {
    return contents.ledgerSecret().orElseThrow();
  }

  @Override
  public Map<Scope, KeyId> keysFor(Collection<Scope> scopes) {
    Set<Scope> wanted = Set.copyOf(scopes);
    if (wanted.stream().anyMatch(scope -> contents.keyOf(scope).isEmpty())) {
      settle(wanted);
    }
    return wanted.stream()
        .collect(
            Collectors.toMap(Function.identity(), scope -> contents.keyOf(scope).orElseThrow()));
  }

  @Override
  public byte[] key(KeyId id) {
    return unwrapped.find(id).orElseGet(() -> unwrap(id));
  }

  @Override
  public boolean anyBelongsTo(String person, Collection<KeyId> keys) {
    if (!keys.stream().allMatch(contents::holds)) {
      settle(Set.of());
    }
    Optional<KeyId> lacking = Optional.empty();
    for (KeyId id : keys) {
      Optional<Scope> scope = contents.scopeOf(id);
      if (scope.isEmpty()) {
        lacking = Optional.of(id);
      } else if (person.equals(scope.get().person())) {
        return true;
      }
    }
    lacking.ifPresent(
        id -> {
          throw new KeyMissing(id);
        });
    return false;
  }

  @Override
  public Set<KeyId> ofTheSamePerson(KeyId one, Collection<KeyId> among) {
    if (!contents.holds(one) || !among.stream().allMatch(contents::holds)) {
      settle(Set.of());
    }
    Optional<String> person = personOf(one);
    return among.stream()
        .filter(id -> person.isPresent() && personOf(id).equals(person))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<String> personOf(KeyId id) {
    return contents.scopeOf(id).flatMap(scope -> Optional.ofNullable(scope.person()));
  }

  @Override
  public Stream<KeyId> missing(Stream<KeyId> live) {
    settle(Set.of());
    return live.filter(id -> !contents.holds(id));
  }

  @Override
  public void keepMailbox(MailboxLock lock) {
    settle(Set.of(), List.of(lock));
  }

  @Override
  public Optional<MailboxLock> mailbox(UUID lookup) {
    settle(Set.of());
    return contents.mailbox(lookup);
  }

  @Override
  public void close() {
    unwrapped.close();
    if (!thread.isShutdown()) {
      thread.execute(this::letGo);
      thread.shutdown();
    }
    try {
      if (!thread.awaitTermination(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
        throw new Unavailable("the vault does not let go of its file", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while closing the vault", e);
    }
  }

  private byte[] unwrap(KeyId id) {
    if (thread.isShutdown()) {
      throw new Unavailable("the vault is closed", null);
    }
    if (!contents.holds(id)) {
      settle(Set.of());
    }
    byte[] key = contents.unwrap(id).orElseThrow(() -> new KeyMissing(id));
    if (unwrapped.keep(id, key)) {
      sweepIn(UnwrappedKeys.LIFE);
    }
    return key;
  }

  private void sweepIn(Duration delay) {
    try {
      var _ =
          thread.schedule(
              () -> unwrapped.sweep().ifPresent(this::sweepIn),
              delay.toNanos(),
              TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new Unavailable("the vault is closed", e);
    }
  }

  /**
   * Waits until the thread has read what others appended, and made durable a key for each of these.
   */
  private void settle(Set<Scope> scopes) {
    settle(scopes, List.of());
  }

  private void settle(Set<Scope> scopes, List<MailboxLock> locks) {
    Wish wish = new Wish(scopes, locks, new CompletableFuture<>());
    try {
      tell(wish);
      var _ = wish.done().get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Damaged damaged
          ? damaged
          : new Unavailable("the vault failed", e.getCause());
    } catch (RejectedExecutionException | TimeoutException e) {
      throw new Unavailable("the vault is closed or does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting for the vault", e);
    } finally {
      synchronized (wishes) {
        wishes.remove(wish);
      }
    }
  }

  private void tell(Wish wish) {
    synchronized (wishes) {
      if (!told) {
        thread.execute(this::grant);
        told = true;
      }
      wishes.add(wish);
    }
  }

  private void grant() {
    List<Wish> taken;
    synchronized (wishes) {
      told = false;
      taken = List.copyOf(wishes);
      wishes.clear();
    }
    try {
      Set<Scope> scopes = new LinkedHashSet<>();
      taken.forEach(wish -> scopes.addAll(wish.scopes()));
      file.exclusively(
          () -> {
            contents.catchUp();
            contents.makeKeys(scopes);
            contents.keepMailboxes(taken.stream().flatMap(wish -> wish.locks().stream()).toList());
          });
      taken.forEach(wish -> wish.done().complete(null));
    } catch (IOException | RuntimeException e) {
      taken.forEach(wish -> wish.done().completeExceptionally(e));
    }
  }

  private void letGo() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing the vault's file failed", e);
    }
  }
}
