package io.probity.core.clock;

import io.probity.core.message.Recorded;
import io.probity.core.party.Office;
import java.util.List;
import java.util.Set;

/**
 * One kind of duty with a due date. Pure: the same entry always moves it alike, so that after a
 * replay the same duties are due at the same times.
 *
 * <p>To add one, a capability
 *
 * <ol>
 *   <li>puts the due time into the event that makes the duty due, reckoned from the policy
 *       parameters (their {@code dueAfter}) when that was decided: a fold knows no parameters;
 *   <li>has a command, {@code NotByPeople}, by which the passed deadline is recorded in its own
 *       stream as an event of its own; it is refused before the due time, and does nothing once the
 *       duty is done or the miss recorded;
 *   <li>implements this in one public class {@code XClock}, like the clock of escalations, and adds
 *       it to the list of all clocks.
 * </ol>
 *
 * <p>The ticker, the list of due dates and their figures then know it without another line.
 */
public interface Clock {

  /** Part of the ids of commands, and their actor: never changes once released. */
  String name();

  /** What this entry does to duties of this kind; mostly nothing. */
  List<Move> when(Recorded entry);

  /** The offices that see duties of this kind which belong to no case. */
  default Set<Office> shownTo() {
    return Set.of();
  }
}
