package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.Patience;
import io.probity.api.Staff;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do and see in the stories, in the words of the stories, over HTTP. */
final class Scene {
  static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final JsonMapper JSON = new JsonMapper();

  final Casebook book;
  private final Staff staff;

  Scene(Staff staff) {
    this.staff = staff;
    this.book = new Casebook(staff);
  }

  JsonNode names(String login, String caseId, String subject) {
    return book.command(
        login,
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Seen.'}".formatted(caseId, book.person(subject)));
  }

  /** The id of a delegation of the CCEO or another officer whose coding legal confirmed. */
  String delegates(String principal, String scope, String delegate) {
    String id =
        book.command(
                principal,
                "grant-delegation",
                "{'terms':{'delegates':['%s'],'mode':'ANY','scope':[%s],'signedOn':'2026-02-02'},'instrument':'power.pdf','wording':'With full power to act.'}"
                    .formatted(book.person(delegate), scope))
            .get("ids")
            .get("delegationId")
            .asString();
    book.command("owen", "confirm-coding", "{'delegationId':'%s','coding':0}".formatted(id));
    return id;
  }

  JsonNode revokes(String principal, String delegation) {
    return book.command(
        principal,
        "revoke-delegation",
        "{'delegationId':'%s','reason':'Over.'}".formatted(delegation));
  }

  HttpResponse<String> under(String delegation, String login, String name, String body) {
    return staff.send(keyed(login, name, body).header("Probity-Delegation", delegation));
  }

  HttpResponse<String> as(String capacity, String login, String name, String body) {
    return staff.send(keyed(login, name, body).header("Probity-Capacity", capacity));
  }

  HttpResponse<String> sends(String login, String name, String body) {
    return staff.send(keyed(login, name, body));
  }

  /** Only if nothing came after this position of the stream. */
  HttpResponse<String> at(long position, String login, String name, String body) {
    return staff.send(keyed(login, name, body).header("If-Match", "\"" + position + "\""));
  }

  private HttpRequest.Builder keyed(String login, String name, String body) {
    return book.request(login, name, body).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Opens sealed content. */
  HttpResponse<String> opens(String login, String path) {
    return staff.send(staff.as(login, path).POST(BodyPublishers.noBody()));
  }

  /** The id of a request by this person to depart from one provision. */
  String asksForAWaiver(String login) {
    return book.command(
            login,
            "request-waiver",
            "{'requestedBy':'%s','addressedTo':'%s','codeVersionId':'%s','provisions':['II.1'],'grounds':'My sister sells paper.','document':'request.pdf'}"
                .formatted(book.person(login), book.person("ines"), codeInForce()))
        .get("ids")
        .get("waiverId")
        .asString();
  }

  private String codeInForce() {
    return book.read("maya", "/api/code-versions")
        .valueStream()
        .filter(version -> !LocalDate.parse(version.get("from").asString()).isAfter(TODAY))
        .map(version -> version.get("codeVersionId").asString())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  static String grant(String waiver) {
    return "{'waiverId':'%s','firstDay':'%s','lastDay':'%s','reasons':'Small.','conditions':'In the open.'}"
        .formatted(waiver, TODAY, TODAY.plusDays(30));
  }

  static String grantByResolution(String waiver) {
    return grant(waiver).replace("}", ",'resolution':'Resolution 14'}");
  }

  static String triage(String caseId) {
    return "{'caseId':'%s','likelihood':'HIGH','impact':'MEDIUM','outcome':'INVESTIGATE','reasons':'Seen.'}"
        .formatted(caseId);
  }

  JsonNode assessesMateriality(String login, String caseId, boolean might) {
    return book.command(
        login,
        "assess-materiality",
        "{'escalationId':'%s','mightHarmReputation':%s,'mightAffectFinancialCondition':false,'reasons':'Papers.'}"
            .formatted(caseId.replace("case-", "escalation-"), might));
  }

  /** What the read side says once it covers this answer to a command. */
  JsonNode reads(String login, String path, JsonNode after) {
    JsonNode entries = after.get("entries");
    String index = entries.get(entries.size() - 1).get("index").asString();
    HttpResponse<String> answer = staff.send(staff.as(login, path).header("Probity-Index", index));
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** The entry of this type in the history of a case, once a policy or a clock has sent it. */
  JsonNode awaits(String login, String caseId, String type) {
    return Patience.found(
        type + " in the history", () -> told(login, caseId, type).stream().findFirst());
  }

  /** The file of the case that a policy opens for a report, once the contact has begun. */
  JsonNode fileOf(String login, String reportId) {
    return fileOf(login, reportId, file -> !file.get("contacts").isEmpty());
  }

  /** The file of the case of a report, once it fits. */
  JsonNode fileOf(String login, String reportId, Predicate<JsonNode> fits) {
    return Patience.found("such a case of " + reportId, () -> lookFor(login, reportId, fits));
  }

  private Optional<JsonNode> lookFor(String login, String reportId, Predicate<JsonNode> fits) {
    return book.read(login, "/api/cases?limit=20")
        .get("items")
        .valueStream()
        .map(line -> book.read(login, "/api/cases/" + line.get("caseId").asString()))
        .filter(file -> file.get("streams").toString().contains(reportId))
        .filter(fits)
        .findFirst();
  }

  /** The line of a list of alerts that fits, once somebody was told. */
  JsonNode toldOf(String login, Predicate<JsonNode> fits) {
    return Patience.found(
        "such an alert of " + login,
        () ->
            book.read(login, "/api/alerts?limit=200")
                .get("items")
                .valueStream()
                .filter(fits)
                .findFirst());
  }

  /** Closes a case; refused while a policy has not named its streams, and then asked again. */
  JsonNode closes(String caseId, String ground) {
    return closesBy(close(caseId, ground));
  }

  JsonNode closesBy(String close) {
    return tree(
        Patience.until(
            answer -> answer.statusCode() != 409, () -> sends("ines", "close-case", close)));
  }

  static String close(String caseId, String ground) {
    return "{'caseId':'%s','ground':'%s','reasons':'Done.'}".formatted(caseId, ground);
  }

  /** Why a case cannot close, once every stream in it has its name. */
  List<String> openIn(String caseId) {
    return Patience.until(
        open -> !open.contains("UNNAMED"),
        () -> texts(book.read("ines", "/api/cases/" + caseId + "/open-matters"), "why"));
  }

  /** Of the case's own stream, once a policy has named mailbox, screening and escalation. */
  long positionOnceNamed(String caseId) {
    return Patience.until(
            named -> named.size() >= 3, () -> told("tomas", caseId, "StreamOfCaseNamed"))
        .getLast()
        .get("seq")
        .asLong();
  }

  String assignment(String caseId, String investigator) {
    return "{'caseId':'%s','investigator':'%s','reasons':'Free.'}"
        .formatted(caseId, book.person(investigator));
  }

  static String reasoned(String field, String id) {
    return "{'%s':'%s','reasons':'It is.'}".formatted(field, id);
  }

  /** What each of these people is told when they count cases. */
  Map<String, JsonNode> countsOf(String... logins) {
    return Arrays.stream(logins)
        .collect(Collectors.toMap(login -> login, login -> book.read(login, "/api/cases/counts")));
  }

  /** All lines of a list, page by page. */
  List<JsonNode> everything(String login, String path) {
    List<JsonNode> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = book.read(login, path + next);
      page.get("items").forEach(all::add);
      next = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!next.isEmpty());
    return all;
  }

  /** The lines of a case's history of this type. */
  List<JsonNode> told(String login, String caseId, String type) {
    return book.read(login, "/api/cases/" + caseId + "/history?limit=500")
        .get("items")
        .valueStream()
        .filter(line -> line.get("type").asString().equals(type))
        .toList();
  }

  /** Everything sealed in a case that opens for this person. */
  String contentFor(String login, String caseId) {
    return tree(opens(login, "/api/cases/" + caseId + "/content?purpose=INVESTIGATION&limit=100"))
        .get("sections")
        .toString();
  }

  /** What the reference in a file opens. */
  String text(String login, JsonNode reference) {
    return tree(opens(login, reference.get("open").asString() + "?purpose=DECISION"))
        .get("text")
        .asString();
  }

  /** One of the parameters in force is another from now on. */
  void sets(String login, String parameter, Object value) {
    HttpResponse<String> answer = book.resolves(login, parameter, value);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  static String changed(JsonNode line, String what) {
    return line.get("changed")
        .valueStream()
        .filter(part -> part.get("what").asString().equals(what))
        .map(part -> part.get("to").asString())
        .findFirst()
        .orElseThrow();
  }

  /** Not there, in the very words of something that there is not. */
  void isNotThereFor(String login, String path, String id) {
    String unknown = id.substring(0, id.indexOf('-') + 1) + UUID.randomUUID();
    HttpResponse<String> forbidden = book.get(login, path + id);
    HttpResponse<String> missing = book.get(login, path + unknown);
    assertThat(forbidden.statusCode()).as(login + " " + path).isEqualTo(404);
    assertThat(forbidden.body().replace(id, "")).isEqualTo(missing.body().replace(unknown, ""));
  }

  static void isRefused(HttpResponse<String> answer, int status, String rule) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("rule").asString()).isEqualTo(rule);
  }

  static JsonNode tree(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  static List<String> texts(JsonNode lines, String field) {
    return lines.valueStream().map(line -> line.get(field).asString()).toList();
  }

  static String bare(String id) {
    return id.substring(id.indexOf('-') + 1);
  }
}
