package io.probity.api.command;

import io.probity.api.problem.Problems;
import io.probity.core.journal.CommandDesk;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a command whose commit was in doubt. Its id is known to its sender alone. */
@RestController
final class CommandStatusEndpoint {
  private final CommandDesk desk;

  CommandStatusEndpoint(CommandDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/command-status/{commandId:[0-9a-f]{64}}")
  ResponseEntity<?> status(@PathVariable String commandId, Actor caller) {
    return desk.outcome(Hash.ofHex(commandId))
        .<ResponseEntity<?>>map(outcome -> CommandEndpoint.answer(outcome, Map.of()))
        .orElseGet(() -> ResponseEntity.of(Problems.notFound()).build());
  }
}
