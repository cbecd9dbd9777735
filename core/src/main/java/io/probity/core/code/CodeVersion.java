package io.probity.core.code;

import static io.probity.core.code.CodeRules.AFTER_THE_LAST;
import static io.probity.core.code.CodeRules.ALL_PRINCIPLES;
import static io.probity.core.code.CodeRules.NOT_IN_THE_PAST;
import static io.probity.core.code.CodeRules.ONE_LABEL_EACH;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.code.CodeCommand.PublishCodeVersion;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.CodeVersions.Version;
import io.probity.core.parameters.PolicyParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** The code of ethics as it stands from one day to another. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class CodeVersion {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private CodeVersionId id;

  CodeVersion() {}

  @CommandHandler
  CodeVersion(PublishCodeVersion publish, CodeVersions versions, PolicyParameters parameters) {
    List<Version> before = versions.all();
    ONE_LABEL_EACH.require(
        before.stream().noneMatch(version -> version.label().equals(publish.label().value())));
    AFTER_THE_LAST.require(
        before.stream().allMatch(version -> version.from().isBefore(publish.effectiveFrom())));
    NOT_IN_THE_PAST.require(
        before.isEmpty()
            || !publish.effectiveFrom().isBefore(parameters.inForce().dayOf(publish.time())));
    ALL_PRINCIPLES.require(principles(publish).size() == Principle.values().length);
    apply(
        new CodeVersionPublished(
            publish.codeVersionId(),
            before.isEmpty() ? null : before.getLast().id(),
            publish.label(),
            publish.effectiveFrom(),
            publish.provisions(),
            publish.document()));
  }

  @EventSourcingHandler
  @SuppressWarnings("RefactorSwitch") // the next event will not set the id
  void evolve(CodeEvent event) {
    switch (event) {
      case CodeVersionPublished published -> id = published.codeVersionId();
    }
  }

  private static Set<Principle> principles(PublishCodeVersion publish) {
    Set<Principle> principles = EnumSet.noneOf(Principle.class);
    publish.provisions().forEach(provision -> principles.add(provision.principle()));
    return principles;
  }
}
