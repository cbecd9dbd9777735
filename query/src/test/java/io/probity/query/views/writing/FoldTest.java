package io.probity.query.views.writing;

import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.INVESTIGATOR;
import static io.probity.core.party.Office.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.sealing.Confidential;
import io.probity.query.views.Change;
import io.probity.query.views.Documents;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.OfficesHeld;
import io.probity.query.views.Projection;
import io.probity.query.views.Told;
import io.probity.query.views.View;
import io.probity.query.views.ViewCollection;
import io.probity.query.views.answer.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldTest {
  private static final Confidential TEXT = Confidential.text("as agreed");
  private static final Login LOGIN = new Login(Hash.sha256(new byte[0]).base64());
  private static final List<Office> OFFICES = List.of(Office.values());
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  private final Projection projection = new OfficesHeld();
  private final Documents documents = new Documents();
  private final Told told = new Told(1);
  private MongoDatabase database;
  private Generations generations;
  private View view;

  @BeforeEach
  void open() {
    database = documents.database("views");
    generations = new Generations(database);
    view = generations.open(projection);
  }

  @AfterEach
  void close() {
    documents.close();
  }

  @Test
  void a_document_is_written_once_for_a_batch_and_remembers_the_last_index() {
    fold(registered(1), appointed(1, CCEO), appointed(1, LEGAL));
    Document person = person(1);
    assertThat(person.getList("offices", String.class)).containsExactly("CCEO", "LEGAL");
    assertThat(person.getLong("at")).isEqualTo(3);
    assertThat(Counts.of(view)).containsOnlyKeys("office=CCEO", "office=LEGAL");
  }

  @Test
  void a_repeated_event_changes_nothing() {
    List<LedgerEvent> events =
        List.of(registered(1), appointed(1, CCEO), ended(1, CCEO), appointed(1, LEGAL));
    write(events);
    List<String> once = Documents.dump(projection, view);
    write(events);
    write(events.subList(2, 4));
    assertThat(Documents.dump(projection, view)).isEqualTo(once);
  }

  @Test
  void an_event_that_is_delivered_twice_within_a_batch_counts_once() {
    LedgerEvent registered = registered(1);
    LedgerEvent appointed = appointed(1, CCEO);
    fold(registered, registered, appointed, appointed);
    assertThat(Counts.of(view)).containsEntry("office=CCEO", 1L);
  }

  @Test
  void totals_follow_documents_down_to_nothing() {
    fold(registered(1), registered(2), appointed(1, INVESTIGATOR), appointed(2, INVESTIGATOR));
    assertThat(Counts.of(view)).containsEntry("office=INVESTIGATOR", 2L);
    fold(ended(1, INVESTIGATOR));
    assertThat(Counts.of(view)).containsEntry("office=INVESTIGATOR", 1L);
    fold(ended(2, INVESTIGATOR));
    assertThat(Counts.of(view)).isEmpty();
  }

  @Test
  void a_stop_between_totals_and_documents_is_healed_by_the_repeat() {
    List<LedgerEvent> events = List.of(registered(1), appointed(1, CCEO), appointed(1, LEGAL));
    write(events);
    List<String> whole = Documents.dump(projection, view);
    view.collection(OfficesHeld.PEOPLE).deleteMany(new Document());
    write(events);
    assertThat(Documents.dump(projection, view)).isEqualTo(whole);
  }

  @Test
  void who_was_overtaken_by_another_writer_overwrites_nothing() {
    fold(registered(1));
    List<LedgerEvent> late = List.of(appointed(1, CCEO));
    Projection overtaken =
        new Overtaken(() -> write(List.of(late.getFirst(), appointed(1, LEGAL))));
    Fold slow = new Fold(overtaken, view);
    assertThatThrownBy(() -> slow.write(late)).isInstanceOf(LostClaim.class);
    assertThat(person(1).getList("offices", String.class)).containsExactly("CCEO", "LEGAL");
    assertThat(Counts.of(view)).containsEntry("office=CCEO", 1L).containsEntry("office=LEGAL", 1L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void however_events_are_batched_and_repeated_the_bytes_are_the_same(long seed) {
    Random random = new Random(seed);
    List<LedgerEvent> events = history(random, 300);
    write(events);
    View other = generations.next(projection);
    Fold fold = new Fold(projection, other);
    int done = 0;
    while (done < events.size()) {
      int from = Math.max(0, done - random.nextInt(20));
      int to = Math.min(events.size(), done + 1 + random.nextInt(40));
      fold.write(events.subList(from, to));
      done = to;
    }
    Comparison comparison = Comparison.of(projection, view, other);
    assertThat(comparison.differences()).isZero();
    assertThat(comparison.documents()).isGreaterThan(5);
    assertThat(Documents.dump(projection, other)).isEqualTo(Documents.dump(projection, view));
  }

  @Test
  void a_comparison_names_the_first_document_that_differs() {
    fold(registered(1), registered(2));
    View other = generations.next(projection);
    new Fold(projection, other).write(List.of());
    Comparison comparison = Comparison.of(projection, view, other);
    assertThat(comparison.differences()).isEqualTo(2);
    assertThat(comparison.first()).contains("people/" + id(1));
  }

  @Test
  void a_view_of_an_older_version_is_folded_anew() {
    fold(registered(1));
    View newer = generations.open(new NewerVersion());
    assertThat(newer.generation()).isEqualTo(2);
    assertThat(Documents.dump(projection, view)).isEmpty();
    assertThat(generations.live(projection)).isEqualTo(newer);
  }

  @Test
  void an_index_serves_every_query() {
    var catalog = view.catalog(projection);
    assertThat(catalog.shapes())
        .allSatisfy(shape -> assertThat(catalog.serving(shape)).isPresent());
  }

  private List<LedgerEvent> history(Random random, int events) {
    List<LedgerEvent> all = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      all.add(registered(i));
    }
    for (int i = 0; i < events; i++) {
      Office office = OFFICES.get(random.nextInt(OFFICES.size()));
      int person = 1 + random.nextInt(10);
      all.add(random.nextInt(3) == 0 ? ended(person, office) : appointed(person, office));
    }
    return all;
  }

  private void fold(LedgerEvent... events) {
    write(List.of(events));
  }

  private void write(List<LedgerEvent> events) {
    new Fold(projection, view).write(events);
  }

  private Document person(int number) {
    return view.collection(OfficesHeld.PEOPLE)
        .find(Filters.eq("_id", id(number).toString()))
        .first();
  }

  private static PersonId id(int number) {
    return new PersonId(new UUID(0x4000L, 0x8000000000000000L + number));
  }

  private LedgerEvent registered(int person) {
    return event(new PersonRegistered(id(person), LOGIN, TEXT));
  }

  private LedgerEvent appointed(int person, Office office) {
    return event(new AppointedToOffice(id(person), office, null, null, FIRST, TEXT));
  }

  private LedgerEvent ended(int person, Office office) {
    return event(new OfficeEnded(id(person), office, FIRST, null, FIRST.plusDays(1), TEXT));
  }

  private LedgerEvent event(RegisterEvent event) {
    return told.event("person-" + event.personId(), Actor.BOOTSTRAP, event);
  }

  /** Lets somebody else write after this one has loaded its documents. */
  private record Overtaken(Runnable other) implements Projection {
    private static final OfficesHeld SAME = new OfficesHeld();

    @Override
    public String name() {
      return SAME.name();
    }

    @Override
    public List<ViewCollection> collections() {
      return SAME.collections();
    }

    @Override
    public List<Change> project(LedgerEvent event) {
      List<Change> changes = new ArrayList<>(SAME.project(event));
      String id = changes.getFirst().id();
      changes.add(new Change(OfficesHeld.PEOPLE, id, _ -> other.run()));
      return changes;
    }
  }

  private record NewerVersion() implements Projection {
    private static final OfficesHeld SAME = new OfficesHeld();

    @Override
    public String name() {
      return SAME.name();
    }

    @Override
    public int version() {
      return SAME.version() + 1;
    }

    @Override
    public List<ViewCollection> collections() {
      return SAME.collections();
    }

    @Override
    public List<Change> project(LedgerEvent event) {
      return SAME.project(event);
    }
  }
}
