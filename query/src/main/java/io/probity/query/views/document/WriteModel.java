package io.probity.query.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document of a read model while events change it. Fields keep the order in which they were first
 * set and are never taken away again, so that the same events give the same bytes however they were
 * batched. For one thread.
 */
public final class WriteModel {
  public static final String ID = "_id";
  public static final String AT = "at";

  private final Document document;

  public WriteModel(Document document) {
    this.document = document;
  }

  public String id() {
    return document.getString(ID);
  }

  /** True until the first field is set. */
  public boolean isBlank() {
    return document.keySet().stream().allMatch(field -> field.equals(ID) || field.equals(AT));
  }

  /** Takes numbers, text, codes, ids, dates, references to sealed content, and lists of them. */
  public WriteModel set(String field, @Nullable Object value) {
    document.put(field, Values.stored(value));
    return this;
  }

  public WriteModel setOnce(String field, @Nullable Object value) {
    if (!document.containsKey(field)) {
      set(field, value);
    }
    return this;
  }

  public Optional<String> text(String field) {
    return Optional.ofNullable(document.getString(field));
  }

  public boolean is(String field) {
    return Boolean.TRUE.equals(document.getBoolean(field));
  }

  public long number(String field) {
    return document.get(field) instanceof Number number ? number.longValue() : 0;
  }

  public WriteModel increase(String field, long by) {
    return set(field, number(field) + by);
  }

  /** The texts of a list; empty if it was never set. */
  public List<String> texts(String field) {
    return List.copyOf(document.getList(field, String.class, List.of()));
  }

  /** Adds to a set, kept in the order of adding; what is there stays where it is. */
  public WriteModel add(String field, String value) {
    List<String> texts = new ArrayList<>(texts(field));
    if (!texts.contains(value)) {
      texts.add(value);
    }
    return set(field, texts);
  }

  public WriteModel remove(String field, String value) {
    List<String> texts = new ArrayList<>(texts(field));
    texts.remove(value);
    return set(field, texts);
  }

  /** The part of this id in a list of parts; a new one at its end if there is none. */
  public WriteModel part(String field, String id) {
    List<Document> parts = parts(field);
    for (Document part : parts) {
      if (id.equals(part.getString(ID))) {
        return new WriteModel(part);
      }
    }
    return append(field, new Document(ID, id));
  }

  /** The one part under this name. */
  public WriteModel part(String field) {
    Document part = document.get(field, Document.class);
    if (part == null) {
      part = new Document();
      document.put(field, part);
    }
    return new WriteModel(part);
  }

  /** A new part without an id, at the end of a list of parts. */
  public WriteModel append(String field) {
    return append(field, new Document());
  }

  private WriteModel append(String field, Document part) {
    List<Document> parts = parts(field);
    parts.add(part);
    document.put(field, parts);
    return new WriteModel(part);
  }

  private List<Document> parts(String field) {
    return new ArrayList<>(document.getList(field, Document.class, List.of()));
  }

  /** As it is stored; whoever folds sets fields instead. */
  public Document document() {
    return document;
  }
}
