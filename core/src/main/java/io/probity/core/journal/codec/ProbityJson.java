package io.probity.core.journal.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.probity.core.ledger.tree.Hash;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How our types stand in JSON, in entries as in requests: a stream's id as {@code case-<uuid>}, any
 * other record with the single component {@code value} as that value alone, times to the minute,
 * hashes in base64, decimals as strings, components in the order in which they are declared,
 * without those that are null.
 */
public final class ProbityJson extends JacksonModule {

  @Override
  public String getModuleName() {
    return "probity";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new ValueRecords.Writing());
    context.addDeserializers(new ValueRecords.Reading());
    SimpleModule scalars = new SimpleModule("probity-scalars");
    scalars.addSerializer(Instant.class, new MinuteWriter());
    scalars.addDeserializer(Instant.class, new MinuteReader());
    scalars.addSerializer(Hash.class, new HashWriter());
    scalars.addDeserializer(Hash.class, new HashReader());
    scalars.addSerializer(BigDecimal.class, new DecimalWriter());
    scalars.addDeserializer(BigDecimal.class, new DecimalReader());
    scalars.setupModule(context);
  }

  /** Reads strictly: unknown, doubled or trailing fields, numbers for text and the reverse. */
  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new ProbityJson())
        .disable(
            MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();
  }

  private static final class MinuteWriter extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
      if (value.getNano() != 0 || value.getEpochSecond() % 60 != 0) {
        throw new IllegalArgumentException("a time is recorded to the minute");
      }
      out.writeString(value.toString());
    }
  }

  private static final class MinuteReader extends ValueDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) {
      String text = in.getString();
      try {
        Instant time = Instant.parse(text);
        if (time.getNano() == 0 && time.getEpochSecond() % 60 == 0) {
          return time;
        }
      } catch (DateTimeException _) {
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a time in UTC");
      }
      return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a whole minute");
    }
  }

  private static final class HashWriter extends ValueSerializer<Hash> {
    @Override
    public void serialize(Hash value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.base64());
    }
  }

  private static final class HashReader extends ValueDeserializer<Hash> {
    @Override
    public Hash deserialize(JsonParser in, DeserializationContext context) {
      String text = in.getString();
      try {
        return Hash.ofBase64(text);
      } catch (IllegalArgumentException _) {
        return (Hash) context.handleWeirdStringValue(Hash.class, text, "not 32 bytes in base64");
      }
    }
  }

  private static final class DecimalWriter extends ValueSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.toPlainString());
    }
  }

  private static final class DecimalReader extends ValueDeserializer<BigDecimal> {
    @Override
    public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
      String text = in.getString();
      if (in.hasToken(JsonToken.VALUE_STRING) && text.matches("-?[0-9]{1,30}(\\.[0-9]{1,10})?")) {
        return new BigDecimal(text);
      }
      return (BigDecimal)
          context.handleWeirdStringValue(BigDecimal.class, text, "not a decimal number in quotes");
    }
  }
}
