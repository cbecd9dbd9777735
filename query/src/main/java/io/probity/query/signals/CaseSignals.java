package io.probity.query.signals;

import java.util.List;
import java.util.UUID;

/**
 * What whoever triages a case may want to look at. It decides nothing: nothing is rejected for it.
 *
 * @param reporters those who reported under their name in this case, with what else they reported
 * @param senders who forwarded a report of this case, with what else they forwarded
 * @param subjects who is named in this case, and in which other open ones
 * @param possibleDuplicates cases about one of the same people, said to have happened at about the
 *     same time
 */
public record CaseSignals(
    List<ReporterSignal> reporters,
    List<SenderSignal> senders,
    List<SubjectSignal> subjects,
    List<UUID> possibleDuplicates) {
  public CaseSignals {
    reporters = List.copyOf(reporters);
    senders = List.copyOf(senders);
    subjects = List.copyOf(subjects);
    possibleDuplicates = List.copyOf(possibleDuplicates);
  }

  /**
   * Somebody who reported under their name more than once; who it is, it does not say. Shown to
   * those who may know, and of cases whose reporter they may know. Who gave no name is not to be
   * recognised from one report to the next.
   *
   * @param reports how many they made near this one by the parameters, this one included
   * @param often whether that is more than usual
   * @param cases the other cases of these reports
   */
  public record ReporterSignal(int reports, boolean often, List<UUID> cases) {}

  /**
   * Somebody who forwards reports.
   *
   * @param reports how many they forwarded near this one by the parameters, this one included; of
   *     those that whoever asks may know
   * @param often whether that is more than usual
   * @param cases the other cases of these reports
   */
  public record SenderSignal(String person, int reports, boolean often, List<UUID> cases) {}

  /** Somebody of the register who is named in other open cases as well. */
  public record SubjectSignal(String person, List<UUID> cases) {}
}
