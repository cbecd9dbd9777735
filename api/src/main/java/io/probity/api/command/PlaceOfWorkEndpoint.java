package io.probity.api.command;

import io.probity.api.command.request.Body;
import io.probity.api.command.request.IdempotencyKey;
import io.probity.api.command.shape.RecordShape;
import io.probity.api.command.shape.Shapes;
import io.probity.core.custody.LedgerWork;
import io.probity.core.journal.group.PlacesOfWork;
import io.probity.core.party.Actor;
import io.probity.core.sealing.Confidential;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From where policies or publishing go on whose place was lost. */
@RestController
@RequestMapping("/api/work")
final class PlaceOfWorkEndpoint {
  private final PlacesOfWork places;
  private final RecordShape place;

  PlaceOfWorkEndpoint(PlacesOfWork places, Shapes shapes) {
    this.places = places;
    this.place = RecordShape.of(Place.class, shapes);
  }

  /** From which entry the work goes on, and why there. */
  record Place(long from, Confidential reasons) {}

  /** From the entry that the body names, on whichever node has the work. */
  @PostMapping(
      path = "/{work:policies|publishing}/place",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Long> set(
      @PathVariable String work,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Actor actor,
      HttpServletRequest request)
      throws IOException {
    Place asked = Body.read(request.getInputStream()).as(place, Place.class);
    long recorded =
        places.set(
            LedgerWork.valueOf(work.toUpperCase(Locale.ROOT)),
            asked.from(),
            actor,
            asked.reasons(),
            IdempotencyKey.require(key));
    return Map.of("index", recorded);
  }
}
