package io.probity.api.command.shape;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a value in a command's body may be: reads it, and describes it. One shape serves the reader,
 * the list of commands and the OpenAPI document, so that they cannot disagree.
 */
interface Shape {

  /**
   * The value at this place.
   *
   * @param wrongs is told what is wrong, by pointer; the answer is then null and not used
   */
  @Nullable Object read(JsonNode node, String pointer, Wrongs wrongs);

  /** As JSON Schema, 2020-12 dialect. */
  Map<String, Object> schema();
}
