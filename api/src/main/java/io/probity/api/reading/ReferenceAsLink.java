package io.probity.api.reading;

import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.sealing.Confidential.Reference;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Shows where sealed content stands, what its bytes must be, and where it is opened. */
@JacksonComponent
final class ReferenceAsLink extends ValueSerializer<Reference> {

  @Override
  public Class<Reference> handledType() {
    return Reference.class;
  }

  @Override
  public void serialize(Reference reference, JsonGenerator json, SerializationContext context) {
    SealedRef sealed = reference.sealed();
    json.writeStartObject();
    json.writeStringProperty("stream", reference.stream());
    json.writeStringProperty("entry", reference.entry().toString());
    json.writeStringProperty("name", sealed.name());
    json.writeNumberProperty("len", sealed.len());
    json.writeStringProperty("sha256", sealed.sha256().base64());
    json.writeStringProperty(
        "open",
        "/api/content/" + reference.stream() + "/" + reference.entry() + "/" + sealed.name());
    json.writeEndObject();
  }
}
