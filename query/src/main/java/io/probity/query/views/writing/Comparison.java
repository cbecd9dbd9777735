package io.probity.query.views.writing;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import io.probity.query.views.Projection;
import io.probity.query.views.View;
import io.probity.query.views.document.WriteModel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing two views of a projection, byte for byte, document by document.
 *
 * @param first collection and id of the first document that differs or exists on one side alone
 */
public record Comparison(long documents, long differences, Optional<String> first) {

  /** Both views must stand still at the same index. Memory: one document of each. */
  public static Comparison of(Projection projection, View left, View right) {
    List<String> collections = new ArrayList<>();
    projection.collections().forEach(each -> collections.add(each.name()));
    collections.add(View.TOTALS);
    Walk walk = new Walk();
    for (String collection : collections) {
      walk.through(collection, left, right);
    }
    return new Comparison(walk.documents, walk.differences, Optional.ofNullable(walk.first));
  }

  private static final class Walk {
    private long documents;
    private long differences;
    private @Nullable String first;

    void through(String collection, View left, View right) {
      try (Side ours = new Side(left, collection);
          Side theirs = new Side(right, collection)) {
        while (!ours.isAtEnd() || !theirs.isAtEnd()) {
          int order = ours.compareTo(theirs);
          documents++;
          if (order != 0 || !ours.bytes().equals(theirs.bytes())) {
            differ(collection + "/" + (order <= 0 ? ours.id() : theirs.id()));
          }
          if (order <= 0) {
            ours.advance();
          }
          if (order >= 0) {
            theirs.advance();
          }
        }
      }
    }

    private void differ(String where) {
      differences++;
      if (first == null) {
        first = where;
      }
    }
  }

  /** The documents of one collection in the order of their ids. */
  private static final class Side implements AutoCloseable {
    private final MongoCursor<RawBsonDocument> cursor;
    private Optional<RawBsonDocument> current = Optional.empty();

    Side(View view, String collection) {
      cursor =
          view.collection(collection)
              .withDocumentClass(RawBsonDocument.class)
              .find()
              .sort(Sorts.ascending(WriteModel.ID))
              .iterator();
      advance();
    }

    void advance() {
      current = cursor.hasNext() ? Optional.of(cursor.next()) : Optional.empty();
    }

    boolean isAtEnd() {
      return current.isEmpty();
    }

    String id() {
      return current.orElseThrow().getString(WriteModel.ID).getValue();
    }

    ByteBuffer bytes() {
      return current.orElseThrow().getByteBuffer().asNIO();
    }

    int compareTo(Side other) {
      if (isAtEnd()) {
        return 1;
      }
      return other.isAtEnd() ? -1 : id().compareTo(other.id());
    }

    @Override
    public void close() {
      cursor.close();
    }
  }
}
