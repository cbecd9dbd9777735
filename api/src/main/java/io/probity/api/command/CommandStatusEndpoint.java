package io.probity.api.command;

import io.probity.api.problem.Problems;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.party.Actor;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a command whose commit was in doubt; for its sender alone. */
@RestController
final class CommandStatusEndpoint {
  private final CommandDesk desk;
  private final StatusLinks links;

  CommandStatusEndpoint(CommandDesk desk, StatusLinks links) {
    this.desk = desk;
    this.links = links;
  }

  @GetMapping("/api/command-status/{link:[0-9a-f]{128}}")
  ResponseEntity<?> status(@PathVariable String link, Actor caller) {
    return links
        .commandId(link, caller)
        .flatMap(desk::outcome)
        .<ResponseEntity<?>>map(
            outcome ->
                CommandAnswer.to(
                    outcome, Map.of(), null, inDoubt -> links.of(inDoubt.commandId(), caller)))
        .orElseGet(Problems::nothingHere);
  }
}
