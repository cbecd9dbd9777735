package io.probity.core.parameters;

import static io.probity.core.parameters.ParameterRules.OF_THE_VERSION_IN_FORCE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.parameters.ParameterCommand.SetParameters;
import io.probity.core.parameters.ParameterEvent.ParametersSet;
import io.probity.core.parameters.ParameterEvent.SegregationRelaxed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * What the Company decided in place of what the code of ethics leaves open, until it decides anew.
 */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class ParameterVersion {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private ParameterVersionId id;

  ParameterVersion() {}

  @CommandHandler
  ParameterVersion(SetParameters set, PolicyParameters parameters) {
    ParameterValues old = parameters.inForce();
    int oldVersion = Integer.parseInt(old.version());
    OF_THE_VERSION_IN_FORCE.require(set.replaces() == oldVersion);
    int version = oldVersion + 1;
    apply(
        new ParametersSet(
            set.parameterVersionId(), oldVersion, version, old.set(), set.values(), set.reason()));
    if (old.segregation() && !set.values().choices().segregation()) {
      apply(new SegregationRelaxed(set.parameterVersionId(), version, set.reason()));
    }
  }

  @EventSourcingHandler
  void evolve(ParameterEvent event) {
    switch (event) {
      case ParametersSet set -> id = set.parameterVersionId();
      case SegregationRelaxed _ -> {}
    }
  }
}
