package io.probity.core.code;

import static io.probity.core.code.CodeRules.AFTER_THE_LAST;
import static io.probity.core.code.CodeRules.ALL_PRINCIPLES;
import static io.probity.core.code.CodeRules.NOTICE_HAS_BEEN_GIVEN;
import static io.probity.core.code.CodeRules.NOT_IN_THE_PAST;
import static io.probity.core.code.CodeRules.OF_THE_LAST_VERSION;
import static io.probity.core.code.CodeRules.ONE_LABEL_EACH;
import static io.probity.core.code.CodeRules.REWORDED_IN_BOTH;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.code.CodeCommand.AmendCode;
import io.probity.core.code.CodeCommand.NotifyCodeChange;
import io.probity.core.code.CodeCommand.PublishCodeVersion;
import io.probity.core.code.CodeEvent.CodeAmended;
import io.probity.core.code.CodeEvent.CodeChangeNotified;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.CodeVersions.Version;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.PolicyParameters;
import java.util.Comparator;
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

  @AggregateIdentifier private CodeVersionId id;

  CodeVersion() {}

  @CommandHandler
  CodeVersion(PublishCodeVersion publish, CodeVersions versions, PolicyParameters parameters) {
    apply(published(publish, versions.all(), parameters.inForce()));
  }

  @CommandHandler
  CodeVersion(AmendCode amend, CodeVersions versions, PolicyParameters parameters) {
    List<Version> before = versions.all();
    OF_THE_LAST_VERSION.require(before.getLast().id().equals(amend.amends()));
    Set<ProvisionId> old = before.getLast().provisions();
    List<ProvisionId> now = amend.provisions().stream().map(Provision::id).toList();
    REWORDED_IN_BOTH.require(
        old.containsAll(amend.reworded()) && now.containsAll(amend.reworded()));
    PublishCodeVersion publish =
        new PublishCodeVersion(
            amend.codeVersionId(),
            amend.label(),
            amend.effectiveFrom(),
            amend.provisions(),
            amend.document(),
            amend.time());
    apply(published(publish, before, parameters.inForce()));
    apply(
        new CodeAmended(
            amend.codeVersionId(),
            amend.amends(),
            now.stream().filter(each -> !old.contains(each)).toList(),
            old.stream()
                .filter(each -> !now.contains(each))
                .sorted(Comparator.comparing(ProvisionId::value))
                .toList(),
            amend.reworded(),
            amend.reasons()));
  }

  @CommandHandler
  void decide(NotifyCodeChange notify, PolicyParameters parameters) {
    NOTICE_HAS_BEEN_GIVEN.require(
        !notify.givenOn().isAfter(parameters.inForce().dayOf(notify.time())));
    apply(new CodeChangeNotified(id, notify.givenOn(), notify.notice()));
  }

  private static CodeVersionPublished published(
      PublishCodeVersion publish, List<Version> before, ParameterValues values) {
    ONE_LABEL_EACH.require(
        before.stream().noneMatch(version -> version.label().equals(publish.label().value())));
    AFTER_THE_LAST.require(
        before.stream().allMatch(version -> version.from().isBefore(publish.effectiveFrom())));
    NOT_IN_THE_PAST.require(
        before.isEmpty() || !publish.effectiveFrom().isBefore(values.dayOf(publish.time())));
    ALL_PRINCIPLES.require(principles(publish).size() == Principle.values().length);
    return new CodeVersionPublished(
        publish.codeVersionId(),
        before.isEmpty() ? null : before.getLast().id(),
        publish.label(),
        publish.effectiveFrom(),
        publish.provisions(),
        publish.document());
  }

  @EventSourcingHandler
  void evolve(CodeEvent event) {
    switch (event) {
      case CodeVersionPublished published -> id = published.codeVersionId();
      case CodeAmended _, CodeChangeNotified _ -> {}
    }
  }

  private static Set<Principle> principles(PublishCodeVersion publish) {
    Set<Principle> principles = EnumSet.noneOf(Principle.class);
    publish.provisions().forEach(provision -> principles.add(provision.principle()));
    return principles;
  }
}
