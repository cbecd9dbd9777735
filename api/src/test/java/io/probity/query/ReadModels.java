package io.probity.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.probity.api.embedded.EmbeddedDocuments;
import io.probity.core.documents.Catalog;
import io.probity.core.documents.ObservedCommands;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.View;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.writing.Fold;
import io.probity.query.views.writing.Generations;
import java.util.List;

/** A ledger in memory and the read models folded from it, in a real document server. */
public final class ReadModels implements AutoCloseable {
  private final EmbeddedDocuments documents = new EmbeddedDocuments();
  private final ObservedCommands observed = new ObservedCommands();
  private final MongoClient client =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(documents.uri()))
              .addCommandListener(observed)
              .build());
  private final RetoldLedger ledger = new RetoldLedger();
  private final List<Projection> projections;

  public ReadModels(Projection... projections) {
    this.projections = List.of(projections);
  }

  public MongoDatabase database() {
    return client.getDatabase("views");
  }

  public RetoldLedger ledger() {
    return ledger;
  }

  /** Each event twice: once in its turn, once again with the next. */
  public void tell(List<Said> said) {
    List<LedgerEvent> events = ledger.tell(said);
    for (Projection each : projections) {
      Fold fold = new Fold(each, live(each).view());
      fold.write(events);
      fold.write(events.subList(events.size() / 2, events.size()));
    }
  }

  public void tell(CaseStory story) {
    tell(story.whole());
  }

  public LiveView live(Projection projection) {
    View view = new Generations(database()).live(projection);
    return new LiveView(view, ledger.committed(), false);
  }

  /** Every generation of a view asks what its first declares. */
  private static String firstGeneration(String collection) {
    return collection.replaceFirst("_\\d+_", "_1_");
  }

  /** Nothing was asked that is not declared. */
  @Override
  public void close() {
    Catalog catalog = ReadSide.catalog(database());
    client.close();
    documents.close();
    assertThat(observed.undeclared(catalog, ReadModels::firstGeneration)).isEmpty();
  }
}
