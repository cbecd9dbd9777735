package io.probity.query.views.writing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.probity.query.views.Projection;
import io.probity.query.views.View;
import io.probity.query.views.document.WriteModel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of each projection's collections is the live one: one small document for each,
 * in the collection {@code views}, so that a swap is one write. Thread-safe.
 */
public final class Generations {
  private static final String LIVE = "live";
  private static final String VERSION = "version";

  private final MongoDatabase database;

  public Generations(MongoDatabase database) {
    this.database = database;
  }

  /**
   * The live view, made on first use. One that an older version of the projection has folded is
   * forgotten, and an empty one takes its place.
   */
  public View open(Projection projection) {
    Document known = find(projection);
    if (known != null && known.getInteger(VERSION) == projection.version()) {
      View view = view(projection, known.getInteger(LIVE));
      view.create(projection);
      return view;
    }
    int before = known == null ? 0 : known.getInteger(LIVE);
    View view = view(projection, before + 1);
    projection.forget(view);
    view.create(projection);
    swap(projection, view);
    if (before > 0) {
      projection.forget(view(projection, before));
    }
    return view;
  }

  /** The live view as any node may have set it. */
  public View live(Projection projection) {
    Document known = find(projection);
    return known == null ? open(projection) : view(projection, known.getInteger(LIVE));
  }

  /** An empty view beside the live one; what an interrupted rebuild left there is forgotten. */
  public View next(Projection projection) {
    View next = view(projection, live(projection).generation() + 1);
    projection.forget(next);
    next.create(projection);
    return next;
  }

  /** From now on this view is the live one. The one before still exists: forget it. */
  public void swap(Projection projection, View view) {
    Document document =
        new Document(WriteModel.ID, projection.name())
            .append(LIVE, view.generation())
            .append(VERSION, projection.version());
    views()
        .replaceOne(
            Filters.eq(WriteModel.ID, projection.name()),
            document,
            new ReplaceOptions().upsert(true));
  }

  private View view(Projection projection, int generation) {
    return new View(database, projection.name(), generation);
  }

  private @Nullable Document find(Projection projection) {
    return views().find(Filters.eq(WriteModel.ID, projection.name())).first();
  }

  private MongoCollection<Document> views() {
    return database.getCollection("views");
  }
}
