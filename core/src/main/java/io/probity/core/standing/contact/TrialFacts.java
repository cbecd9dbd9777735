package io.probity.core.standing.contact;

import io.probity.core.facts.Reads;
import io.probity.core.facts.contact.HotlineTests;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.trial.TrialEvent.TrialBegun;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which reports are tests of the hotline. */
public final class TrialFacts implements Facts {

  private final Register<Boolean> trials = new Register<>("trials", TrialFacts::trials);
  private final Register<Boolean> tested = new Register<>("tested-reports", TrialFacts::tested);

  @Override
  public List<Register<?>> registers() {
    return List.of(trials, tested);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(HotlineTests.class, TestsRead::new);
  }

  private static List<Change<Boolean>> trials(Recorded entry) {
    return entry.event() instanceof TrialBegun begun
        ? List.of(new Change<>(begun.trialId().stream(), _ -> true))
        : List.of();
  }

  private static List<Change<Boolean>> tested(Recorded entry) {
    return entry.event() instanceof TrialBegun begun
        ? List.of(new Change<>(begun.reportId().stream(), _ -> true))
        : List.of();
  }

  private final class TestsRead implements HotlineTests {
    private final Reads reads;

    TestsRead(Reads reads) {
      this.reads = reads;
    }

    @Override
    public boolean exists(String trial) {
      return trials.read(trial, reads) != null;
    }

    @Override
    public boolean isTest(String report) {
      return tested.read(report, reads) != null;
    }
  }
}
