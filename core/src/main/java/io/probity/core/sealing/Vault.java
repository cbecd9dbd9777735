package io.probity.core.sealing;

import io.probity.core.ledger.seal.KeyId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The store of the ledger secret and of all data keys, each wrapped by a key of the keyring,
 * grouped per person.
 *
 * <p>Every method may be called from any thread, may wait for a disk or a network for a few
 * seconds, and throws {@link Unavailable} when it gets no answer: the caller answers {@code 503}
 * and nothing has been promised. An interrupt while waiting ends in {@link Unavailable} with the
 * interrupt flag set again. Rows carry no finer time than a day (UTC).
 */
public interface Vault extends AutoCloseable {

  /**
   * What one data key is for: a person within a stream, or, without a person, the text of the
   * stream.
   */
  record Scope(String stream, @Nullable String person) {
    private static final int LONGEST = 255;

    public Scope {
      requireName(stream);
      if (person != null) {
        requireName(person);
      }
    }

    private static void requireName(String name) {
      if (name.isEmpty() || name.length() > LONGEST) {
        throw new IllegalArgumentException(
            "a stream and a person have names of 1 to 255 characters");
      }
    }
  }

  /**
   * The secret that keys command ids, request digests and derived ids: made at the first start,
   * never changed.
   */
  LedgerSecret ledgerSecret();

  /**
   * The ids of the data keys of these scopes, made where there are none; durable (flushed to the
   * disk) on return, so that content may be sealed and committed under them. Two callers who ask
   * for one scope get one key, whichever node they are on.
   */
  Map<Scope, KeyId> keysFor(Collection<Scope> scopes);

  /** As {@link #keysFor}, of one scope. */
  default KeyId keyFor(String stream, @Nullable String person) {
    return Objects.requireNonNull(
        keysFor(Set.of(new Scope(stream, person))).get(new Scope(stream, person)));
  }

  /**
   * The data key itself: 32 bytes, a copy that the caller clears after use.
   *
   * @throws KeyMissing if the vault holds no such key
   */
  byte[] key(KeyId id);

  /**
   * Whether any of these keys is kept for this person: how one named in a case is recognised
   * without a name in the ledger.
   *
   * @throws KeyMissing if none belongs to the person but one of them is not in the vault, so that
   *     nobody can tell
   */
  boolean anyBelongsTo(String person, Collection<KeyId> keys);

  /**
   * Those of these keys that are kept for the same person as this one, itself included if it is
   * among them: how one who reported before is recognised without saying who it is. None where it
   * is nobody's; keys that the vault lacks are nobody's.
   */
  Set<KeyId> ofTheSamePerson(KeyId one, Collection<KeyId> among);

  /**
   * Those of these key ids that the vault lacks; at start, over every live key id of the ledger,
   * there must be none.
   */
  Stream<KeyId> missing(Stream<KeyId> live);

  /**
   * Keeps by which code the reporter of a report returns; durable on return. Keeping one for the
   * same code again changes nothing.
   */
  void keepMailbox(MailboxLock lock);

  /**
   * What is kept of the mailbox that this half of a code names, as of now, whichever node kept it;
   * it takes as long to find nothing.
   */
  Optional<MailboxLock> mailbox(UUID lookup);

  /**
   * Forgets every unwrapped key and lets go of the store; whoever calls afterwards gets {@link
   * Unavailable}.
   */
  @Override
  void close();

  /** The vault gave no answer, or could not make a key durable; trying again may help. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String what, @Nullable Throwable cause) {
      super(what, cause);
    }
  }

  /**
   * A key that the ledger relies on is not in the vault: an alarm, never to be shown as an erasure.
   */
  final class KeyMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient KeyId key;

    public KeyMissing(KeyId key) {
      super("the vault holds no key " + key);
      this.key = key;
    }

    public KeyId key() {
      return key;
    }
  }

  /**
   * The vault's bytes are not what was written, or belong to another keyring: nothing is served
   * from them.
   */
  final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    public Damaged(long position, String what) {
      super("the vault is damaged at byte " + position + ": " + what);
      this.position = position;
    }

    /** Where the first bad record begins, in bytes from the start of the file. */
    public long position() {
      return position;
    }
  }
}
