package io.probity.api.command;

import io.probity.core.custody.CommandId;
import io.probity.core.custody.LedgerWork;
import io.probity.core.journal.Outcome;
import io.probity.core.journal.group.PlacesOfWork;
import io.probity.core.journal.policy.RefusedPolicyCommands;
import io.probity.core.ledger.Hash;
import io.probity.core.party.Actor;
import io.probity.core.register.WorkOnLedger.Refused;
import io.probity.core.sealing.Confidential;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What policies were refused: listed, sent again, dropped; and from where lost work goes on. */
@RestController
@RequestMapping("/api/policies")
final class PolicyEndpoint {
  private static final String ID = "{id:[0-9a-f]{64}}";
  private static final String REASONS = "reasons";
  private static final String FROM = "from";

  private final RefusedPolicyCommands refused;
  private final PlacesOfWork places;

  PolicyEndpoint(RefusedPolicyCommands refused, PlacesOfWork places) {
    this.refused = refused;
    this.places = places;
  }

  /**
   * One refused command.
   *
   * @param id by which it is sent again or dropped
   * @param entry the ledger index of what the policy heard
   * @param rule the id of the rule that refused it last
   */
  record Line(String id, String policy, long entry, String command, String rule, int tries) {
    static Line of(Refused open) {
      return new Line(
          Hash.ofBase64(open.id().value()).hex(),
          open.policy(),
          open.entry(),
          open.command(),
          open.rule(),
          open.tries());
    }
  }

  @GetMapping("/refused")
  List<Line> open(Actor actor) {
    return refused.open(actor).stream().map(Line::of).toList();
  }

  /** Under the policy's own command id: so it is done once, however often this is asked for. */
  @PostMapping("/refused/" + ID + "/retry")
  ResponseEntity<?> retry(@PathVariable String id, Actor actor) {
    Outcome outcome = refused.retry(commandId(id), actor);
    return CommandEndpoint.answer(outcome, Map.of());
  }

  @PostMapping("/refused/" + ID + "/drop")
  ResponseEntity<?> drop(@PathVariable String id, Actor actor, HttpServletRequest request)
      throws IOException {
    Body body = Body.read(request.getInputStream());
    requireOnly(body, Set.of(REASONS));
    refused.drop(commandId(id), actor, reasons(body));
    return ResponseEntity.noContent().build();
  }

  /** The work goes on from the entry named by {@code from}, on whichever node has it. */
  @PostMapping("/places/{work:policies|publishing}")
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

  private static CommandId commandId(String hex) {
    return new CommandId(Hash.ofHex(hex).base64());
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
