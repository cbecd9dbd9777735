package io.probity.core.linking;

import static io.probity.core.linking.LinkingRules.LINKED_BY_WHO_LEADS_BOTH;
import static io.probity.core.linking.LinkingRules.RELATED_BY_WHO_LEADS_BOTH;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.linking.LinkingCommand.LinkReport;
import io.probity.core.linking.LinkingCommand.RelateCases;
import io.probity.core.linking.LinkingCommand.UnlinkReport;
import io.probity.core.linking.LinkingCommand.UnrelateCases;
import io.probity.core.message.StreamId;
import io.probity.core.party.Actor;
import io.probity.core.rule.Rule;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may bring reports and cases together: whoever leads every case that it concerns. */
public final class LinkingAuthority {

  private LinkingAuthority() {}

  public static void check(
      LinkingCommand command, Actor actor, CaseFacts cases, CaseVisibility visibility) {
    Set<UUID> concerned = concerned(command, cases);
    VISIBLE.require(holdsOfAll(concerned, id -> visibility.sees(id, actor, command.time())));
    Rule led =
        switch (command) {
          case LinkReport _, UnlinkReport _ -> LINKED_BY_WHO_LEADS_BOTH;
          case RelateCases _, UnrelateCases _ -> RELATED_BY_WHO_LEADS_BOTH;
        };
    led.require(holdsOfAll(concerned, id -> visibility.leads(id, actor, command.time())));
  }

  /** Of what there is not, as much is looked up as of what there is. */
  private static Set<UUID> concerned(LinkingCommand command, CaseFacts cases) {
    return switch (command) {
      case LinkReport link -> both(link.caseId().value(), caseOf(link.reportId(), cases));
      case UnlinkReport unlink -> cases.together(caseOf(unlink.linkId(), cases));
      case RelateCases relate -> both(relate.caseId().value(), relate.other().value());
      case UnrelateCases unrelate -> {
        Set<UUID> related = cases.relatedBy(unrelate.relationId().stream());
        UUID unknown = unrelate.relationId().value();
        yield related.isEmpty() ? both(unknown, alsoUnknown(unknown)) : related;
      }
    };
  }

  private static Set<UUID> both(UUID one, UUID other) {
    return Stream.of(one, other).collect(Collectors.toUnmodifiableSet());
  }

  private static UUID alsoUnknown(UUID id) {
    return new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits());
  }

  private static UUID caseOf(StreamId id, CaseFacts cases) {
    return cases.caseOf(id.stream()).orElse(id.value());
  }

  /** Each is looked at, whatever the first ones give. */
  private static boolean holdsOfAll(Set<UUID> concerned, Predicate<UUID> holds) {
    return concerned.stream().map(holds::test).reduce(true, Boolean::logicalAnd);
  }
}
