package io.probity.api.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.probity.core.journal.desk.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * What a committed command is answered with.
 *
 * @param ids every id that the server made, by the name of its component
 * @param mailboxCode by which whoever reported returns; in the answer to a report alone
 * @param entries one for each entry of the command; none if there was nothing to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommandAnswer(
    Map<String, String> ids, List<Line> entries, @Nullable String mailboxCode) {

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

  /**
   * What became of a command, said to its sender.
   *
   * @param code shown in this answer alone; null if there is none, or no more
   * @param status where the sender asks again, if it is in doubt
   */
  public static ResponseEntity<?> to(
      Outcome outcome,
      Map<String, String> ids,
      @Nullable String code,
      Function<Outcome.InDoubt, URI> status) {
    return switch (outcome) {
      case Outcome.Committed committed -> to(committed, ids, code);
      case Outcome.InDoubt doubt ->
          ResponseEntity.accepted()
              .location(status.apply(doubt))
              .body(Map.of("status", "in doubt", "ids", ids));
    };
  }

  public static ResponseEntity<?> to(
      Outcome.Committed committed, Map<String, String> ids, @Nullable String code) {
    var answer = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store");
    committed.lines().stream()
        .mapToLong(Outcome.Line::index)
        .max()
        .ifPresent(last -> answer.header("Probity-Index", Long.toString(last)));
    return answer.body(CommandAnswer.of(ids, committed, code));
  }

  private static CommandAnswer of(
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
