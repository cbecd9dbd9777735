package io.probity.api.story;

import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.triage;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Patience;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose conflict keeps them away, who may set that aside, and what the Company may relax. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class ConflictsStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    scene.book.publishCode("1.0");
  }

  @Test
  void scenario_26_a_tie_is_set_aside_by_an_officer_alone_and_never_without_a_reason() {
    String tie = declaresTie("emil", "jonas");
    String caseId = scene.book.openCase();
    scene.names("tomas", caseId, "jonas");
    scene.book.command("tomas", "assess-triage", triage(caseId));
    scene.book.command("tomas", "assign-investigator", scene.assignment(caseId, "noor"));

    isRefused(
        scene.sends("tomas", "assign-investigator", scene.assignment(caseId, "emil")), 409, "C-29");
    for (String login : List.of("noor", "priya")) {
      isRefused(
          scene.sends(login, "assign-despite-tie", scene.assignment(caseId, "emil")), 403, "C-30");
    }
    String silent = scene.assignment(caseId, "emil").replace(",'reasons':'Free.'", "");
    assertThat(scene.sends("tomas", "assign-despite-tie", silent).statusCode()).isEqualTo(400);

    JsonNode set =
        scene.book.command("tomas", "assign-despite-tie", scene.assignment(caseId, "emil"));
    JsonNode investigator =
        scene.reads("tomas", "/api/cases/" + caseId, set).get("investigators").get(1);
    assertThat(investigator.get("despiteTie").asBoolean()).isTrue();
    assertThat(scene.text("tomas", investigator.get("reasons"))).isEqualTo("Free.");
    scene.book.command(
        "clara", "end-relation", "{'relationId':'%s','reason':'Told here.'}".formatted(tie));
  }

  @Test
  void scenario_27_findings_of_somebody_with_a_conflict_are_flagged_and_hold_the_case_open() {
    String caseId = scene.book.openCase();
    isInvestigatedAndFound(caseId);

    JsonNode recused = recuses(caseId, "noor");

    JsonNode found = findingOf(caseId, recused);
    assertThat(found.get("taint").asString()).isEqualTo("TAINT_REVIEW_REQUIRED");
    assertThat(found.get("outcome").asString())
        .as("and stays visible")
        .isEqualTo("UNSUBSTANTIATED");
    scene.awaits("tomas", caseId, "FeedbackGiven");
    assertThat(scene.openIn(caseId)).containsExactly("TAINT_TO_REVIEW");
    isRefused(scene.sends("ines", "close-case", close(caseId)), 409, "C-15");
    JsonNode reviewed = theWorkStands(caseId, "noor");
    assertThat(findingOf(caseId, reviewed).get("taint").asString()).isEqualTo("WORK_STANDS");
    scene.closes(caseId, "CONCLUDED");
  }

  @Test
  void
      scenario_27_whoever_turns_out_to_be_bound_after_the_findings_is_recused_before_the_case_closes() {
    String caseId = scene.book.openCase();
    scene.names("tomas", caseId, "jonas");
    isInvestigatedAndFound(caseId);

    String tie = declaresTie("noor", "jonas");

    assertThat(scene.book.get("noor", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
    assertThat(closesOnceNamed(caseId)).isEqualTo("C-67");
    isRecused(caseId, "noor");
    isRefused(scene.sends("ines", "close-case", close(caseId)), 409, "C-15");
    theWorkStands(caseId, "noor");
    scene.closes(caseId, "CONCLUDED");
    ends(tie);
  }

  @Test
  void whoever_turns_out_to_be_a_witness_leaves_an_open_matter_that_names_nobody() {
    String caseId = scene.book.openCase();
    isInvestigatedAndFound(caseId);
    scene.book.command(
        "tomas",
        "name-witness",
        "{'caseId':'%s','person':'%s','reasons':'Was there.'}"
            .formatted(caseId, scene.book.person("noor")));

    assertThat(scene.openIn(caseId)).containsExactly("NOT_ATTESTED");
    for (String login : List.of("noor", "priya", "felix")) {
      assertThat(scene.book.get(login, "/api/cases/" + caseId + "/open-matters").statusCode())
          .isEqualTo(404);
    }
    isRefused(scene.sends("ines", "close-case", close(caseId)), 409, "C-15");
    isRecused(caseId, "noor");
    assertThat(scene.openIn(caseId)).containsExactly("TAINT_TO_REVIEW");
    theWorkStands(caseId, "noor");
    scene.closes(caseId, "CONCLUDED");
  }

  @Test
  void nobody_shuts_the_officers_out_by_calling_them_friends() {
    String caseId = scene.book.openCase();
    scene.names("ines", caseId, "jonas");
    String tie =
        scene
            .book
            .command(
                "jonas",
                "declare-relation",
                "{'of':'%s','with':'%s','kind':'CLOSE_FRIEND','reason':'From school.'}"
                    .formatted(scene.book.person("jonas"), scene.book.person("tomas")))
            .get("ids")
            .get("relationId")
            .asString();
    assertThat(scene.book.get("tomas", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
    String confirm = "{'relationId':'%s','reason':'So it is.'}".formatted(tie);

    isRefused(scene.sends("jonas", "confirm-relation", confirm), 403, "P-26");
    assertThat(scene.sends("noor", "confirm-relation", confirm).statusCode()).isEqualTo(404);
    scene.book.command("tomas", "confirm-relation", confirm);

    assertThat(scene.book.get("tomas", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
    ends(tie);
    assertThat(scene.book.get("tomas", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
  }

  @Test
  void scenario_99_in_a_small_firm_one_person_does_what_takes_two_and_each_time_is_on_record() {
    String caseId = scene.book.openCase();
    scene.book.assign("ines", caseId, "tomas");
    scene.book.attest(caseId, "tomas");
    String allegation = finds("tomas", caseId);
    isRefused(scene.sends("tomas", "approve-finding", approval(allegation)), 403, "AL-10");

    JsonNode approved;
    JsonNode recorded;
    scene.sets("miriam", "segregation", false);
    try {
      approved = scene.book.command("tomas", "approve-finding", approval(allegation));
      recorded = scene.awaits("ines", caseId, "DutiesCombined");
    } finally {
      scene.sets("ines", "segregation", true);
    }

    assertThat(findingOf(caseId, approved).get("reviewed").get("rolesMet").asBoolean()).isTrue();
    assertThat(Scene.changed(recorded, "person")).isEqualTo(scene.book.person("tomas"));
    JsonNode exception = scene.book.read("ines", "/api/cases/" + caseId).get("exceptions").get(0);
    assertThat(exception.get("duties").asString()).isEqualTo("HAD_A_HAND_AND_REVIEWS");
  }

  private String declaresTie(String one, String other) {
    return scene
        .book
        .command(
            "clara",
            "declare-relation",
            "{'of':'%s','with':'%s','kind':'FAMILY','reason':'Siblings.'}"
                .formatted(scene.book.person(one), scene.book.person(other)))
        .get("ids")
        .get("relationId")
        .asString();
  }

  /** By noor, whose findings are approved; and nothing else is left open. */
  private void isInvestigatedAndFound(String caseId) {
    scene.book.assign("tomas", caseId, "noor");
    scene.book.attest(caseId, "priya", "noor", "tomas", "ines");
    scene.book.command("tomas", "approve-finding", approval(finds("noor", caseId)));
    scene.assessesMateriality("tomas", caseId, false);
    scene.book.giveFeedback("ines", caseId);
  }

  /** Something is alleged, and found not to be so. */
  private String finds(String login, String caseId) {
    String allegation =
        scene
            .book
            .command(
                login,
                "raise-allegation",
                "{'caseId':'%s','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'allegation':'Keys.'}"
                    .formatted(caseId))
            .get("ids")
            .get("allegationId")
            .asString();
    scene.book.command(
        login,
        "record-finding",
        "{'allegationId':'%s','outcome':'UNSUBSTANTIATED','reasons':'Nothing.'}"
            .formatted(allegation));
    return allegation;
  }

  private static String approval(String allegation) {
    return Scene.reasoned("allegationId", allegation).replace("{", "{'finding':1,");
  }

  private JsonNode recuses(String caseId, String login) {
    scene.book.command(
        login,
        "declare-conflict",
        "{'screeningId':'%s','kind':'ACTUAL','reasons':'My brother.'}"
            .formatted(screening(caseId)));
    return isRecused(caseId, login);
  }

  private JsonNode isRecused(String caseId, String login) {
    return scene.book.command(
        "tomas",
        "recuse-handler",
        "{'screeningId':'%s','handler':'%s','reasons':'So it is said.'}"
            .formatted(screening(caseId), scene.book.person(login)));
  }

  private JsonNode theWorkStands(String caseId, String login) {
    return scene.book.command(
        "tomas",
        "record-taint-review",
        "{'screeningId':'%s','handler':'%s','verdict':'WORK_STANDS','reasons':'Looked at.'}"
            .formatted(screening(caseId), scene.book.person(login)));
  }

  private JsonNode findingOf(String caseId, JsonNode after) {
    return scene
        .reads("ines", "/api/cases/" + caseId, after)
        .get("allegations")
        .get(0)
        .get("findings")
        .get(0);
  }

  /** The rule that refuses it once nothing but that is left. */
  private String closesOnceNamed(String caseId) {
    return Patience.until(
        rule -> !rule.equals("C-15"),
        () -> json(scene.sends("ines", "close-case", close(caseId))).get("rule").asString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  private void ends(String tie) {
    scene.book.command(
        "clara", "end-relation", "{'relationId':'%s','reason':'Told here.'}".formatted(tie));
  }

  private static String close(String caseId) {
    return Scene.close(caseId, "CONCLUDED");
  }

  private static String screening(String caseId) {
    return caseId.replace("case-", "screening-");
  }
}
