package io.probity.api.reading;

import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what standing facts hold into pages, by id: as fresh as the ledger, and bounded by how many
 * people the Company has.
 */
public record ListPage(String order, @Nullable String cursor, int limit) {
  private static final int MOST = 200;

  public <T> Page<T> of(Stream<T> all, Function<T, String> id) {
    Cursor after = Reader.cursor(cursor, order);
    int size = Math.clamp(limit, 1, MOST);
    List<T> found =
        all.filter(each -> after == null || id.apply(each).compareTo(after.id()) > 0)
            .sorted(Comparator.comparing(id))
            .limit(size + 1L)
            .toList();
    List<T> shown = found.stream().limit(size).toList();
    return new Page<>(shown, found.size() > size ? at(id.apply(shown.getLast())) : null);
  }

  private Cursor at(String id) {
    return new Cursor(order, id, id);
  }
}
