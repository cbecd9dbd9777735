package io.probity.core.ledger;

import io.probity.core.ledger.json.FieldReader;
import io.probity.core.ledger.json.FieldWriter;
import io.probity.core.ledger.json.Shape;
import io.probity.core.ledger.tree.Hash;
import java.time.Instant;
import java.util.UUID;

/**
 * A commit record: it commits the entries directly before it by naming the head before it, their
 * place, and the tree with them.
 *
 * @param prev SHA-256 of the previous valid head's bytes; {@link Hash#ZERO} for the first
 * @param first index of the first entry that it commits; equals {@code size} if it commits none
 * @param size of the tree with its entries
 * @param root of that tree
 * @param node who wrote it
 * @param attempt which attempt of that node
 * @param at whole minutes
 */
public record Head(
    Hash prev, long first, long size, Hash root, String node, UUID attempt, Instant at) {
  /** The most entries that a head may commit. */
  public static final int MAX_ENTRIES = 1_000;

  private static final String PREV = "{\"$\":\"probity/head/v1\",\"prev\":";
  private static final String FIRST = ",\"first\":";
  private static final String SIZE = ",\"size\":";
  private static final String ROOT = ",\"root\":";
  private static final String NODE = ",\"node\":";
  private static final String ATTEMPT = ",\"attempt\":";
  private static final String AT = ",\"at\":";

  public Head {
    Shape.count(first, "first");
    Shape.count(size, "size");
    Shape.require(size >= first && size - first <= MAX_ENTRIES, "size");
    Shape.token(node, "node");
    Shape.minute(at, "at");
  }

  /** How many entries it commits: 0 to 1,000. */
  public int count() {
    return (int) (size - first);
  }

  /** The exact bytes; a record with any others is no head. */
  public byte[] encode() {
    FieldWriter out = new FieldWriter(320);
    out.binary(PREV, prev.bytes())
        .integer(FIRST, first)
        .integer(SIZE, size)
        .binary(ROOT, root.bytes());
    return out.text(NODE, node).uuid(ATTEMPT, attempt).time(AT, at).raw("}").bytes();
  }

  /**
   * Accepts exactly the bytes that {@link #encode} gives for some head.
   *
   * @throws Malformed for any other bytes
   */
  public static Head decode(byte[] bytes) {
    FieldReader fields = new FieldReader(bytes);
    try {
      Head head = read(fields);
      fields.end();
      return head;
    } catch (IllegalArgumentException malformed) {
      throw new Malformed(fields.at());
    }
  }

  private static Head read(FieldReader in) {
    in.expect(PREV);
    Hash prev = in.hash();
    in.expect(FIRST);
    long first = in.integer();
    in.expect(SIZE);
    long size = in.integer();
    in.expect(ROOT);
    Hash root = in.hash();
    in.expect(NODE);
    String node = in.text();
    in.expect(ATTEMPT);
    UUID attempt = in.uuid();
    in.expect(AT);
    Instant at = in.minute();
    in.expect("}");
    return new Head(prev, first, size, root, node, attempt, at);
  }

  /** These bytes are no head of this format. */
  public static final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int at;

    Malformed(int at) {
      super("no head, at byte " + at);
      this.at = at;
    }

    /** Byte position up to which the bytes were read, from 0. */
    public int at() {
      return at;
    }
  }
}
