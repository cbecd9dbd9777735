package io.probity.core.documents;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
      shapes.add(new QueryShape(name, List.of("never declared"), List.of(), List.of()));
    }
  }

  private void observe(BsonDocument command, String name, String filterName, BsonDocument holder) {
    Set<String> equality = new LinkedHashSet<>();
    Set<String> range = new LinkedHashSet<>();
    read(holder.getDocument(filterName, new BsonDocument()), equality, range);
    range.removeAll(equality);
    List<IndexKey> sort = new ArrayList<>();
    holder
        .getDocument("sort", new BsonDocument())
        .forEach((field, way) -> sort.add(new IndexKey(field, way.asNumber().intValue() > 0)));
    shapes.add(
        new QueryShape(
            command.getString(name).getValue(), List.copyOf(equality), sort, List.copyOf(range)));
  }

  private static void read(BsonDocument filter, Set<String> equality, Set<String> range) {
    filter.forEach(
        (field, value) -> {
          if (field.equals("$and") || field.equals("$or")) {
            // Of alternatives each is looked at as if it were asked alone.
            value.asArray().forEach(each -> read(each.asDocument(), equality, range));
          } else if (isRange(value)) {
            range.add(field);
          } else {
            equality.add(field);
          }
        });
  }

  private static boolean isRange(BsonValue value) {
    return value.isDocument()
        && value.asDocument().keySet().stream()
            .anyMatch(name -> List.of("$gt", "$gte", "$lt", "$lte", "$nin", "$ne").contains(name));
  }

  /** What was asked and is not declared: other fields, another order, or more than is declared. */
  public List<QueryShape> undeclared(Catalog catalog) {
    return shapes.stream()
        .filter(asked -> catalog.shapes().stream().noneMatch(each -> covers(each, asked)))
        .toList();
  }

  private static boolean covers(QueryShape declared, QueryShape asked) {
    return declared.collection().equals(asked.collection())
        && Set.copyOf(declared.equality()).equals(Set.copyOf(asked.equality()))
        && (asked.sort().isEmpty() || declared.sort().equals(asked.sort()))
        && declared.range().containsAll(asked.range());
  }
}
