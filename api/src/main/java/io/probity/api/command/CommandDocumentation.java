package io.probity.api.command;

import io.probity.api.command.CommandCatalogue.CommandType;
import io.probity.api.command.request.IdempotencyKey;
import io.probity.core.party.Actor;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/** Puts every command, found in the sealed types, into the OpenAPI document. */
@Component
final class CommandDocumentation implements GlobalOpenApiCustomizer {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "200", "Recorded; or there was nothing to do, and entries is empty",
          "202", "In doubt; the Location tells what becomes of it",
          "400", "The body or a header does not have its shape; errors names each wrong field",
          "401", "No token, or none that is good here",
          "403", "Refused: the numbered rule says why",
          "404", "There is nothing here that you may see",
          "409", "Refused in the present state, or somebody else's entry came first",
          "413", "The body is over the limit",
          "422", "The key was used with another body",
          "503", "Not now; Retry-After says when to try again, with the same Idempotency-Key");

  private final CommandCatalogue catalogue;

  CommandDocumentation(CommandCatalogue catalogue) {
    this.catalogue = catalogue;
    // Who acts comes from the token, not from the request's parameters.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
  }

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().remove("/api/commands/{name}");
    for (CommandType type : catalogue.all()) {
      document.path("/api/commands/" + type.name(), new PathItem().post(operation(type)));
    }
  }

  private static Operation operation(CommandType type) {
    return new Operation()
        .operationId(type.name())
        .addTagsItem(type.capability())
        .summary(type.type().getSimpleName())
        .description(RulesOfSending.told(type.type()))
        .addParametersItem(
            header(
                IdempotencyKey.HEADER,
                "A random UUID (version 4), new for each command and the same for its retries",
                true))
        .addParametersItem(
            header("If-Match", "The position of the stream that was seen last, in quotes", false))
        .addParametersItem(
            header("Probity-Capacity", "In which capacity; needed with several offices", false))
        .addParametersItem(
            header("Probity-Delegation", "Under which delegation, for its principal", false))
        .requestBody(new RequestBody().required(true).content(json(schema(type.shape().schema()))))
        .responses(answers());
  }

  private static HeaderParameter header(String name, String description, boolean required) {
    HeaderParameter header = new HeaderParameter();
    header
        .name(name)
        .description(description)
        .required(required)
        .schema(new JsonSchema().types(Set.of("string")));
    return header;
  }

  private static ApiResponses answers() {
    ApiResponses answers = new ApiResponses();
    ANSWERS.forEach((status, text) -> answers.addApiResponse(status, answer(status, text)));
    return answers;
  }

  private static ApiResponse answer(String status, String text) {
    ApiResponse answer = new ApiResponse().description(text);
    return status.startsWith("2")
        ? answer
        : answer.content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(schema(Map.of("type", "object")))));
  }

  private static Content json(Schema<?> schema) {
    return new Content().addMediaType("application/json", new MediaType().schema(schema));
  }

  private static Schema<?> schema(Map<String, Object> schema) {
    return Json31.mapper().convertValue(schema, JsonSchema.class);
  }
}
