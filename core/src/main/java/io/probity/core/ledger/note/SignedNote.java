package io.probity.core.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.ledger.json.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and signatures over it (C2SP signed-note); whoever reads it must ask {@link #verify}
 * first.
 */
public record SignedNote(String text, List<Line> signatures) {
  public static final int MAX_SIGNATURES = 64;

  /** Far more than a checkpoint with all its signatures needs. */
  public static final int MAX_CHARACTERS = 100_000;

  private static final String DASH = "— ";

  /** White space to Unicode, yet not to {@link Character}. */
  private static final char NEXT_LINE = 0x85;

  /** One signature line; the bytes are what follows the key id. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Line(String name, int keyId, byte[] signature) {
    public Line {
      Shape.require(isKeyName(name), "key name");
      Shape.require(signature.length > 0, "signature");
    }

    String line() {
      byte[] bytes = ByteBuffer.allocate(4 + signature.length).putInt(keyId).put(signature).array();
      return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    static Line parse(String line) {
      String[] parts = line.split(" ", -1);
      Shape.require(parts.length == 3 && parts[0].equals(DASH.trim()), "signature line");
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
      Shape.require(bytes.remaining() > 4, "signature");
      int keyId = bytes.getInt();
      Line parsed =
          new Line(parts[1], keyId, Arrays.copyOfRange(bytes.array(), 4, bytes.capacity()));
      Shape.require(parsed.line().equals(line + "\n"), "signature line");
      return parsed;
    }

    private static boolean isKeyName(String name) {
      return !name.isEmpty()
          && name.chars()
              .noneMatch(
                  c ->
                      c == '+'
                          || c < ' '
                          || c == NEXT_LINE
                          || Character.isWhitespace(c)
                          || Character.isSpaceChar(c));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Line line && line().equals(line.line());
    }

    @Override
    public int hashCode() {
      return line().hashCode();
    }

    @Override
    public String toString() {
      return line().trim();
    }
  }

  public SignedNote {
    signatures = List.copyOf(signatures);
    Shape.require(text.endsWith("\n"), "text");
    Shape.require(text.chars().noneMatch(c -> c < ' ' && c != '\n'), "text");
    Shape.require(!signatures.isEmpty() && signatures.size() <= MAX_SIGNATURES, "signatures");
  }

  /** The note as it is stored and handed out. */
  public String note() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(line -> note.append(line.line()));
    return note.toString();
  }

  /** Anything but the text that {@link #note} gives is {@link Malformed}. Checks no signature. */
  public static SignedNote parse(String note) {
    int blank = note.lastIndexOf("\n\n");
    if (note.length() > MAX_CHARACTERS || blank < 0 || !note.endsWith("\n")) {
      throw new Malformed("no text, blank line and signatures");
    }
    try {
      return new SignedNote(note.substring(0, blank + 1), lines(note.substring(blank + 2)));
    } catch (IllegalArgumentException malformed) {
      throw new Malformed("wrong " + malformed.getMessage());
    }
  }

  private static List<Line> lines(String signatures) {
    String[] lines = signatures.split("\n", MAX_SIGNATURES + 2);
    Shape.require(lines.length <= MAX_SIGNATURES + 1, "signatures");
    List<Line> parsed = new ArrayList<>();
    for (String line : Arrays.copyOf(lines, lines.length - 1)) {
      parsed.add(Line.parse(line));
    }
    return parsed;
  }

  /**
   * Every line with the key's name and id must be the key's, and there must be one; lines of other
   * keys are ignored.
   *
   * @throws UntrustedKey if no line has the key's name and id
   * @throws BadSignature if one has, but the key did not sign this text
   */
  public void verify(VerifierKey key) {
    byte[] bytes = text.getBytes(UTF_8);
    int keyId = key.id();
    boolean found = false;
    for (Line line : signatures) {
      if (line.keyId == keyId && line.name.equals(key.name())) {
        found = true;
        if (!key.signed(bytes, line.signature)) {
          throw new BadSignature(key, this);
        }
      }
    }
    if (!found) {
      throw new UntrustedKey(key);
    }
  }

  /** A text is no signed note. */
  public static final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why);
    }
  }

  /** No signature of a note carries the name and id of the key that is trusted. */
  public static final class UntrustedKey extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UntrustedKey(VerifierKey key) {
      super("no signature by " + key.text());
    }
  }

  /** A signature carries a key's name and id, but that key did not make it over this text. */
  public static final class BadSignature extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient SignedNote note;

    BadSignature(VerifierKey key, SignedNote note) {
      super("not signed by " + key.text());
      this.note = note;
    }

    public SignedNote note() {
      return note;
    }
  }
}
