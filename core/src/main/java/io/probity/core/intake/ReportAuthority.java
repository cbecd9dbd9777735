package io.probity.core.intake;

import static io.probity.core.intake.ReportRules.BY_THE_REPORTER_OR_THE_HELP_LINE;
import static io.probity.core.intake.ReportRules.OTHER_CHANNELS_BY_THE_HELP_LINE;

import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;

/** Who may make a report: anybody for themselves, the help line for others. */
public final class ReportAuthority {

  private ReportAuthority() {}

  public static void check(ReportCommand command, Actor actor) {
    switch (command) {
      case ReportViolation report -> {
        boolean reporter =
            actor.capacity() == Capacity.REPORTER
                && actor.id().equals(report.reporterId().toString());
        boolean helpLine = actor.capacity() == Capacity.HELP_LINE;
        BY_THE_REPORTER_OR_THE_HELP_LINE.require(reporter || helpLine);
        OTHER_CHANNELS_BY_THE_HELP_LINE.require(helpLine || report.channel() == Channel.WEB);
      }
    }
  }
}
