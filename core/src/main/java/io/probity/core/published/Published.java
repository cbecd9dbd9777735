package io.probity.core.published;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One CloudEvent for downstream systems; its source is the ledger's origin.
 *
 * @param ledgerIndex the entry that it tells of
 */
public record Published(long ledgerIndex, Instant recordedAt, Publication publication) {

  /** The entry's index, which is unique in its source. */
  public String id() {
    return Long.toString(ledgerIndex);
  }

  /** For instance {@code io.probity.CaseClosed.v1}. */
  public String type() {
    return Contract.typeOf(publication.getClass());
  }

  /** For instance {@code case-<public id>}. */
  public String subject() {
    return publication.kind() + "-" + publication.about();
  }

  public Instant time() {
    return publication.showsOnlyTheDay() ? recordedAt.truncatedTo(ChronoUnit.DAYS) : recordedAt;
  }

  /** The data, as JSON. */
  public String json() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(Contract.LEDGER_INDEX, ledgerIndex);
    data.putAll(RecordTree.of(publication));
    return JsonText.compact(data);
  }
}
