package io.probity.core.protection;

import static io.probity.core.protection.WatchRules.BY_A_POLICY;
import static io.probity.core.protection.WatchRules.MISSED_BY_THE_CLOCK;
import static io.probity.core.protection.WatchRules.SETTLED_BY_WHO_LEADS;
import static io.probity.core.protection.WatchRules.WATCHED_BY_WHO_HANDLES;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.protection.RetaliationWatchCommand.OpenRetaliationWatch;
import io.probity.core.protection.RetaliationWatchCommand.RecordEmploymentChange;
import io.probity.core.protection.RetaliationWatchCommand.RecordMissedCheck;
import io.probity.core.protection.RetaliationWatchCommand.RecordRetaliationCheck;
import io.probity.core.protection.RetaliationWatchCommand.SettleSuspicion;
import io.probity.core.protection.RetaliationWatchCommand.WatchOver;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Who may keep a watch against retaliation. */
public final class RetaliationWatchAuthority {

  private RetaliationWatchAuthority() {}

  public static void check(
      RetaliationWatchCommand command, Actor actor, CaseFacts cases, CaseVisibility visibility) {
    Instant at = command.time();
    Optional<UUID> found =
        switch (command) {
          case OpenRetaliationWatch open -> Optional.of(open.caseId().value());
          case WatchOver over -> cases.caseOf(over.as().stream(over.watchId()));
          case RecordRetaliationCheck _,
              SettleSuspicion _,
              RecordEmploymentChange _,
              RecordMissedCheck _ ->
              cases.caseOf(command.watchId().stream());
        };
    Set<UUID> together = cases.together(found.orElse(command.watchId().value()));
    boolean seen = inAny(together, caseId -> visibility.sees(caseId, actor, at));
    VISIBLE.require(seen && found.isPresent());
    boolean leads = inAny(together, caseId -> visibility.leads(caseId, actor, at));
    switch (command) {
      case OpenRetaliationWatch _, RecordRetaliationCheck _, RecordEmploymentChange _ ->
          WATCHED_BY_WHO_HANDLES.require(
              leads || inAny(together, caseId -> visibility.investigates(caseId, actor, at)));
      case SettleSuspicion _ -> SETTLED_BY_WHO_LEADS.require(leads);
      case WatchOver _ -> BY_A_POLICY.require(actor.capacity() == Capacity.SYSTEM);
      case RecordMissedCheck _ -> MISSED_BY_THE_CLOCK.require(actor.capacity() == Capacity.SYSTEM);
    }
  }

  /** The watch stays where it was opened: where a report went, they watch over its reporter too. */
  private static boolean inAny(Set<UUID> together, Predicate<UUID> holds) {
    return together.stream().map(holds::test).reduce(false, Boolean::logicalOr);
  }
}
