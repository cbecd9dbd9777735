package io.probity.query.casefile;

import io.probity.query.casefile.part.ContactPart;
import io.probity.query.casefile.part.ContactPart.MessagePart;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.util.Objects;

/** Reads the stored contact with a reporter. */
final class ContactReading {
  private ContactReading() {}

  static ContactPart read(Fields part) {
    return new ContactPart(
        part.id(),
        part.textOrNull("liaison"),
        part.textOrNull("contactChannel"),
        part.date("receivedOn"),
        part.dateOrNull("receivedForTheCompanyOn"),
        part.text("countedFrom"),
        part.text("acknowledgement"),
        Objects.requireNonNull(part.instantOrNull("acknowledgeBy")),
        part.dateOrNull("acknowledgedOn"),
        part.textOrNull("acknowledgedBy"),
        part.text("feedback"),
        Objects.requireNonNull(part.instantOrNull("feedbackBy")),
        part.dateOrNull("feedbackOn"),
        part.textOrNull("obstacle"),
        part.sealedOrNull("obstacleReasons"),
        part.parts("messages").stream().map(ContactReading::message).toList());
  }

  private static MessagePart message(Fields part) {
    return new MessagePart(part.text("kind"), part.sealed("text"), Deed.read(part));
  }
}
