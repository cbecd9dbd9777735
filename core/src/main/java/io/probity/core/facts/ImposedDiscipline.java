package io.probity.core.facts;

import java.util.List;
import java.util.UUID;

/**
 * Which discipline was imposed lately for the same topic and severity, and stands. Register {@code
 * imposed-discipline}, one key for each topic with each severity.
 */
public interface ImposedDiscipline {

  /** So many are kept for each key: a basis must stay short. */
  int KEPT = 12;

  /**
   * One of them.
   *
   * @param level its name on the ladder
   */
  record Imposed(UUID caseId, UUID allegationId, String level) {}

  /** The latest {@value #KEPT}, the oldest first. */
  List<Imposed> lately(String topic, String severity);
}
