package io.probity.query.caseload;

import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.FollowedSuspicion;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.protection.WatchId;
import io.probity.query.views.Change;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whether retaliation is suspected that nobody looks into, as the line of a case shows. */
final class Suspicions {
  private static final String SUSPECTED = "suspected";
  private static final String FOLLOWED = "followed";
  private static final String LEFT = "left";

  private Suspicions() {}

  static List<Change> of(RetaliationWatchEvent event) {
    return switch (event) {
      case RetaliationCheckRecorded check when check.seen() == Detriment.SUSPECTED ->
          line(check.caseId().value(), line -> suspect(line, id(check.watchId())));
      case SuspicionSettled settled ->
          line(settled.caseId().value(), line -> line.remove(SUSPECTED, id(settled.watchId())));
      case RetaliationCheckRecorded _,
          RetaliationWatchOpened _,
          EmploymentChangeRecorded _,
          RetaliationCheckMissed _ ->
          List.of();
    };
  }

  static List<Change> of(CasesRelated related) {
    WatchId watch = related.watchId();
    return watch == null
        ? List.of()
        : line(
            related.other().value(),
            line -> line.add(FOLLOWED, followed(watch, related.relationId().value())));
  }

  static List<Change> of(CasesUnrelated gone) {
    WatchId watch = gone.watchId();
    return watch == null
        ? List.of()
        : line(
            gone.other().value(),
            line ->
                line.remove(FOLLOWED, followed(watch, gone.relationId().value()))
                    .remove(LEFT, id(gone.relationId())));
  }

  /** And the lines of the cases for which it was to look. */
  static List<Change> and(List<Change> own, CaseClosed closed) {
    return and(
        own,
        closed.notLookedInto(),
        (line, suspicion) -> line.add(LEFT, id(suspicion.relationId())));
  }

  /** And the lines of the cases for which it is to look again. */
  static List<Change> and(List<Change> own, CaseReopened again) {
    return and(
        own,
        again.lookedIntoAgain(),
        (line, suspicion) -> line.remove(LEFT, id(suspicion.relationId())));
  }

  private static List<Change> and(
      List<Change> own,
      List<FollowedSuspicion> followed,
      BiConsumer<WriteModel, FollowedSuspicion> edit) {
    Stream<Change> others =
        followed.stream()
            .flatMap(each -> line(each.caseId().value(), line -> edit.accept(line, each)).stream());
    return Stream.concat(own.stream(), others).toList();
  }

  private static List<Change> line(UUID caseId, Consumer<WriteModel> edit) {
    return List.of(new Change(Caseload.CASES, caseId.toString(), edit.andThen(Suspicions::flag)));
  }

  private static void flag(WriteModel line) {
    boolean open = line.texts(SUSPECTED).stream().anyMatch(watch -> !isFollowed(line, watch));
    String flag = CaseFlag.RETALIATION_SUSPECTED.name();
    if (open) {
      line.add(CaseFlag.FIELD, flag);
    } else {
      line.remove(CaseFlag.FIELD, flag);
    }
  }

  /** What is suspected later is another matter than what a case is about already. */
  private static void suspect(WriteModel line, String watch) {
    line.texts(FOLLOWED).stream()
        .filter(each -> each.startsWith(watch))
        .forEach(each -> line.remove(FOLLOWED, each));
    line.add(SUSPECTED, watch);
  }

  private static boolean isFollowed(WriteModel line, String watch) {
    List<String> left = line.texts(LEFT);
    return line.texts(FOLLOWED).stream()
        .filter(each -> each.startsWith(watch))
        .anyMatch(each -> !left.contains(each.substring(watch.length() + 1)));
  }

  /** Two cases may be about the same suspicion. */
  private static String followed(WatchId watch, UUID relation) {
    return id(watch) + " " + relation;
  }

  private static String id(CaseRelationId relation) {
    return relation.value().toString();
  }

  private static String id(WatchId watch) {
    return watch.value().toString();
  }
}
