package io.probity.core.documents;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * The shapes of all questions that the driver really put, so that a test can compare them with what
 * is declared. Thread-safe.
 */
public final class ObservedCommands implements CommandListener {
  private final Set<QueryShape> shapes = ConcurrentHashMap.newKeySet();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    BsonDocument command = event.getCommand();
    switch (event.getCommandName()) {
      case "find" -> observe(command, "find", "filter", command);
      case "findAndModify" -> observe(command, "findAndModify", "query", command);
      case "update" ->
          command
              .getArray("updates")
              .forEach(each -> observe(command, "update", "q", each.asDocument()));
      case "delete" ->
          command
              .getArray("deletes")
              .forEach(each -> observe(command, "delete", "q", each.asDocument()));
      case "aggregate", "distinct", "count" -> observeCount(command, event.getCommandName());
      default -> {}
    }
  }

  /** The estimate asks for the size of a collection without a question. */
  private void observeCount(BsonDocument command, String name) {
    if (!name.equals("count") || command.containsKey("query")) {
      shapes.add(QueryShape.on(name).equal("never declared"));
    }
  }

  private void observe(BsonDocument command, String name, String filterName, BsonDocument holder) {
    Asked asked = new Asked();
    asked.read(holder.getDocument(filterName, new BsonDocument()));
    List<IndexKey> sort = new ArrayList<>();
    holder
        .getDocument("sort", new BsonDocument())
        .forEach((field, way) -> sort.add(new IndexKey(field, way.asNumber().intValue() > 0)));
    shapes.add(asked.shape(command.getString(name).getValue(), sort));
  }

  /** The fields of a filter, by how they are compared. */
  private static final class Asked {
    private static final Set<String> RANGE = Set.of("$gt", "$gte", "$lt", "$lte");
    private static final Set<String> LEFT_OUT = Set.of("$nin", "$ne");

    private final Set<String> equality = new LinkedHashSet<>();
    private final Set<String> range = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    /** Of alternatives each is looked at as if it were asked together with the others. */
    private void read(BsonDocument filter) {
      filter.forEach(
          (field, value) -> {
            if (field.equals("$and") || field.equals("$or")) {
              value.asArray().forEach(each -> read(each.asDocument()));
            } else {
              kind(value).add(field);
            }
          });
    }

    private Set<String> kind(BsonValue value) {
      Set<String> operators = value.isDocument() ? value.asDocument().keySet() : Set.of();
      if (operators.stream().anyMatch(RANGE::contains)) {
        return range;
      }
      return operators.stream().anyMatch(LEFT_OUT::contains) ? leftOut : equality;
    }

    /** A field that one alternative compares for equality and another by range is a range. */
    private QueryShape shape(String collection, List<IndexKey> sort) {
      equality.removeAll(range);
      return new QueryShape(
          collection, List.copyOf(equality), sort, List.copyOf(range), List.copyOf(leftOut));
    }
  }

  /** What was asked and is not declared: other fields, another order, or more than is declared. */
  public List<QueryShape> undeclared(Catalog catalog) {
    return undeclared(catalog, UnaryOperator.identity());
  }

  /**
   * @param declaredName under which name a collection is declared
   */
  public List<QueryShape> undeclared(Catalog catalog, UnaryOperator<String> declaredName) {
    return shapes.stream()
        .map(asked -> asked.in(declaredName.apply(asked.collection())))
        .distinct()
        .filter(asked -> catalog.shapes().stream().noneMatch(each -> covers(each, asked)))
        .toList();
  }

  private static boolean covers(QueryShape declared, QueryShape asked) {
    return declared.collection().equals(asked.collection())
        && Set.copyOf(declared.equality()).equals(Set.copyOf(asked.equality()))
        && (asked.sort().isEmpty() || declared.sort().equals(asked.sort()))
        && asked.range().stream().allMatch(field -> compares(declared, field))
        && declared.leftOut().containsAll(asked.leftOut());
  }

  private static boolean compares(QueryShape declared, String field) {
    return declared.range().contains(field) || declared.leftOut().contains(field);
  }
}
