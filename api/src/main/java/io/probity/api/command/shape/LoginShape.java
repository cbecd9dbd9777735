package io.probity.api.command.shape;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A login, named by issuer and subject; only its keyed hash goes on from here. */
record LoginShape(BiFunction<String, String, Object> login) implements Shape {
  private static final int LONGEST = 255;

  @Override
  public @Nullable Object read(JsonNode node, String pointer, Wrongs wrongs) {
    if (!node.isObject()
        || node.size() != 2
        || !isName(node.path("issuer"))
        || !isName(node.path("subject"))) {
      return wrongs.at(pointer, "an object with just issuer and subject is expected");
    }
    return login.apply(node.get("issuer").asString(), node.get("subject").asString());
  }

  private static boolean isName(JsonNode node) {
    return node.isString() && !node.asString().isBlank() && node.asString().length() <= LONGEST;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> name = Map.of("type", "string", "minLength", 1, "maxLength", LONGEST);
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of("issuer", name, "subject", name),
        "required",
        List.of("issuer", "subject"),
        "additionalProperties",
        false);
  }
}
