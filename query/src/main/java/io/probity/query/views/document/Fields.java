package io.probity.query.views.document;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The fields of a stored document, or of a part of it, as a view reads them. */
public final class Fields {
  private final Document document;

  public Fields(Document document) {
    this.document = document;
  }

  public UUID id() {
    return UUID.fromString(text(WriteModel.ID));
  }

  /** Index of the last entry that changed the document. */
  public long changedAt() {
    return number(WriteModel.AT);
  }

  public String text(String field) {
    String text = document.getString(field);
    if (text == null) {
      throw new IllegalStateException("A stored view lacks " + field);
    }
    return text;
  }

  public @Nullable String textOrNull(String field) {
    return document.getString(field);
  }

  public long number(String field) {
    return document.get(field) instanceof Number number ? number.longValue() : 0;
  }

  public boolean is(String field) {
    return Boolean.TRUE.equals(document.getBoolean(field));
  }

  public @Nullable LocalDate dateOrNull(String field) {
    String text = textOrNull(field);
    return text == null ? null : LocalDate.parse(text);
  }

  public LocalDate date(String field) {
    return LocalDate.parse(text(field));
  }

  public @Nullable Instant instantOrNull(String field) {
    String text = textOrNull(field);
    return text == null ? null : Instant.parse(text);
  }

  public List<String> texts(String field) {
    return List.copyOf(document.getList(field, String.class, List.of()));
  }

  public List<Fields> parts(String field) {
    return document.getList(field, Document.class, List.of()).stream().map(Fields::new).toList();
  }

  public @Nullable Fields partOrNull(String field) {
    Document part = document.get(field, Document.class);
    return part == null ? null : new Fields(part);
  }

  /** Where sealed content stands; null where there is none. */
  public Confidential.@Nullable Reference sealedOrNull(String field) {
    Fields part = partOrNull(field);
    return part == null ? null : part.sealed();
  }

  public Confidential.Reference sealed(String field) {
    Fields part = partOrNull(field);
    if (part == null) {
      throw new IllegalStateException("A stored view lacks " + field);
    }
    return part.sealed();
  }

  private Confidential.Reference sealed() {
    return new Confidential.Reference(
        text("stream"),
        UUID.fromString(text("entry")),
        new SealedRef(
            text("name"),
            KeyId.ofBase64(text("key")),
            (int) number("len"),
            Hash.ofBase64(text("sha256")),
            Hash.ofBase64(text("commit"))));
  }

  static Document stored(Confidential.Reference reference) {
    SealedRef sealed = reference.sealed();
    return new Document("stream", reference.stream())
        .append("entry", reference.entry().toString())
        .append("name", sealed.name())
        .append("key", sealed.key().base64())
        .append("len", sealed.len())
        .append("sha256", sealed.sha256().base64())
        .append("commit", sealed.commit().base64());
  }
}
