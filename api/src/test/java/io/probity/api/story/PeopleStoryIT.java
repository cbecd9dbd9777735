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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
  private static final String ESCALATE_WITHIN = "escalateWithinHours";

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Casebook book;

  @BeforeEach
  void open() {
    book = new Casebook(new Staff(issuer, port));
    book.engageForEveryCase("greta");
  }

  @Test
  void scenario_32_what_a_leaver_leaves_behind_is_handed_over_by_whoever_leads_it() {
    String leaver = newInvestigator();
    List<String> cases = Stream.generate(book::openCase).limit(8).toList();
    cases.forEach(each -> assign(each, leaver));
    keepsContactAndIsToAct(cases.getFirst(), leaver);
    accuses(cases.getLast(), "ines");

    HttpResponse<String> left = leaves(leaver);

    JsonNode data = entry(index(left)).get("data");
    assertThat(data.get("offices").get(0).asString()).isEqualTo("INVESTIGATOR");
    assertThat(data.toString()).doesNotContain("case-");
    assertThat(Scene.texts(handOvers("tomas", leaver), "what"))
        .containsOnly("CASE", "CONTACT", "CORRECTIVE_ACTION")
        .hasSize(10);
    assertThat(handOvers("tomas", leaver))
        .allMatch(each -> each.get("until").asString().equals(today()))
        .allMatch(each -> each.get("since").asLong() == index(left));
    assertThat(Scene.texts(handOvers("ines", leaver), "stream"))
        .hasSize(9)
        .doesNotContain(cases.getLast());
    assertThat(handOvers("priya", leaver)).isEmpty();
    assertThat(alerted("tomas", leaver)).isEqualTo("HAND_OVER_OPEN");

    HttpResponse<String> again = assigning(book.openCase(), leaver);
    assertThat(rule(again)).isEqualTo("C-9");
    cases.forEach(each -> assign(each, book.person("emil")));
    send(
        "tomas",
        "assign-liaison",
        "{'mailboxId':'%s','liaison':'%s','reasons':'In her place.'}"
            .formatted(book.mailboxOf(cases.getFirst()), book.person("priya")));
    assertThat(Scene.texts(handOvers("tomas", leaver), "what"))
        .containsExactly("CORRECTIVE_ACTION");
  }

  @Test
  void whoever_left_and_comes_back_sees_nothing_of_what_they_saw() {
    String caseId = book.openCase();
    String granted = book.openCase();
    assign(caseId, book.person("noor"));
    send(
        "tomas",
        "grant-case-access",
        "{'caseId':'%s','person':'%s','lastDay':'%s','reasons':'To compare.'}"
            .formatted(granted, book.person("noor"), LocalDate.now(ZoneOffset.UTC).plusDays(9)));
    assertThat(book.get("noor", "/api/cases/" + granted).statusCode()).isEqualTo(200);

    leaves(book.person("noor"));
    assertThat(book.get("noor", "/api/cases/" + caseId).statusCode()).isNotEqualTo(200);
    send(
        "clara",
        "place-person",
        "{'personId':'person-%s','placement':{'legalEntity':'MERIDIAN','unit':'AUDIT','region':'EU'},'from':'%s','reason':'Back.'}"
            .formatted(book.person("noor"), today()));
    appoint(book.person("noor"));

    assertThat(book.get("noor", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
    assertThat(book.get("noor", "/api/cases/" + granted).statusCode()).isEqualTo(404);
    assertThat(book.read("noor", "/api/cases").get("items")).isEmpty();
    assign(caseId, book.person("noor"));
    assertThat(book.get("noor", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_is_said_to_leave_in_error_sees_what_they_saw() {
    String caseId = book.openCase();
    assign(caseId, book.person("noor"));
    leaves(book.person("noor"));
    assertThat(book.get("noor", "/api/cases/" + caseId).statusCode()).isNotEqualTo(200);

    assertThat(rule(stays("clara", book.person("noor")))).isEqualTo("P-29");
    assertThat(stays("tomas", book.person("noor")).statusCode()).isEqualTo(200);
    assertThat(book.get("noor", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> stays(String login, String person) {
    return book.send(
        login,
        "withdraw-leaving",
        "{'personId':'person-%s','until':'%s','reason':'Of her namesake.'}"
            .formatted(person, today()),
        UUID.randomUUID());
  }

  private HttpResponse<String> leaves(String person) {
    return send(
        "clara",
        "record-leaving",
        "{'personId':'person-%s','until':'%s','reason':'Elsewhere.'}".formatted(person, today()));
  }

  private void keepsContactAndIsToAct(String caseId, String person) {
    send(
        "tomas",
        "assign-liaison",
        "{'mailboxId':'%s','liaison':'%s','reasons':'She speaks Danish.'}"
            .formatted(book.mailboxOf(caseId), person));
    String action =
        book.command(
                "tomas",
                "open-corrective-action",
                "{'caseId':'%s','rootCause':'NO_CONTROL','action':'Change the locks.'}"
                    .formatted(caseId))
            .get("ids")
            .get("actionId")
            .asString();
    send(
        "tomas",
        "plan-corrective-action",
        "{'actionId':'%s','owner':'%s','dueOn':'%s','reasons':'Soon.'}"
            .formatted(action, person, LocalDate.now(ZoneOffset.UTC).plusDays(20)));
  }

  private void accuses(String caseId, String subject) {
    send(
        "tomas",
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Named.'}".formatted(caseId, book.person(subject)));
  }

  private JsonNode handOvers(String login, String leaver) {
    return book.read(login, "/api/hand-overs?leaver=" + leaver).get("items");
  }

  /** The kind of the alert that is about this leaver, once it is there. */
  private String alerted(String login, String leaver) {
    return new Scene(new Staff(issuer, port))
        .toldOf(login, alert -> alert.path("leaver").asString("").equals(leaver))
        .get("kind")
        .asString();
  }

  @Test
  void scenario_90_due_dates_follow_the_parameters_in_force_and_each_entry_says_which() {
    int version = version();
    HttpResponse<String> set = book.resolves("ines", version, ESCALATE_WITHIN, 96);
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
    assertThat(rule(book.resolves("tomas", version, ESCALATE_WITHIN, 24))).isEqualTo("M-3");
    assertThat(book.resolves("tomas", version + 1, ESCALATE_WITHIN, 72).statusCode())
        .isEqualTo(200);
  }

  @Test
  void scenario_99_a_small_firm_relaxes_segregation_as_an_exception_on_record() {
    int version = version();
    assertThat(rule(book.resolves("ines", version, "segregation", false))).isEqualTo("M-2");

    HttpResponse<String> relaxed = book.resolves("miriam", version, "segregation", false);

    assertThat(relaxed.statusCode()).as(relaxed.body()).isEqualTo(200);
    assertThat(entry(index(relaxed)).get("type").asString()).isEqualTo("SegregationRelaxed");
    assertThat(book.resolves("tomas", version + 1, "segregation", true).statusCode())
        .isEqualTo(200);
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
    appoint(person);
    return person;
  }

  private void appoint(String person) {
    send(
        "ines",
        "appoint-to-office",
        "{'personId':'person-%s','office':'INVESTIGATOR','from':'%s','reason':'Needed.'}"
            .formatted(person, today()));
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
    return book.read("ines", "/api/parameters").get("version").asInt();
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
