package io.probity.core.parameters;

import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the policy parameters. */
public sealed interface ParameterCommand extends Command {

  /**
   * Puts a whole new set in force, for the very next command.
   *
   * @param replaces the version that the sender saw, so that nobody undoes what they never saw
   */
  record SetParameters(
      @ServerMade @TargetAggregateIdentifier ParameterVersionId parameterVersionId,
      int replaces,
      ParameterSet values,
      Confidential reason,
      Instant time)
      implements ParameterCommand {}
}
