package io.probity.query;

import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import io.probity.query.views.LedgerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ledger in memory: real entries, encoded and read again, without a log or a store. */
public final class RetoldLedger implements Entries {
  private final EventCodec codec = EntryForm.codec();
  private final EntryForm form = new EntryForm();
  private final List<StoredEntry> stored = new ArrayList<>();

  public List<LedgerEvent> tell(List<Said> said) {
    return said.stream().map(this::tell).toList();
  }

  public LedgerEvent tell(Said said) {
    byte[] bytes = form.next(said, form.type(said)).encode();
    Entry entry = Entry.decode(bytes);
    StoredEntry next = new StoredEntry(committed(), Hash.leaf(bytes), bytes, entry);
    stored.add(next);
    return new LedgerEvent(codec.recorded(next.index(), entry), entry);
  }

  @Override
  public List<StoredEntry> stream(String stream, long fromSeq) {
    return stored.stream()
        .filter(each -> each.entry().stream().equals(stream) && each.entry().seq() >= fromSeq)
        .toList();
  }

  @Override
  public Optional<StoredEntry> at(long index) {
    return stored.stream().filter(each -> each.index() == index).findFirst();
  }

  @Override
  public Optional<byte[]> bytes(long index) {
    return at(index).map(StoredEntry::bytes);
  }

  @Override
  public List<StoredEntry> range(long fromIndex, int limit) {
    return stored.stream().filter(each -> each.index() >= fromIndex).limit(limit).toList();
  }

  @Override
  public Optional<byte[]> sealed(Hash sha256) {
    return Optional.empty();
  }

  /** Index 0 is the genesis entry, which nobody reads here. */
  @Override
  public long committed() {
    return stored.size() + 1L;
  }

  @Override
  public long indexed() {
    return committed();
  }
}
