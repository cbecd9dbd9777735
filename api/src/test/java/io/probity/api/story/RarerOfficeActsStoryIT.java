package io.probity.api.story;

import static io.probity.api.story.Scene.TODAY;
import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.grant;
import static io.probity.api.story.Scene.texts;
import static io.probity.api.story.Scene.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** What is seldom done with waivers, powers, the register and the code, by whoever may. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // the Company decides otherwise for itself in these stories
class RarerOfficeActsStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Scene scene;
  private Casebook book;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    book = scene.book;
    book.publishCode("1.0");
  }

  @Test
  void a_waiver_that_was_granted_is_assessed_looked_at_again_and_revoked() {
    String waiver = scene.asksForAWaiver("maya");
    String caseId = book.openCase();
    does(
        "ines",
        "link-waiver-to-case",
        "{'waiverId':'%s','caseId':'%s','reasons':'The same conduct.'}".formatted(waiver, caseId),
        "WaiverLinkedToCase");
    book.command("ines", "grant-waiver", grant(waiver));

    does(
        "ines",
        "assess-waiver-disclosure",
        "{'waiverId':'%s','need':'REQUIRED','reasons':'A known name.'}".formatted(waiver),
        "WaiverDisclosureAssessed");
    does(
        "ines",
        "record-waiver-review",
        "{'waiverId':'%s','reasons':'Nothing changed.'}".formatted(waiver),
        "WaiverReviewed");
    JsonNode revoked =
        does(
            "ines",
            "revoke-waiver",
            "{'waiverId':'%s','firstDayWithout':'%s','reasons':'She changed her work.'}"
                .formatted(waiver, TODAY.plusDays(1)),
            "WaiverRevoked");

    assertThat(inForceOn(TODAY.toString(), revoked)).contains(bare(waiver));
    assertThat(inForceOn(TODAY.plusDays(1).toString(), revoked)).doesNotContain(bare(waiver));
    String tomorrow = "/api/waivers/" + waiver + "?on=" + TODAY.plusDays(1);
    assertThat(scene.reads("ines", tomorrow, revoked).get("standing").asString())
        .isEqualTo("REVOKED");
    JsonNode today = scene.reads("ines", "/api/waivers/" + waiver, revoked);
    JsonNode inItsCase = scene.reads("ines", "/api/cases/" + caseId, revoked).get("waivers").get(0);
    for (String each : List.of("state", "standing", "lastDay")) {
      assertThat(inItsCase.get(each)).isEqualTo(today.get(each));
    }
    assertThat(inItsCase.get("state").asString()).isEqualTo("GRANTED");
    assertThat(inItsCase.get("standing").asString()).isEqualTo("IN_FORCE");
  }

  @Test
  void a_request_is_taken_back_by_whoever_made_it_and_another_declined_by_the_board() {
    String own = scene.asksForAWaiver("maya");
    does(
        "maya",
        "withdraw-waiver-request",
        "{'waiverId':'%s','reasons':'No need any more.'}".formatted(own),
        "WaiverRequestWithdrawn");

    String directors = scene.asksForAWaiver("rafael");
    JsonNode declined =
        tree(
            scene.as(
                "BOARD",
                "aiko",
                "decline-waiver-by-board",
                "{'waiverId':'%s','resolution':'Resolution 15'}".formatted(directors)));
    assertThat(types(declined)).containsExactly("WaiverDeclinedByBoard");
    Scene.isRefused(scene.sends("ines", "grant-waiver", grant(directors)), 409, "W-18");
  }

  @Test
  void a_committee_stands_for_the_board_once_the_parameters_say_so() {
    String waiver = scene.asksForAWaiver("dana");
    String body = "{'waiverId':'%s','abstained':[],'resolution':'Resolution 16'}".formatted(waiver);
    Scene.isRefused(scene.as("BOARD", "aiko", "authorize-waiver-by-committee", body), 409, "W-19");

    scene.sets("miriam", "boardCommitteeMayAuthorise", true);

    assertThat(types(tree(scene.as("BOARD", "aiko", "authorize-waiver-by-committee", body))))
        .containsExactly("WaiverAuthorizedByCommittee");
    scene.sets("miriam", "boardCommitteeMayAuthorise", false);
  }

  @Test
  void those_who_act_together_agree_first_and_their_act_is_ratified() {
    String power = together("'ASSIGN','REFER'");
    does(
        "owen",
        "correct-coding",
        "{'delegationId':'%s','scope':['ASSIGN'],'reason':'It says no more.'}".formatted(power),
        "CodingCorrected");
    book.command(
        "leila",
        "confirm-coding",
        "{'delegationId':'%s','coding':%d}"
            .formatted(power, delegation("leila", power).get("coding").asLong()));
    String caseId = book.openCase();

    does(
        "felix",
        "concur-in-act",
        "{'delegationId':'%s','scope':'ASSIGN','reason':'I agree.'}".formatted(power),
        "DelegateConcurred");
    JsonNode triaged = tree(scene.under(power, "maya", "assess-triage", Scene.triage(caseId)));
    assertThat(types(triaged)).containsExactly("TriageAssessed");
    String act = scene.awaits("ines", caseId, "TriageAssessed").get("entry").asString();
    does(
        "ines",
        "ratify-act",
        "{'delegationId':'%s','act':'%s','reason':'As I would have.'}".formatted(power, act),
        "ActRatified");
    assertThat(scene.awaits("ines", caseId, "TriageAssessed").get("ratified").get("by").asString())
        .isEqualTo(book.person("ines"));

    does(
        "felix",
        "renounce-delegation",
        "{'delegationId':'%s','reason':'No time.'}".formatted(power),
        "DelegateRenounced");
    JsonNode ended = delegation("ines", power);
    assertThat(ended.get("state").asString()).isEqualTo("ENDED");
    assertThat(ended.get("why").asString()).isEqualTo("GIVEN_BACK");
  }

  @Test
  void somebody_is_called_otherwise_from_here_on() {
    does(
        "clara",
        "change-name",
        "{'personId':'person-%s','name':'Felix Lorne','reason':'Married.'}"
            .formatted(book.person("felix")),
        "NameChanged");
    JsonNode opened =
        tree(
            scene.opens(
                "clara", "/api/people/" + book.person("felix") + "/content?purpose=DECISION"));
    assertThat(texts(opened.get("sections"), "text")).contains("Felix Lorne", "Married.");
    JsonNode told =
        tree(
            scene.opens(
                "noor", "/api/people/" + book.person("felix") + "/content?purpose=DECISION"));
    assertThat(texts(told.get("sections"), "text"))
        .contains("Felix Lorne")
        .doesNotContain("Married.");
  }

  @Test
  void that_everybody_was_told_of_a_change_of_the_code_is_on_record() {
    String version =
        book.read("leila", "/api/code-versions").get(0).get("codeVersionId").asString();
    does(
        "leila",
        "notify-code-change",
        "{'codeVersionId':'%s','givenOn':'%s','notice':'By letter to all.'}"
            .formatted(version, TODAY),
        "CodeChangeNotified");
  }

  private JsonNode does(String login, String command, String body, String type) {
    JsonNode answer = book.command(login, command, body);
    assertThat(types(answer)).contains(type);
    return answer;
  }

  private static List<String> types(JsonNode answer) {
    return texts(answer.get("entries"), "type");
  }

  private List<String> inForceOn(String day, JsonNode after) {
    return texts(
        scene.reads("ines", "/api/waivers?limit=200&inForceOn=" + day, after).get("items"),
        "waiverId");
  }

  private String together(String scope) {
    return book.command(
            "ines",
            "grant-delegation",
            "{'terms':{'delegates':['%s','%s'],'mode':'ALL','scope':[%s],'signedOn':'2026-02-02'},'instrument':'power.pdf','wording':'Both together.'}"
                .formatted(book.person("maya"), book.person("felix"), scope))
        .get("ids")
        .get("delegationId")
        .asString();
  }

  private JsonNode delegation(String login, String id) {
    return book.read(login, "/api/delegations?limit=200")
        .get("items")
        .valueStream()
        .filter(line -> line.get("delegationId").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
