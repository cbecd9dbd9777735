package io.probity.api.reading;

import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.seal.SealBroken;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.sealing.Confidential.Reference;
import io.probity.core.sealing.Sealer;
import io.probity.core.sealing.Vault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens sealed text, after every check of its digest and commitment. Whoever asks here has been let
 * in before; nothing is kept.
 */
public final class SealedText {
  private static final Logger LOG = LoggerFactory.getLogger(SealedText.class);

  private final Entries entries;
  private final Sealer sealer;

  public SealedText(Entries entries, Sealer sealer) {
    this.entries = entries;
    this.sealer = sealer;
  }

  /** What became of sealed content; erasure, once there is one, adds its own. */
  public enum State {
    PRESENT,
    /** Its bytes or its key are not where they must be: an alarm, and no erasure. */
    MISSING,
    /** Its bytes are there, and are not what the entry committed to: an alarm. */
    ALTERED
  }

  /**
   * One section.
   *
   * @param index of the entry in which it stands
   * @param type of that entry
   * @param text null unless it is present
   */
  public record Section(
      long index,
      String stream,
      UUID entry,
      String type,
      String name,
      State state,
      @Nullable String text) {}

  /** Of one entry, in the order in which it names them. */
  public List<Section> sections(StoredEntry stored) {
    return stored.entry().sealed().stream().map(ref -> open(stored, ref)).toList();
  }

  /** Empty if the stream has no such entry, or the entry no such section. */
  public Optional<Section> section(String stream, UUID entry, String name) {
    return entries.stream(stream, 0).stream()
        .filter(stored -> stored.entry().id().equals(entry))
        .flatMap(
            stored ->
                stored.entry().sealed().stream()
                    .filter(ref -> ref.name().equals(name))
                    .map(ref -> open(stored, ref)))
        .findFirst();
  }

  private Section open(StoredEntry stored, SealedRef ref) {
    Optional<byte[]> sealed = entries.sealed(ref.sha256());
    if (sealed.isEmpty()) {
      LOG.error("Sealed content {} is missing", ref.sha256().hex());
      return section(stored, ref, State.MISSING, null);
    }
    Reference reference = new Reference(stored.entry().stream(), stored.entry().id(), ref);
    try {
      return section(stored, ref, State.PRESENT, sealer.open(reference, sealed.get()));
    } catch (Vault.KeyMissing missing) {
      LOG.error("The key of sealed content {} is missing", ref.sha256().hex(), missing);
      return section(stored, ref, State.MISSING, null);
    } catch (SealBroken broken) {
      LOG.error("Sealed content is not what was committed", broken);
      return section(stored, ref, State.ALTERED, null);
    }
  }

  private static Section section(
      StoredEntry stored, SealedRef ref, State state, @Nullable String text) {
    return new Section(
        stored.index(),
        stored.entry().stream(),
        stored.entry().id(),
        stored.entry().type(),
        ref.name(),
        state,
        text);
  }
}
