package io.probity.query.views;

import static io.probity.core.documents.IndexKey.ascending;

import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import io.probity.core.register.RegisterEvent;
import io.probity.core.register.RegisterEvent.AddressRecorded;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.LeavingWithdrawn;
import io.probity.core.register.RegisterEvent.NameChanged;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.register.RegisterEvent.StewardAreasSet;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.function.Consumer;

/** Which offices does each person hold? A projection for tests. */
public final class OfficesHeld implements Projection {
  public static final String PEOPLE = "people";

  @Override
  public String name() {
    return "officesheld";
  }

  @Override
  public List<ViewCollection> collections() {
    return List.of(
        new ViewCollection(
            PEOPLE,
            person -> person.texts("offices").stream().map(office -> "office=" + office).toList(),
            List.of(DeclaredIndex.on(PEOPLE, ascending("offices"))),
            List.of(QueryShape.on(PEOPLE).equal("offices"))));
  }

  @Override
  public List<Change> project(LedgerEvent event) {
    return switch ((RegisterEvent) event.recorded().event()) {
      case PersonRegistered registered -> one(registered, person -> person.set("since", 1L));
      case AppointedToOffice appointed ->
          one(
              appointed,
              person ->
                  person
                      .add("offices", appointed.office().name())
                      .part("terms", appointed.office().name())
                      .set("from", appointed.from()));
      case OfficeEnded ended ->
          one(
              ended,
              person ->
                  person
                      .remove("offices", ended.office().name())
                      .part("terms", ended.office().name())
                      .set("until", ended.until()));
      case PersonPlaced _,
          PersonLeft _,
          LeavingWithdrawn _,
          NameChanged _,
          AddressRecorded _,
          StewardAreasSet _ ->
          List.of();
    };
  }

  private static List<Change> one(RegisterEvent event, Consumer<WriteModel> edit) {
    return List.of(new Change(PEOPLE, event.personId().toString(), edit));
  }
}
