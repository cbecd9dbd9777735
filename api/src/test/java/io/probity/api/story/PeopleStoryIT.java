package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** Who is there, who leaves, and what the Company decided for itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class PeopleStoryIT {
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Casebook book;

  @BeforeEach
  void open() {
    book = new Casebook(new Staff(issuer, port));
    book.engageForEveryCase("greta");
  }

  @Test
  void scenario_32_the_open_cases_of_a_leaver_are_handed_over() {
    String leaver = newInvestigator();
    String caseId = book.openCase();
    assign(caseId, leaver);

    HttpResponse<String> left =
        send(
            "clara",
            "record-leaving",
            "{'personId':'person-%s','until':'%s','reason':'Elsewhere.'}"
                .formatted(leaver, today()));

    JsonNode data = entry(index(left)).get("data");
    assertThat(data.get("handOver").get(0).asString()).isEqualTo(caseId);
    assertThat(data.get("offices").get(0).asString()).isEqualTo("INVESTIGATOR");
    HttpResponse<String> again = assigning(book.openCase(), leaver);
    assertThat(JSON.readTree(again.body()).get("rule").asString()).isEqualTo("C-9");
    assertThat(assigning(caseId, book.person("emil")).statusCode()).isEqualTo(200);
  }

  @Test
  void scenario_90_due_dates_follow_the_parameters_in_force_and_each_entry_says_which() {
    int version = version();
    HttpResponse<String> set = setParameters("ines", version, 96, true);
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    JsonNode entry = entry(index(set));
    assertThat(entry.get("parameters").asString()).isEqualTo(Integer.toString(version));

    String escalation = book.openCase().replace("case-", "escalation-");
    JsonNode assessed =
        entry(
            index(
                send(
                    "ines",
                    "assess-materiality",
                    "{'escalationId':'%s','mightHarmReputation':true,'mightAffectFinancialCondition':false,'reasons':'Papers.'}"
                        .formatted(escalation))));

    assertThat(assessed.get("parameters").asString()).isEqualTo(Integer.toString(version + 1));
    Instant due = Instant.parse(assessed.get("data").get("dueAt").asString());
    assertThat(Duration.between(Instant.parse(assessed.get("recordedAt").asString()), due))
        .isBetween(Duration.ofHours(96).minusMinutes(2), Duration.ofHours(96));
    assertThat(rule(setParameters("tomas", version, 24, true))).isEqualTo("M-3");
    assertThat(setParameters("tomas", version + 1, 72, true).statusCode()).isEqualTo(200);
  }

  @Test
  void scenario_99_a_small_firm_relaxes_segregation_as_an_exception_on_record() {
    int version = version();
    assertThat(rule(setParameters("ines", version, 72, false))).isEqualTo("M-2");

    HttpResponse<String> relaxed = setParameters("miriam", version, 72, false);

    assertThat(relaxed.statusCode()).as(relaxed.body()).isEqualTo(200);
    assertThat(entry(index(relaxed)).get("type").asString()).isEqualTo("SegregationRelaxed");
    assertThat(setParameters("tomas", version + 1, 72, true).statusCode()).isEqualTo(200);
  }

  @Test
  void who_is_bound_to_whom_is_declared_and_not_taken_back_by_themselves() {
    String declared =
        JSON.readTree(
                send(
                        "maya",
                        "declare-relation",
                        "{'of':'%s','with':'%s','kind':'CLOSE_FRIEND','reason':'Since school.'}"
                            .formatted(book.person("maya"), book.person("dana")))
                    .body())
            .get("ids")
            .get("relationId")
            .asString();
    String end = "{'relationId':'%s','reason':'No more.'}".formatted(declared);
    assertThat(rule(book.send("maya", "end-relation", end, UUID.randomUUID()))).isEqualTo("P-19");
    send("clara", "end-relation", end);
  }

  private String newInvestigator() {
    String person = newPerson();
    send(
        "ines",
        "appoint-to-office",
        "{'personId':'person-%s','office':'INVESTIGATOR','from':'%s','reason':'Needed.'}"
            .formatted(person, today()));
    return person;
  }

  private void assign(String caseId, String person) {
    HttpResponse<String> answer = assigning(caseId, person);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> assigning(String caseId, String person) {
    send(
        "tomas",
        "assess-triage",
        "{'caseId':'%s','likelihood':'HIGH','impact':'MEDIUM','outcome':'INVESTIGATE','reasons':'Seen.'}"
            .formatted(caseId));
    return book.send(
        "tomas",
        "assign-investigator",
        "{'caseId':'%s','investigator':'%s','reasons':'Free.'}".formatted(caseId, person),
        UUID.randomUUID());
  }

  private int version() {
    long last = index(send("clara", "declare-relation", relation()));
    return Integer.parseInt(entry(last).get("parameters").asString());
  }

  /** Between two whom nothing else binds. */
  private String relation() {
    return "{'of':'%s','with':'%s','kind':'FINANCIAL','reason':'A loan.'}"
        .formatted(newPerson(), newPerson());
  }

  private String newPerson() {
    return JSON.readTree(
            send(
                    "clara",
                    "register-person",
                    "{'login':{'issuer':'https://login.example','subject':'%s'},'name':'Ola Renard'}"
                        .formatted(UUID.randomUUID()))
                .body())
        .get("ids")
        .get("personId")
        .asString()
        .substring("person-".length());
  }

  private HttpResponse<String> setParameters(
      String login, int replaces, int escalateWithin, boolean segregation) {
    String body =
        """
        {'replaces':%d,'reason':'As the committee resolved.','values':{'zone':'UTC',
          'exchangeCalendar':'NYSE','acknowledgementStarts':'FIRST_RECEIPT',
          'acknowledgeWithinDays':7,'feedbackWithinMonths':3,'forwardWithinHours':48,
          'escalateWithinHours':%d,'discloseWithinBusinessDays':4,'implicitWaiverAfterDays':10,
          'waiverReviewAfterMonths':12,'suspensionReviewWithinDays':30,'segregation':%b,
          'boardCommitteeMayAuthorise':false}}"""
            .formatted(replaces, escalateWithin, segregation);
    return book.send(login, "set-parameters", body, UUID.randomUUID());
  }

  private HttpResponse<String> send(String login, String name, String body) {
    HttpResponse<String> answer = book.send(login, name, body, UUID.randomUUID());
    assertThat(answer.statusCode()).as(name + " " + answer.body()).isEqualTo(200);
    return answer;
  }

  private static String rule(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).get("rule").asString();
  }

  private static long index(HttpResponse<String> answer) {
    return Long.parseLong(answer.headers().firstValue("Probity-Index").orElseThrow());
  }

  private JsonNode entry(long index) {
    return book.read("greta", "/ledger/entries/" + index);
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }
}
