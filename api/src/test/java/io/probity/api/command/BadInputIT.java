package io.probity.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.journal.entries.Entries;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class BadInputIT {
  private static final String REPORT =
      "{'channel':'PHONE','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Something.'}";

  @Autowired EmbeddedIssuer issuer;
  @Autowired Entries entries;
  @LocalServerPort int port;

  private Staff staff;
  private Casebook book;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
  }

  @Test
  void what_has_not_the_shape_of_its_command_is_refused_naming_each_field_and_leaves_no_entry() {
    long before = entries.committed();

    refusedNaming("{'colour':1," + REPORT.substring(1), "/colour");
    refusedNaming(REPORT.replace("'PHONE'", "17"), "/channel");
    refusedNaming(REPORT.replace("'channel':'PHONE',", ""), "/channel");
    refusedNaming(REPORT.replace("Something.", "x".repeat(70_000)), "/narrative");
    refusedNaming(REPORT.replace("Something.", " "), "/narrative");
    refusedNaming("{'reportId':'x'," + REPORT.substring(1), "/reportId");
    refusedNaming("{'time':'x'," + REPORT.substring(1), "/time");
    refusedNaming("{'actor':'x'," + REPORT.substring(1), "/actor");
    refusedNaming("{'channel':'PHONE'," + REPORT.substring(1), "A field is there twice");
    refusedNaming("[]", "A JSON object is expected");
    refusedNaming("{", "Not JSON");

    assertThat(entries.committed()).isEqualTo(before);
  }

  @Test
  void a_query_that_cannot_be_read_is_refused_without_being_quoted() {
    HttpResponse<String> answer = staff.send(staff.as("ines", "/api/cases?state=OPEN&=%C2%9CAda"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("cannot be read").doesNotContain("Ada");
  }

  @Test
  void a_body_over_the_limit_is_refused() {
    HttpResponse<String> answer = send("{'narrative':'" + "x".repeat(300_000) + "'}");

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    byte[] bytes = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
    HttpResponse<String> answer =
        staff.send(
            staff
                .as("priya", "/api/commands/report-violation")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(bytes)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Not valid UTF-8");
  }

  @Test
  void staff_must_send_a_random_key() {
    assertThat(staff.send(book.request("priya", "report-violation", REPORT)).statusCode())
        .isEqualTo(400);
    HttpResponse<String> timeBased =
        staff.send(
            book.request("priya", "report-violation", REPORT)
                .header("Idempotency-Key", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
    assertThat(timeBased.statusCode()).isEqualTo(400);
  }

  @Test
  void an_unknown_command_and_one_that_only_policies_send_are_not_there() {
    assertThat(book.send("ines", "abolish-everything", "{}", UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(book.send("ines", "open-case", "{}", UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  void other_kinds_of_content_are_refused() {
    HttpResponse<String> answer =
        staff.send(
            staff
                .as("priya", "/api/commands/report-violation")
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("hello")));

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void a_refusal_never_repeats_what_was_sent() {
    HttpResponse<String> answer = send(REPORT.replace("'PHONE'", "'Ada Lovelace told me'"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Lovelace");
  }

  @Test
  void anybody_may_report_without_a_token_and_is_told_no_id() {
    HttpResponse<String> answer =
        staff.send(
            staff
                .anonymous("/intake/reports")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(REPORT.replace("PHONE", "WEB").replace('\'', '"'))));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"ids\":{}", "ViolationReported", "tlog-proof");
  }

  @Test
  void an_answer_that_nobody_could_read_is_refused_before_anything_is_recorded() {
    long before = entries.committed();
    HttpResponse<String> intake =
        staff.send(
            staff
                .anonymous("/intake/reports")
                .header("Content-Type", "application/json")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(REPORT.replace("PHONE", "WEB").replace('\'', '"'))));
    HttpResponse<String> taken =
        staff.send(
            book.request("priya", "report-violation", REPORT)
                .header("Accept", "text/html")
                .header("Idempotency-Key", UUID.randomUUID().toString()));

    for (HttpResponse<String> answer : List.of(intake, taken)) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(406);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
    assertThat(entries.committed()).isEqualTo(before);
  }

  private void refusedNaming(String body, String what) {
    HttpResponse<String> answer = send(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains(what);
  }

  private HttpResponse<String> send(String body) {
    return book.send("priya", "report-violation", body, UUID.randomUUID());
  }
}
