package io.probity.core.ledger.seal;

import io.probity.core.ledger.Entry;
import io.probity.core.ledger.json.Shape;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where sealed content belongs, and the only place where it opens: ledger, stream, entry, section,
 * and the data key.
 *
 * @param name of the section
 */
public record SealPlace(String ledger, String stream, UUID entry, String name, KeyId key) {
  private static final byte[] TEXT_LABEL = "probity/seal/v1".getBytes(StandardCharsets.US_ASCII);

  public SealPlace {
    Shape.origin(ledger);
    Shape.token(stream, "stream");
    Shape.token(name, "name");
  }

  public static SealPlace of(Entry entry, SealedRef ref) {
    return new SealPlace(entry.ledger(), entry.stream(), entry.id(), ref.name(), ref.key());
  }

  /**
   * The bytes that bind a text section to its place, both in the key and as additional data of the
   * cipher: label, 0, then ledger, stream, entry id, name and the raw key id, each after its length
   * as an unsigned 16-bit big-endian number.
   */
  public byte[] info() {
    var info = new ByteArrayOutputStream(256);
    info.writeBytes(TEXT_LABEL);
    info.write(0);
    for (String part : new String[] {ledger, stream, entry.toString(), name}) {
      part(info, part.getBytes(StandardCharsets.UTF_8));
    }
    part(info, key.raw());
    return info.toByteArray();
  }

  private static void part(ByteArrayOutputStream info, byte[] part) {
    info.writeBytes(ByteBuffer.allocate(2).putShort((short) part.length).array());
    info.writeBytes(part);
  }
}
