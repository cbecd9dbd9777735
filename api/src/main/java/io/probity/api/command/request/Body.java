package io.probity.api.command.request;

import io.probity.api.command.shape.RecordShape;
import io.probity.api.command.shape.Wrongs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body as received: its exact bytes, and the JSON object they are.
 *
 * @param bytes at most {@link #MAX_BYTES}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; the bytes are not copied
public record Body(byte[] bytes, ObjectNode json) {
  static final int MAX_BYTES = 256 * 1024;

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxNumberLength(32)
                          .maxStringLength(MAX_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public static Body read(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new BodyTooLarge();
    }
    return new Body(bytes, parse(utf8(bytes)));
  }

  /**
   * What this body says, in the shape of a record.
   *
   * @throws InvalidBody it has another shape
   */
  public <T> T as(RecordShape shape, Class<T> type) {
    Wrongs wrongs = new Wrongs();
    Object read = shape.read(json, "", wrongs);
    if (read == null) {
      throw new InvalidBody(wrongs.list());
    }
    return type.cast(read);
  }

  private static ObjectNode parse(CharBuffer text) {
    try {
      JsonNode node = STRICT.readTree(text.toString());
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw InvalidBody.because("", detail(e));
    }
    throw InvalidBody.because("", "A JSON object is expected");
  }

  private static String detail(JacksonException e) {
    TokenStreamLocation where = e.getLocation();
    if (where == null) { // a limit was passed: depth, or the length of a number
      return "Not JSON that is accepted here: nested too deep, or a number too long";
    }
    return e.getOriginalMessage().startsWith("Duplicate")
        ? "A field is there twice"
        : "Not JSON at line " + where.getLineNr() + ", column " + where.getColumnNr();
  }

  private static CharBuffer utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw InvalidBody.because("", "Not valid UTF-8");
    }
  }
}
