package io.probity.core.ledger;

import io.probity.core.ledger.tree.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The published test vectors, read with another reader than ours. */
public final class Vectors {
  private Vectors() {}

  @SuppressWarnings("unchecked")
  public static Map<String, Object> read(String name) {
    try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + name)) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(in), Map.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> list(Map<String, Object> from, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(from.get(name));
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Map<String, Object> from, String name) {
    return (Map<String, Object>) Objects.requireNonNull(from.get(name));
  }

  @SuppressWarnings("unchecked")
  public static List<String> strings(Map<String, Object> from, String name) {
    return (List<String>) Objects.requireNonNull(from.get(name));
  }

  public static List<Hash> hashes(Map<String, Object> from, String name) {
    return strings(from, name).stream().map(Hash::ofHex).toList();
  }

  public static String text(Map<String, Object> from, String name) {
    return (String) Objects.requireNonNull(from.get(name));
  }

  public static byte[] base64(Map<String, Object> from, String name) {
    return Base64.getDecoder().decode(text(from, name));
  }

  public static int number(Map<String, Object> from, String name) {
    return (Integer) Objects.requireNonNull(from.get(name));
  }
}
