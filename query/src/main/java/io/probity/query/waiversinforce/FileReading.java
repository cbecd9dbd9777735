package io.probity.query.waiversinforce;

import io.probity.core.parameters.calendar.ExchangeCalendar;
import io.probity.core.parameters.calendar.ExchangeCalendar.Closure;
import io.probity.query.views.CodeInForce;
import io.probity.query.views.WaiverStanding;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import io.probity.query.waiversinforce.WaiverFile.CountedDay;
import io.probity.query.waiversinforce.WaiverFile.Decision;
import io.probity.query.waiversinforce.WaiverFile.Disclosure;
import io.probity.query.waiversinforce.WaiverFile.Made;
import io.probity.query.waiversinforce.WaiverFile.Revocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the file of one waiver from its document, as it stands on a day. */
record FileReading(Fields waiver, CodeInForce code, LocalDate on) {

  WaiverFile file(List<UUID> cases) {
    return new WaiverFile(
        waiver.id(),
        waiver.text("type"),
        waiver.text("state"),
        WaiverStanding.of(waiver, code, on),
        waiver.text("requestedBy"),
        waiver.text("addressedTo"),
        waiver.text("codeVersion"),
        waiver.texts("provisions"),
        code.lacks(waiver.texts("provisions")),
        waiver.dateOrNull("conductOn"),
        waiver.dateOrNull("firstDay"),
        waiver.dateOrNull("lastDay"),
        waiver.sealed("grounds"),
        waiver.sealed("document"),
        deed("authorized"),
        waiver.texts("abstained").stream().sorted().toList(),
        deed("declined"),
        decision(),
        deed("withdrawn"),
        revocation(),
        waiver.instantOrNull("reviewDueAt"),
        disclosure(),
        cases,
        waiver.changedAt());
  }

  private @Nullable Deed deed(String part) {
    Fields of = waiver.partOrNull(part);
    return of == null ? null : Deed.read(of);
  }

  private @Nullable Decision decision() {
    Fields decided = waiver.partOrNull("decided");
    return decided == null
        ? null
        : new Decision(
            Deed.read(decided),
            decided.sealed("reasons"),
            decided.sealedOrNull("conditions"),
            decided.sealedOrNull("resolution"));
  }

  private @Nullable Revocation revocation() {
    Fields revoked = waiver.partOrNull("revoked");
    return revoked == null
        ? null
        : new Revocation(Deed.read(revoked), revoked.date("oldLastDay"), revoked.sealed("reasons"));
  }

  private @Nullable Disclosure disclosure() {
    Fields disclosure = waiver.partOrNull("disclosure");
    if (disclosure == null) {
      return null;
    }
    LocalDate grantedOn = disclosure.date("grantedOn");
    LocalDate dueOn = disclosure.dateOrNull("dueOn");
    String calendar = disclosure.text("calendar");
    return new Disclosure(
        disclosure.text("state"),
        grantedOn,
        dueOn,
        disclosure.instantOrNull("dueAt"),
        calendar,
        dueOn == null ? List.of() : counted(calendar, grantedOn, dueOn),
        made(disclosure.partOrNull("made")));
  }

  private static @Nullable Made made(@Nullable Fields made) {
    return made == null
        ? null
        : new Made(
            Deed.read(made),
            made.date("disclosedOn"),
            made.text("means"),
            made.sealed("text"),
            made.dateOrNull("postedUntil"),
            made.date("keptUntil"));
  }

  private static List<CountedDay> counted(String calendar, LocalDate from, LocalDate to) {
    ExchangeCalendar exchange =
        ExchangeCalendar.valueOf(calendar.substring(0, calendar.indexOf('-')));
    List<CountedDay> days = new ArrayList<>();
    int number = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      Closure closed = exchange.closedOn(day).orElse(null);
      days.add(new CountedDay(day, closed == null ? ++number : null, closed));
    }
    return days;
  }
}
