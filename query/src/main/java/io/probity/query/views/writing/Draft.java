package io.probity.query.views.writing;

import io.probity.query.views.document.WriteModel;
import org.bson.Document;

/** A document on its way from the collection and back: what it was, and what it is to be. */
public final class Draft {
  private final WriteModel model;
  private final boolean stored;
  private final long storedAt;
  private long at;

  private Draft(WriteModel model, boolean stored, long at) {
    this.model = model;
    this.stored = stored;
    this.storedAt = at;
    this.at = at;
  }

  static Draft stored(Document document) {
    return new Draft(new WriteModel(document), true, document.getLong(WriteModel.AT));
  }

  static Draft fresh(String id) {
    Document document = new Document(WriteModel.ID, id).append(WriteModel.AT, -1L);
    return new Draft(new WriteModel(document), false, -1);
  }

  WriteModel model() {
    return model;
  }

  /** The last index applied; -1 for none. */
  long at() {
    return at;
  }

  void appliedUpTo(long index) {
    at = index;
    model.document().put(WriteModel.AT, index);
  }

  boolean isChanged() {
    return at != storedAt;
  }

  boolean isStored() {
    return stored;
  }

  /** Finds the stored document only as it was when it was loaded. */
  Document guard() {
    return new Document(WriteModel.ID, model.id()).append(WriteModel.AT, storedAt);
  }
}
