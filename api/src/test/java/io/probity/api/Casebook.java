package io.probity.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes cases over HTTP as the invented people do; bodies are written with single
 * quotes.
 */
public final class Casebook {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, String> mailboxes = new ConcurrentHashMap<>();
  private final Map<String, String> people = new ConcurrentHashMap<>();
  private final Staff staff;

  public Casebook(Staff staff) {
    this.staff = staff;
  }

  /** A command under a fresh key, accepted. */
  public JsonNode command(String login, String name, String body) {
    return accepted(login, name, body, UUID.randomUUID());
  }

  private JsonNode accepted(String login, String name, String body, UUID key) {
    HttpResponse<String> answer = send(login, name, body, key);
    assertThat(answer.statusCode()).as(name + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** A command, however it is answered. */
  public HttpResponse<String> send(String login, String name, String body, UUID key) {
    return staff.send(request(login, name, body).header("Idempotency-Key", key.toString()));
  }

  /** A command without a key; add headers. */
  public HttpRequest.Builder request(String login, String name, String body) {
    return staff
        .as(login, "/api/commands/" + name)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.replace('\'', '"')));
  }

  public HttpResponse<String> get(String login, String path) {
    return staff.send(staff.as(login, path).GET());
  }

  public JsonNode read(String login, String path) {
    HttpResponse<String> answer = get(login, path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** The pseudonym by which the ledger knows somebody, as HR finds it. */
  public String person(String login) {
    return people.computeIfAbsent(
        login,
        _ ->
            read("clara", "/api/people?login=" + login)
                .get("items")
                .get(0)
                .get("person")
                .asString());
  }

  /** The case is to be investigated, and by whom. */
  public JsonNode assign(String login, String caseId, String investigator) {
    command(
        login,
        "assess-triage",
        "{'caseId':'%s','likelihood':'HIGH','impact':'MEDIUM','outcome':'INVESTIGATE','reasons':'Seen.'}"
            .formatted(caseId));
    return command(
        login,
        "assign-investigator",
        "{'caseId':'%s','investigator':'%s','reasons':'Free.'}"
            .formatted(caseId, person(investigator)));
  }

  /** Everybody says that they are free of conflict in this case. */
  public void attest(String caseId, String... logins) {
    for (String login : logins) {
      command(
          login,
          "attest-free-of-conflict",
          "{'screeningId':'%s'}".formatted(caseId.replace("case-", "screening-")));
    }
  }

  /** Takes a report down and waits, by asking again under the same key, until its case is open. */
  public String openCase() {
    UUID key = UUID.randomUUID();
    String body =
        "{'channel':'PHONE','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The keys were"
            + " copied.'}";
    JsonNode ids = reported(body, key).get("ids");
    mailboxes.put(
        ids.get("caseId").asString(),
        ids.get("reportId").asString().replace("report-", "mailbox-"));
    return ids.get("caseId").asString();
  }

  /** The answer to a report that the help line takes down, once it names the case. */
  public JsonNode reported(String body, UUID key) {
    return caseNamed("report-violation", body, key);
  }

  /** The answer to what the help line sends, asked again under its key until it names the case. */
  public JsonNode caseNamed(String name, String body, UUID key) {
    return Patience.until(
        answer -> answer.get("ids").has("caseId"), () -> accepted("priya", name, body, key));
  }

  /** The mailbox of the report by which this book opened a case. */
  public String mailboxOf(String caseId) {
    return mailboxes.get(caseId);
  }

  /** Tells whoever reported what was done, so that the case may close. */
  public JsonNode giveFeedback(String login, String caseId) {
    return command(
        login,
        "give-feedback",
        "{'mailboxId':'%s','feedback':'We looked into it.'}".formatted(mailboxOf(caseId)));
  }

  /** The chair engages an auditor for every case: so they are cleared for the whole ledger. */
  public String engageForEveryCase(String auditor) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return command(
            "miriam",
            "open-audit-engagement",
            "{'auditor':'%s','everyCase':true,'cases':[],'firstDay':'%s','lastDay':'%s','reasons':'Yearly.'}"
                .formatted(person(auditor), today.minusDays(1), today.plusDays(1)))
        .get("ids")
        .get("engagementId")
        .asString();
  }

  /** A version of the code in force since last year, so that allegations can be raised. */
  public void publishCode(String label) {
    HttpResponse<String> answer =
        send(
            "leila",
            "publish-code-version",
            """
            {'label':'%s','effectiveFrom':'2020-01-01','document':'%s','provisions':[
              {'id':'I.1','principle':'COMPLY_WITH_LAW','topics':['BRIBERY']},
              {'id':'II.1','principle':'AVOID_CONFLICTS_OF_INTEREST','topics':['CONFLICT_OF_INTEREST']},
              {'id':'III.1','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS']},
              {'id':'IV.1','principle':'BEHAVE_ETHICALLY','topics':['HARASSMENT']}]}\
            """
                .formatted(label, "ab".repeat(32)),
            UUID.randomUUID());
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
  }

  /** Reads what is in force, changes one thing of it, and puts the whole in its place. */
  public HttpResponse<String> resolves(String login, String parameter, Object value) {
    return resolves(login, read(login, "/api/parameters").get("version").asInt(), parameter, value);
  }

  public HttpResponse<String> resolves(String login, int replaces, String parameter, Object value) {
    ObjectNode values = (ObjectNode) read(login, "/api/parameters").get("values").deepCopy();
    ObjectNode part = values.has(parameter) ? values : values.findParent(parameter);
    part.set(parameter, JSON.valueToTree(value));
    String body = "{'replaces':%d,'reason':'As resolved.','values':%s}".formatted(replaces, values);
    return send(login, "set-parameters", body, UUID.randomUUID());
  }
}
