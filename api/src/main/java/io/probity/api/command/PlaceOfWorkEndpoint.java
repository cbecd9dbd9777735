package io.probity.api.command;

import io.probity.core.custody.LedgerWork;
import io.probity.core.journal.group.PlacesOfWork;
import io.probity.core.party.Actor;
import io.probity.core.sealing.Confidential;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** From where policies or publishing go on whose place was lost. */
@RestController
@RequestMapping("/api/work")
final class PlaceOfWorkEndpoint {
  private static final String REASONS = "reasons";
  private static final String FROM = "from";

  private final PlacesOfWork places;

  PlaceOfWorkEndpoint(PlacesOfWork places) {
    this.places = places;
  }

  /** From the entry that {@code from} names, on whichever node has the work. */
  @PostMapping("/{work:policies|publishing}/place")
  Map<String, Long> set(
      @PathVariable String work,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request)
      throws IOException {
    Body body = Body.read(request.getInputStream());
    requireOnly(body, Set.of(FROM, REASONS));
    JsonNode from = body.json().get(FROM);
    if (from == null || !from.isIntegralNumber() || !from.canConvertToLong()) {
      throw InvalidBody.because("/" + FROM, "The ledger index of an entry is expected");
    }
    long recorded =
        places.set(
            LedgerWork.valueOf(work.toUpperCase(Locale.ROOT)),
            from.longValue(),
            actor,
            reasons(body),
            IdempotencyKey.require(key));
    return Map.of("index", recorded);
  }

  private static void requireOnly(Body body, Set<String> fields) {
    for (String name : body.json().propertyNames()) {
      if (!fields.contains(name)) {
        throw InvalidBody.because("/" + name, "There is no such field");
      }
    }
  }

  private static Confidential reasons(Body body) {
    JsonNode reasons = body.json().get(REASONS);
    if (reasons == null || !reasons.isString() || reasons.stringValue().isBlank()) {
      throw InvalidBody.because("/" + REASONS, "A text is expected");
    }
    try {
      return Confidential.text(reasons.stringValue());
    } catch (IllegalArgumentException _) {
      throw InvalidBody.because("/" + REASONS, "The text is too long, or not well formed");
    }
  }
}
