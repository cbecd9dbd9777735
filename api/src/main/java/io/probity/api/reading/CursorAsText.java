package io.probity.api.reading;

import io.probity.query.views.answer.Cursor;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Shows where a list goes on as the text that a caller sends back. */
@JacksonComponent
final class CursorAsText extends ValueSerializer<Cursor> {

  @Override
  public Class<Cursor> handledType() {
    return Cursor.class;
  }

  @Override
  public void serialize(Cursor cursor, JsonGenerator json, SerializationContext context) {
    json.writeString(cursor.text());
  }
}
