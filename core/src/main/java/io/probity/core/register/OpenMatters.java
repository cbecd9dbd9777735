package io.probity.core.register;

import java.util.Set;
import java.util.UUID;

/**
 * What still keeps a case from closing: streams of undecided allegations, due escalations, streams
 * not yet named by the case. Register {@code open-matters}, one key for each case.
 */
public interface OpenMatters {

  Set<String> of(UUID caseId);
}
