package io.probity.query.views;

import static io.probity.core.documents.IndexKey.ascending;
import static io.probity.query.views.document.WriteModel.AT;
import static io.probity.query.views.document.WriteModel.ID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.probity.core.documents.Catalog;
import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * One generation of a projection's collections: the live one, or the next one while it is built
 * beside it.
 */
public record View(MongoDatabase database, String projection, int generation) {
  /** The collection of what is counted, which each view has besides its own. */
  public static final String TOTALS = "totals";

  /** Also the name of the processor that fills it, and of its token. */
  public String name() {
    return projection + "_" + generation;
  }

  public MongoCollection<Document> collection(String collection) {
    return database.getCollection(named(collection));
  }

  private String named(String collection) {
    return name() + "_" + collection;
  }

  /** Creates what is missing; creating twice changes nothing. */
  public void create(Projection projection) {
    catalog(projection).declare(database);
  }

  /** What this view asks of the database, its own upkeep included. */
  public Catalog catalog(Projection projection) {
    QueryShape inOrder = QueryShape.on(named(TOTALS)).sorted(ascending(ID));
    Catalog all = new Catalog(List.of(), List.of(byId(TOTALS), byId(TOTALS).equal(AT), inOrder));
    for (ViewCollection each : projection.collections()) {
      all = all.and(catalog(each));
    }
    return all;
  }

  private Catalog catalog(ViewCollection each) {
    String collection = named(each.name());
    List<DeclaredIndex> indexes = new ArrayList<>();
    indexes.add(DeclaredIndex.on(collection, ascending(ID), ascending(AT)).asUnique());
    each.indexes().forEach(index -> indexes.add(moved(index, collection)));
    List<QueryShape> shapes = new ArrayList<>();
    shapes.add(byId(each.name()));
    shapes.add(byId(each.name()).equal(AT));
    shapes.add(QueryShape.on(collection).sorted(ascending(ID)));
    each.queries().forEach(shape -> shapes.add(shape.in(collection)));
    return new Catalog(indexes, shapes);
  }

  private QueryShape byId(String collection) {
    return QueryShape.on(named(collection)).equal(ID);
  }

  private static DeclaredIndex moved(DeclaredIndex index, String collection) {
    return new DeclaredIndex(collection, index.keys(), index.unique(), index.sparse());
  }

  /** Only what is there: the embedded store calls any other drop an error. */
  void drop(Projection projection) {
    Set<String> there = database.listCollectionNames().into(new HashSet<>());
    Stream.concat(projection.collections().stream().map(ViewCollection::name), Stream.of(TOTALS))
        .filter(each -> there.contains(named(each)))
        .forEach(each -> collection(each).drop());
  }
}
