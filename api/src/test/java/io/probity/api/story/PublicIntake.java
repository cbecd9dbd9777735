package io.probity.api.story;

import static io.probity.api.story.Scene.tree;

import io.probity.api.Patience;
import io.probity.api.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What people without a login send, and how they are answered. */
final class PublicIntake {
  private final Staff staff;

  PublicIntake(Staff staff) {
    this.staff = staff;
  }

  JsonNode reports(String body) {
    return tree(post("/intake/reports", body));
  }

  JsonNode inquires(String body) {
    return tree(post("/intake/inquiries", body));
  }

  /** What the code opens, asked again while it is being opened. */
  JsonNode mailbox(String code) {
    return tree(again("/intake/mailbox", "{'code':'%s'}".formatted(code)));
  }

  /** The code that takes the place of one that was handed over. */
  String exchanges(String code) {
    return tree(again("/intake/mailbox/exchange", "{'code':'%s'}".formatted(code)))
        .get("mailboxCode")
        .asString();
  }

  /** Sends what a reporter may send, in the body of the code. */
  JsonNode writes(String what, String code, String fields) {
    String more = fields.isEmpty() ? "" : "," + fields;
    return tree(again("/intake/mailbox/" + what, "{'code':'%s'%s}".formatted(code, more)));
  }

  int opens(String code) {
    return post("/intake/mailbox", "{'code':'%s'}".formatted(code)).statusCode();
  }

  HttpResponse<String> post(String path, String body) {
    return staff.send(
        staff
            .anonymous(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  static String reportId(JsonNode report) {
    return report.get("entries").get(0).get("stream").asString();
  }

  private HttpResponse<String> again(String path, String body) {
    return Patience.until(answer -> answer.statusCode() != 503, () -> post(path, body));
  }
}
