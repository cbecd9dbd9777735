package io.probity.core.ledger;

import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.json.Shape;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as it stands in the ledger: the envelope and the event's own data, encoded once, hashed
 * as bytes.
 *
 * @param seq position in the stream, from 0, no gaps
 * @param prev leaf hash of the stream's previous entry; absent exactly at seq 0
 * @param command keyed hash of the actor and the idempotency key
 * @param request keyed hash of the request's body as received
 * @param pos position among the entries of the command, below {@code of}
 * @param rev revision of the type's shape, from 1
 * @param recordedAt whole minutes, set by the writer, never going back along the ledger
 * @param parameters version of the policy parameters in force
 * @param basis the standing facts that the decision read
 * @param cause the entry that led to this one, if a policy or a clock acted
 */
public record Entry(
    String ledger,
    UUID id,
    String stream,
    long seq,
    @Nullable Hash prev,
    Hash command,
    Hash request,
    int pos,
    int of,
    String type,
    int rev,
    Instant recordedAt,
    By actor,
    @Nullable String parameters,
    List<Basis> basis,
    @Nullable UUID cause,
    JsonBytes data,
    List<SealedRef> sealed) {

  /** Sixty KiB: the most that an entry's bytes may count. */
  public static final int MAX_BYTES = 60 * 1024;

  /** Also the most that a head commits, so that a command's entries always fit one batch. */
  public static final int MAX_PER_COMMAND = 1_000;

  /** Who acted, in which capacity, for whom and under which delegation. */
  public record By(
      String id, String capacity, @Nullable String actingFor, @Nullable String delegation) {
    public By {
      Shape.token(id, "actor.id");
      Shape.token(capacity, "actor.capacity");
      Shape.optionalToken(actingFor, "actor.for");
      Shape.optionalToken(delegation, "actor.delegation");
    }
  }

  /**
   * A standing fact that was read; {@code at} is the index of its last change, absent if nothing
   * was there.
   */
  public record Basis(String register, String key, @Nullable Long at) {
    public Basis {
      Shape.token(register, "basis.register");
      Shape.token(key, "basis.key");
      Shape.count(at == null ? 0 : at, "basis.at");
    }
  }

  /** Checks shape; what breaks it is an {@link IllegalArgumentException} that names the field. */
  public Entry {
    Shape.origin(ledger);
    Shape.version4(id, "id");
    Shape.token(stream, "stream");
    Shape.require(!stream.equals(Genesis.KEY), "stream");
    Shape.count(seq, "seq");
    Shape.require((seq == 0) == (prev == null), "prev");
    Shape.require(of >= 1 && of <= MAX_PER_COMMAND, "of");
    Shape.require(pos >= 0 && pos < of, "pos");
    Shape.token(type, "type");
    Shape.require(rev >= 1, "rev");
    Shape.minute(recordedAt, "recordedAt");
    Shape.optionalToken(parameters, "parameters");
    basis = List.copyOf(basis);
    sealed = List.copyOf(sealed);
    requireDistinctNames(sealed);
    if (cause != null) {
      Shape.version4(cause, "cause");
    }
  }

  private static void requireDistinctNames(List<SealedRef> sealed) {
    Set<String> names = new HashSet<>();
    for (SealedRef ref : sealed) {
      Shape.require(names.add(ref.name()), "sealed.name");
    }
  }

  /**
   * The bytes that are hashed, sent, stored and exported; nobody writes them a second time from
   * fields.
   *
   * @throws TooLarge above {@link #MAX_BYTES}
   */
  public byte[] encode() {
    byte[] bytes = EntryFormat.write(this);
    if (bytes.length > MAX_BYTES) {
      throw new TooLarge(bytes.length);
    }
    return bytes;
  }

  /**
   * Accepts exactly the bytes that {@link #encode} gives for some entry.
   *
   * @throws MalformedEntry for any other bytes
   */
  public static Entry decode(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new MalformedEntry("more than 60 KiB", MAX_BYTES);
    }
    return MalformedEntry.unless(bytes, EntryFormat::read);
  }

  /** An entry would count more than 60 KiB. */
  public static final class TooLarge extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int bytes;

    TooLarge(int bytes) {
      super("an entry of " + bytes + " bytes; at most " + MAX_BYTES);
      this.bytes = bytes;
    }

    public int bytes() {
      return bytes;
    }
  }
}
