package io.probity.core.casework;

/** Two duties that one person did, where the Company is too small to keep them apart. */
public enum CombinedDuties {
  TOOK_REPORT_AND_INVESTIGATES,
  INVESTIGATED_AND_CLOSES,
  REQUESTED_AND_REOPENS,
  PLANNED_AND_APPROVES,
  HAD_A_HAND_AND_REVIEWS,
  HAD_A_HAND_AND_DISCIPLINES,
  WORKED_ON_THE_CASE_BEFORE_AND_INVESTIGATES_RETALIATION
}
