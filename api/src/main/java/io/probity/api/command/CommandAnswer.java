package io.probity.api.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.probity.core.journal.desk.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a committed command is answered with.
 *
 * @param ids every id that the server made, by the name of its component
 * @param mailboxCode by which whoever reported returns; in the answer to a report alone
 * @param entries one for each entry of the command; none if there was nothing to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommandAnswer(Map<String, String> ids, List<Line> entries, @Nullable String mailboxCode) {

  /**
   * One entry.
   *
   * @param leafHash standard base64
   * @param receipt a c2sp.org/tlog-proof@v1 text; left out while the signer is behind, and to be
   *     fetched later
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      long index,
      String stream,
      long seq,
      String type,
      String leafHash,
      @Nullable String receipt) {}

  static CommandAnswer of(
      Map<String, String> ids, Outcome.Committed committed, @Nullable String mailboxCode) {
    List<Line> lines = committed.lines().stream().map(CommandAnswer::line).toList();
    return new CommandAnswer(ids, lines, mailboxCode);
  }

  private static Line line(Outcome.Line line) {
    return new Line(
        line.index(),
        line.stream(),
        line.seq(),
        line.type(),
        line.leaf().base64(),
        line.receipt().orElse(null));
  }
}
