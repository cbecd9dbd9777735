package io.probity.core.protection;

import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.protection.RetaliationWatchCommand.WatchOver;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every reporter who is known by name, and every witness, is watched over without being asked. */
public final class WhenSomebodyCameForwardThenWatchOverThem implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    Instant now = entry.recordedAt();
    return switch (entry.event()) {
      case CaseOpened opened -> over(opened.reportId().value(), Watched.REPORTER, null, entry);
      case ReporterIdentitySealed told ->
          over(told.reportId().value(), Watched.REPORTER, now, entry);
      case WitnessNamed named -> over(named.witnessId().value(), Watched.WITNESS, now, entry);
      case OutsideWitnessNamed named ->
          over(named.witnessId().value(), Watched.WITNESS, now, entry);
      default -> List.of();
    };
  }

  private static List<Command> over(UUID who, Watched as, @Nullable Instant since, Recorded entry) {
    return List.of(new WatchOver(new WatchId(who), as, since, entry.recordedAt()));
  }
}
