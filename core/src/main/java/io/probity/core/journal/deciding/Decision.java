package io.probity.core.journal.deciding;

import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.journal.desk.Asked;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.ledger.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One try at deciding a command: what it has read so far, and what became of its entries. Lives as
 * long as its unit of work; for the one thread that decides.
 */
public final class Decision implements Reads {
  /** Under this key the command message carries it. */
  static final String KEY = "decision";

  private final Submission submission;
  private final long knownNewSince;
  private final NotedReads reads = new NotedReads();
  private final Map<String, Long> loaded = new HashMap<>();
  private @Nullable CommittedCommand committed;
  private boolean appended;
  private @Nullable Asked asking;

  /**
   * @param knownNewSince the command was not in the ledger when it had this size
   */
  public Decision(Submission submission, long knownNewSince) {
    this.submission = submission;
    this.knownNewSince = knownNewSince;
  }

  public Submission submission() {
    return submission;
  }

  public long knownNewSince() {
    return knownNewSince;
  }

  @Override
  public void note(RegisterKey key, @Nullable Long at) {
    reads.note(key, at);
  }

  /**
   * The stream was looked at, or loaded, up to this place; -1 if it has no entry.
   *
   * @throws PositionMoved it stood elsewhere when this decision looked at it before
   */
  public void loaded(String stream, long seq) {
    Long before = loaded.putIfAbsent(stream, seq);
    if (before != null && before != seq) {
      throw new PositionMoved(stream);
    }
  }

  public NotedReads reads() {
    return reads;
  }

  public Map<String, Long> loaded() {
    return loaded;
  }

  public List<Entry.Basis> basis() {
    return reads.basis();
  }

  /** This person's permission is being asked; null once it was given. */
  void asks(@Nullable Asked person) {
    asking = person;
  }

  /** Who is refused if a rule breaks now; null where it is the sender. */
  public @Nullable Asked asking() {
    return asking;
  }

  /** A command's entries are appended together: a second time would be a second commit. */
  void appendsOnce() {
    if (appended) {
      throw new IllegalStateException("A unit of work appends once");
    }
    appended = true;
  }

  public void committed(CommittedCommand command) {
    committed = command;
  }

  /** Null as long as nothing of it is known to be in the ledger. */
  public @Nullable CommittedCommand committed() {
    return committed;
  }
}
