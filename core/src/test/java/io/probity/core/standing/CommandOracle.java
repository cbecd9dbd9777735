package io.probity.core.standing;

import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.standing.PowersOracle.Power;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How every command that people send is answered: by the rows, and by who may act at all. */
final class CommandOracle {

  /** How a command is answered. */
  enum Answer {
    /** The actor does not hold the office that they act in. */
    NOT_IN_OFFICE,
    /** Nobody gave the actor that power, or it has ended. */
    NOT_EMPOWERED,
    /** The power is for other things, or what is asked is done in person. */
    BEYOND_THE_POWER,
    /** Unknown and invisible alike. */
    NOT_THERE,
    FORBIDDEN,
    ALLOWED
  }

  /** What somebody asks for, and in which case; null where that belongs to none. */
  record Asked(Command command, Actor actor, @Nullable Matter matter) {

    PersonId person() {
      return actor.person();
    }

    boolean isBy(PersonId person) {
      return actor.isPerson() && person.equals(actor.person());
    }

    boolean isIn(Capacity... capacities) {
      return Arrays.asList(capacities).contains(actor.capacity());
    }

    Matter there() {
      return Objects.requireNonNull(matter);
    }
  }

  /**
   * Of one command.
   *
   * @param under the powers that each let a delegate send it; none for what is done in person
   * @param known to whom what it is about is there at all
   * @param allowed to whom of these
   */
  private record Row(Set<Scope> under, Predicate<Asked> known, Predicate<Asked> allowed) {}

  /** To everybody: nothing is told by it. */
  static final Predicate<Asked> OPEN = _ -> true;

  private final PowersOracle powers;
  private final Map<Class<?>, Row> rows = new HashMap<>();

  CommandOracle(NeedToKnowWorld world) {
    powers = world.oracle.powers;
    CaseRows inCases = new CaseRows(world, this);
    inCases.fill();
    new ContactRows(world, this, inCases).fill();
    new InquiryRows(world, this).fill();
    new PowerRows(world, this, inCases).fill();
    new RegisterRows(world, this).fill();
    new AccessRows(world, this, inCases).fill();
  }

  /** One row for each of these commands. */
  @SafeVarargs
  final void row(
      Set<Scope> under,
      Predicate<Asked> known,
      Predicate<Asked> allowed,
      Class<? extends Command>... commands) {
    for (Class<? extends Command> command : commands) {
      if (rows.put(command, new Row(under, known, allowed)) != null) {
        throw new AssertionError("Two rows for " + command.getSimpleName());
      }
    }
  }

  Set<Class<?>> commands() {
    return rows.keySet().stream().collect(Collectors.toUnmodifiableSet());
  }

  /** Whether there is anybody for whom what it is about is not there. */
  boolean asksForSight(Class<?> command) {
    return Objects.requireNonNull(rows.get(command)).known() != OPEN;
  }

  Answer answer(Command command, Actor actor, @Nullable Matter matter) {
    Row row = Objects.requireNonNull(rows.get(command.getClass()), () -> "no row: " + command);
    Answer before = actor.isDelegate() ? forAnother(row, actor) : forOneself(actor);
    if (before != Answer.ALLOWED) {
      return before;
    }
    Asked asked = new Asked(command, actor, matter);
    if (!row.known().test(asked)) {
      return Answer.NOT_THERE;
    }
    return row.allowed().test(asked) ? Answer.ALLOWED : Answer.FORBIDDEN;
  }

  private Answer forAnother(Row row, Actor actor) {
    Power power = powers.relied(actor);
    if (power == null || !powers.isLive(power)) {
      return Answer.NOT_EMPOWERED;
    }
    boolean within = row.under().stream().anyMatch(power.scope()::contains);
    return within ? Answer.ALLOWED : Answer.BEYOND_THE_POWER;
  }

  /** The chair or the secretary of the audit committee brings what the Board resolved. */
  private Answer forOneself(Actor actor) {
    boolean holds =
        switch (actor.capacity()) {
          case REPORTER, COVERED_PERSON -> true;
          case BOARD ->
              powers.holds(actor.person(), Office.AUDIT_COMMITTEE_CHAIR)
                  || powers.holds(actor.person(), Office.AUDIT_COMMITTEE_SECRETARY);
          default ->
              actor.capacity().office().filter(it -> powers.holds(actor.person(), it)).isPresent();
        };
    return holds ? Answer.ALLOWED : Answer.NOT_IN_OFFICE;
  }
}
