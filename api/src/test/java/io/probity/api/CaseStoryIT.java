package io.probity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.ledger.note.NoteSigner;
import io.probity.core.ledger.note.TlogProof;
import io.probity.core.ledger.tree.Hash;
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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class CaseStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @Autowired NoteSigner signer;
  @LocalServerPort int port;

  private Casebook book;

  @BeforeEach
  void open() {
    book = new Casebook(new Staff(issuer, port));
    book.publishCode("1.0");
  }

  @Test
  void a_report_becomes_a_case_that_is_investigated_escalated_and_closed_with_a_receipt_each() {
    String caseId = book.openCase();
    String escalation = caseId.replace("case-", "escalation-");
    haveReceipts(book.assign("tomas", caseId, "noor"));
    book.attest(caseId, "priya", "tomas", "noor", "ines");
    JsonNode raised =
        book.command(
            "noor",
            "raise-allegation",
            "{'caseId':'%s','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'allegation':'Keys.'}"
                .formatted(caseId));
    haveReceipts(raised);
    String allegation = raised.get("ids").get("allegationId").asString();
    haveReceipts(
        book.command(
            "noor",
            "assess-materiality",
            "{'escalationId':'%s','mightHarmReputation':true,'mightAffectFinancialCondition':false,'reasons':'Papers.'}"
                .formatted(escalation)));
    assertThat(refusal("ines", "close-case", close(caseId)).get("rule").asString())
        .isEqualTo("C-15");
    haveReceipts(
        book.command(
            "tomas",
            "escalate-to-audit-committee",
            "{'escalationId':'%s','reasons':'It might.'}".formatted(escalation)));
    haveReceipts(
        book.command(
            "noor",
            "record-finding",
            "{'allegationId':'%s','outcome':'SUBSTANTIATED','reasons':'Seen.'}"
                .formatted(allegation)));
    haveReceipts(
        book.command(
            "tomas",
            "approve-finding",
            "{'allegationId':'%s','finding':1,'reasons':'So it is.'}".formatted(allegation)));
    haveReceipts(
        book.command(
            "noor",
            "state-root-cause",
            "{'allegationId':'%s','rootCause':'NO_CONTROL','reasons':'No list of keys.'}"
                .formatted(allegation)));
    haveReceipts(book.giveFeedback("ines", caseId));
    HttpResponse<String> closed = book.send("ines", "close-case", close(caseId), UUID.randomUUID());
    assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);

    String written = closed.headers().firstValue("Probity-Index").orElseThrow();
    JsonNode lines = historyUpTo(written, caseId).get("items");
    assertThat(lines.valueStream().map(line -> line.get("type").asString()))
        .containsSubsequence(
            "ViolationReported",
            "CaseOpened",
            "TriageAssessed",
            "InvestigatorAssigned",
            "AllegationRaised",
            "MaterialityAssessed",
            "EscalatedToAuditCommittee",
            "FindingRecorded",
            "FindingApproved",
            "RootCauseStated",
            "CaseClosed");
    assertThat(book.read("ines", "/api/cases/" + caseId).get("state").asString())
        .isEqualTo("CLOSED");
  }

  @Test
  void whoever_has_no_part_in_a_case_is_answered_as_if_there_were_none() {
    String caseId = book.openCase();
    String unknown = "case-" + UUID.randomUUID();

    HttpResponse<String> forbidden = book.get("felix", "/api/cases/" + caseId);
    HttpResponse<String> missing = book.get("felix", "/api/cases/" + unknown);

    assertThat(forbidden.statusCode()).isEqualTo(404);
    assertThat(forbidden.body().replace(caseId, "")).isEqualTo(missing.body().replace(unknown, ""));
    assertThat(refused("emil", "close-case", close(caseId)).statusCode()).isEqualTo(404);
    assertThat(refused("emil", "close-case", close(caseId)).body())
        .isEqualTo(refused("emil", "close-case", close(unknown)).body());
  }

  @Test
  void a_case_shows_to_its_investigator_and_not_to_the_administrator() {
    String caseId = book.openCase();
    book.assign("ines", caseId, "emil");

    assertThat(book.get("emil", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
    assertThat(book.get("viktor", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
    assertThat(book.read("viktor", "/api/cases").get("items")).isEmpty();
  }

  @Test
  void a_repeated_command_is_answered_as_the_first_time_and_another_body_is_refused() {
    UUID key = UUID.randomUUID();
    String body = "{'channel':'POST','relation':'PUBLIC','doNotShowTo':[],'narrative':'A letter.'}";

    JsonNode first = tree(book.send("priya", "report-violation", body, key));
    JsonNode second = tree(book.send("priya", "report-violation", body, key));
    HttpResponse<String> other =
        book.send("priya", "report-violation", body.replace("letter", "note"), key);

    assertThat(second.get("ids").get("reportId")).isEqualTo(first.get("ids").get("reportId"));
    assertThat(second.get("entries").get(0).get("index"))
        .isEqualTo(first.get("entries").get(0).get("index"));
    assertThat(second.get("entries").get(0).get("leafHash"))
        .isEqualTo(first.get("entries").get(0).get("leafHash"));
    assertThat(other.statusCode()).isEqualTo(422);
  }

  @Test
  void a_command_on_a_position_that_has_moved_is_refused_without_an_entry() {
    String caseId = book.openCase();
    String body = "{'caseId':'%s','name':'A neighbour','reasons':'Named.'}".formatted(caseId);

    HttpResponse<String> stale =
        new Staff(issuer, port)
            .send(
                book.request("ines", "name-outside-subject", body)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"4711\""));

    assertThat(stale.statusCode()).as(stale.body()).isEqualTo(409);
  }

  private void haveReceipts(JsonNode answer) {
    assertThat(answer.get("entries")).isNotEmpty();
    for (JsonNode entry : answer.get("entries")) {
      TlogProof proof = TlogProof.parse(entry.get("receipt").asString());
      assertThat(proof.index()).isEqualTo(entry.get("index").asLong());
      proof.verify(signer.verifierKey(), Hash.ofBase64(entry.get("leafHash").asString()));
    }
  }

  private JsonNode historyUpTo(String index, String caseId) {
    Staff staff = new Staff(issuer, port);
    HttpResponse<String> history =
        staff.send(
            staff.as("ines", "/api/cases/" + caseId + "/history").header("Probity-Index", index));
    assertThat(history.statusCode()).as(history.body()).isEqualTo(200);
    return tree(history);
  }

  private static String close(String caseId) {
    return "{'caseId':'%s','ground':'CONCLUDED','reasons':'Done.'}".formatted(caseId);
  }

  private HttpResponse<String> refused(String login, String name, String body) {
    return book.send(login, name, body, UUID.randomUUID());
  }

  private JsonNode refusal(String login, String name, String body) {
    return tree(refused(login, name, body));
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}
