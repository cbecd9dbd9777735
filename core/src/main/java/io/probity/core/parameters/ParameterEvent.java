package io.probity.core.parameters;

import io.probity.core.message.Event;
import io.probity.core.sealing.Confidential;

/** What happened to the policy parameters. */
public sealed interface ParameterEvent extends Event {

  /** A new version is in force. */
  record ParametersSet(
      ParameterVersionId parameterVersionId,
      int oldVersion,
      int version,
      ParameterSet old,
      ParameterSet values,
      Confidential reason)
      implements ParameterEvent {}

  /** An exception on record: one person may now do what should take two. */
  record SegregationRelaxed(ParameterVersionId parameterVersionId, int version, Confidential reason)
      implements ParameterEvent {}
}
