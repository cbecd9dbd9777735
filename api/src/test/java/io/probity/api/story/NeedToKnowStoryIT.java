package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may know of a case, who read it, and by what right. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class NeedToKnowStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Casebook book;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
    book.publishCode("1.0");
  }

  @Test
  void the_narrative_of_a_report_opens_for_whoever_leads_the_case_and_the_reading_is_an_entry() {
    String caseId = book.openCase();
    JsonNode file = book.read("ines", "/api/cases/" + caseId);
    String link = file.get("reports").get(0).get("narrative").get("open").asString();

    HttpResponse<String> opened = post("ines", link + "?purpose=TRIAGE");

    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(tree(opened).get("state").asString()).isEqualTo("PRESENT");
    assertThat(tree(opened).get("text").asString()).isEqualTo("The keys were copied.");
    // Two of three neighbours fall into the same quarter of an hour.
    assertThat(indexOf(post("ines", link + "?purpose=TRIAGE")))
        .isIn(indexOf(opened), indexOf(post("ines", link + "?purpose=TRIAGE")));
    assertThat(indexOf(post("ines", link + "?purpose=DECISION"))).isGreaterThan(indexOf(opened));
  }

  @Test
  void a_whole_case_file_is_opened_by_one_entry_page_by_page() {
    String caseId = book.openCase();
    name("ines", caseId, "felix");
    String path = "/api/cases/" + caseId + "/content?purpose=INVESTIGATION&limit=1";

    HttpResponse<String> first = post("ines", path);
    String next = tree(first).get("next").asString();
    HttpResponse<String> second = post("ines", path + "&cursor=" + next);

    assertThat(indexOf(second)).isIn(indexOf(first), indexOf(post("ines", path)));
    assertThat(tree(first).get("sections").get(0).get("name").asString()).isEqualTo("narrative");
    assertThat(tree(second).get("sections").get(0).get("type").asString())
        .isEqualTo("SubjectNamed");
    assertThat(tree(second).get("sections").get(0).get("text").asString()).isEqualTo("Seen.");
  }

  @Test
  void sealed_text_of_a_case_that_is_not_theirs_is_not_there() {
    String caseId = book.openCase();
    String unknown = "case-" + UUID.randomUUID();
    for (String login : new String[] {"viktor", "noor", "felix", "greta"}) {
      HttpResponse<String> forbidden = post(login, content(caseId));
      HttpResponse<String> missing = post(login, content(unknown));
      assertThat(forbidden.statusCode()).as(login).isEqualTo(404);
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(forbidden.body().replace(caseId, ""))
          .isEqualTo(missing.body().replace(unknown, ""));
    }
  }

  @Test
  void the_name_of_a_person_of_the_register_opens_for_somebody_in_office() {
    String path = "/api/people/" + book.person("felix") + "/content?purpose=DECISION";
    JsonNode opened = tree(post("noor", path));
    assertThat(opened.get("sections").get(0).get("text").asString()).isEqualTo("Felix Grant");
    assertThat(post("maya", path).statusCode()).isEqualTo(403);
    assertThat(post("felix", path).statusCode()).isEqualTo(200);
  }

  @Test
  void without_a_purpose_nothing_is_opened() {
    String caseId = book.openCase();
    assertThat(post("ines", "/api/cases/" + caseId + "/content").statusCode()).isEqualTo(400);
    assertThat(post("ines", "/api/cases/" + caseId + "/content?purpose=CURIOSITY").statusCode())
        .isEqualTo(400);
  }

  private static String content(String caseId) {
    return "/api/cases/" + caseId + "/content?purpose=INVESTIGATION";
  }

  private void name(String login, String caseId, String person) {
    book.command(
        login,
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Seen.'}".formatted(caseId, book.person(person)));
  }

  private HttpResponse<String> post(String login, String path) {
    return staff.send(staff.as(login, path).POST(BodyPublishers.noBody()));
  }

  private static long indexOf(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Long.parseLong(answer.headers().firstValue("Probity-Index").orElseThrow());
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}
