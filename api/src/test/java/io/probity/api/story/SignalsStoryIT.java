package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class SignalsStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Casebook book;
  private Staff staff;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
  }

  @Test
  void scenario_6_ten_reports_from_one_manager_about_one_rival_are_all_kept_and_show_as_such() {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      cases.add(forwardedCase(i == 0 ? "'GENERAL_AUDITOR'" : ""));
    }
    String last = cases.getLast();
    long index = 0;
    for (String caseId : List.of(cases.get(0), cases.get(1), last)) {
      index = name(caseId, "felix");
    }

    JsonNode seen = signals("ines", last, index);
    JsonNode sender = seen.get("senders").get(0);
    assertThat(sender.get("person").asString()).isEqualTo(book.person("maya"));
    assertThat(sender.get("reports").asInt()).isEqualTo(10);
    assertThat(sender.get("often").asBoolean()).isTrue();
    assertThat(texts(seen.get("subjects").get(0).get("cases")))
        .containsExactlyInAnyOrder(plain(cases.get(0)), plain(cases.get(1)));
    assertThat(texts(seen.get("possibleDuplicates")))
        .containsExactlyInAnyOrder(plain(cases.get(0)), plain(cases.get(1)));

    assertThat(signals("priya", last, index).get("senders").get(0).get("often").asBoolean())
        .as("shown to whoever takes reports in, too")
        .isTrue();
    for (String caseId : cases) {
      assertThat(book.read("ines", "/api/cases/" + caseId).get("state").asString())
          .as("nothing was decided for it")
          .isEqualTo("TRIAGE");
    }

    JsonNode withoutTheClosedOne = signals("tomas", last, index);
    assertThat(withoutTheClosedOne.get("senders").get(0).get("reports").asInt()).isEqualTo(9);
    assertThat(withoutTheClosedOne.toString()).doesNotContain(plain(cases.get(0)));
    assertThat(book.read("ines", "/api/cases?limit=100").get("items").size())
        .isGreaterThanOrEqualTo(10);
  }

  @Test
  void scenario_6_who_reports_again_and_again_under_their_name_shows_without_the_name() {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      cases.add(namedCase("viktor", i));
    }
    namedCase("noor", 3);
    long index = name(cases.getFirst(), "felix");
    book.assign("tomas", cases.getLast(), "emil");

    JsonNode seen = signals("ines", cases.getLast(), index);
    JsonNode reporter = seen.get("reporters").get(0);
    assertThat(reporter.get("reports").asInt()).isEqualTo(3);
    assertThat(reporter.get("often").asBoolean()).isTrue();
    assertThat(texts(reporter.get("cases")))
        .containsExactlyInAnyOrder(plain(cases.get(0)), plain(cases.get(1)));
    assertThat(seen.toString()).doesNotContain(book.person("viktor"));
    assertThat(signals("emil", cases.getLast(), index).get("reporters")).isEmpty();
  }

  /** Reported by themselves, under their login. */
  private String namedCase(String login, int day) {
    JsonNode answer =
        book.command(
            login,
            "report-violation",
            "{'channel':'WEB','relation':'EMPLOYEE','occurredOn':'2026-01-0%d','doNotShowTo':[],'narrative':'Again.','reporterName':'It is me'}"
                .formatted(day + 1));
    return caseOf(answer.get("entries").get(0).get("stream").asString());
  }

  @Test
  void who_does_not_see_the_case_sees_no_signals_of_it() {
    String caseId = forwardedCase("");
    String unknown = "case-" + UUID.randomUUID();
    for (String login : List.of("maya", "felix", "noor")) {
      HttpResponse<String> forbidden = book.get(login, "/api/cases/" + caseId + "/signals");
      HttpResponse<String> missing = book.get(login, "/api/cases/" + unknown + "/signals");
      assertThat(forbidden.statusCode()).as(login).isEqualTo(404);
      assertThat(forbidden.body().replace(caseId, ""))
          .isEqualTo(missing.body().replace(unknown, ""));
    }
  }

  private long name(String caseId, String login) {
    HttpResponse<String> answer =
        book.send(
            "ines",
            "name-subject",
            "{'caseId':'%s','person':'%s','reasons':'As reported.'}"
                .formatted(caseId, book.person(login)),
            UUID.randomUUID());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValueAsLong("Probity-Index").orElseThrow();
  }

  private JsonNode signals(String login, String caseId, long index) {
    HttpResponse<String> answer =
        staff.send(
            staff
                .as(login, "/api/cases/" + caseId + "/signals")
                .header("Probity-Index", Long.toString(index))
                .GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  /** The case that a policy opens for a report which somebody forwards, as soon as it is listed. */
  private String forwardedCase(String hiddenFrom) {
    Instant received = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    JsonNode answer =
        book.command(
            "maya",
            "forward-report",
            "{'as':'MANAGEMENT','receivedAt':'%s','channel':'EMAIL','relation':'EMPLOYEE','occurredOn':'2026-01-05','doNotShowTo':[%s],'narrative':'He did it again.'}"
                .formatted(received, hiddenFrom));
    return caseOf(answer.get("entries").get(0).get("stream").asString());
  }

  private String caseOf(String report) {
    return "case-" + new Scene(staff).fileOf("ines", report).get("caseId").asString();
  }

  private static String plain(String caseId) {
    return caseId.replace("case-", "");
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
