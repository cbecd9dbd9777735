package io.probity.api.story;

import static io.probity.api.story.Scene.TODAY;
import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.texts;
import static io.probity.api.story.Scene.triage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.Entry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Officers, their designees, administrators and auditors: what each of them may not do or see. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class OfficersStoryIT {
  private static final String REPORT =
      "{'channel':'PHONE','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Something else.'}";

  @Autowired EmbeddedIssuer issuer;
  @Autowired Entries entries;
  @LocalServerPort int port;

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    scene.book.publishCode("1.0");
  }

  @Test
  void
      scenario_22_the_accused_general_auditor_and_their_designees_see_nothing_and_the_cceo_leads() {
    String delegation = scene.delegates("tomas", "'ASSIGN'", "felix");
    Map<String, JsonNode> without = scene.countsOf("tomas", "felix");
    String caseId = scene.book.openCase();
    scene.book.command("ines", "assess-triage", triage(caseId));
    JsonNode assessed = scene.assessesMateriality("ines", caseId, true);
    assertThat(scene.reads("felix", "/api/cases", assessed).toString()).contains(bare(caseId));

    JsonNode named = scene.names("ines", caseId, "tomas");

    for (String login : List.of("tomas", "felix")) {
      scene.isNotThereFor(login, "/api/cases/", caseId);
      assertThat(scene.reads(login, "/api/cases/counts", named)).isEqualTo(without.get(login));
      for (String path :
          List.of(
              "/api/cases?limit=200",
              "/api/cases?escalation=DUE",
              "/api/due-dates?limit=200",
              "/api/alerts?limit=200")) {
        assertThat(scene.reads(login, path, named).toString())
            .as(login + " " + path)
            .doesNotContain(bare(caseId));
      }
      assertThat(scene.sends(login, "assess-triage", triage(caseId)).statusCode()).isEqualTo(404);
    }
    scene.book.assign("ines", caseId, "noor");
    assertThat(scene.book.get("miriam", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
    scene.revokes("tomas", delegation);
  }

  @Test
  void scenario_23_the_external_investigator_is_appointed_by_a_resolution_that_stays_on_record() {
    String caseId = scene.book.openCase();
    scene.names("priya", caseId, "ines");
    scene.names("priya", caseId, "tomas");
    scene.book.command("miriam", "assess-triage", triage(caseId));
    String appoint =
        "{'caseId':'%s','investigator':'%s','resolution':'Resolution 7','reasons':'Nobody else.'}"
            .formatted(caseId, scene.book.person("maya"));

    assertThat(
            scene
                .sends(
                    "miriam",
                    "appoint-external-investigator",
                    appoint.replace("'resolution':'Resolution 7',", ""))
                .statusCode())
        .isEqualTo(400);
    JsonNode appointed = scene.book.command("miriam", "appoint-external-investigator", appoint);

    assertThat(texts(appointed.get("entries"), "type"))
        .containsExactly("ExternalInvestigatorAppointed");
    JsonNode investigator =
        scene.reads("miriam", "/api/cases/" + caseId, appointed).get("investigators").get(0);
    assertThat(scene.text("miriam", investigator.get("resolution"))).isEqualTo("Resolution 7");
  }

  @Test
  void scenario_24_nobody_lets_an_accused_administrator_in_and_each_attempt_is_in_the_ledger() {
    String caseId = scene.book.openCase();
    scene.names("ines", caseId, "viktor");
    assertThat(scene.opens("viktor", content(caseId)).statusCode()).isEqualTo(404);
    assertThat(refusalsOf("viktor"))
        .as("the first of the hour, at once")
        .anyMatch(entry -> entry.recordedAt().isAfter(Instant.now().minusSeconds(3_600)));
    JsonNode asked = asksForRelease(caseId);
    String release = asked.get("ids").get("releaseId").asString();
    for (String login : List.of("ines", "miriam")) {
      isRefused(
          scene.sends(login, "approve-case-release", Scene.reasoned("releaseId", release)),
          409,
          "V-3");
    }

    assertThat(texts(asked.get("entries"), "type")).containsExactly("CaseReleaseRequested");
    assertThat(refusalsOf("ines").getLast().type()).isEqualTo("CommandRefused");
    assertThat(scene.opens("viktor", content(caseId)).statusCode()).isEqualTo(404);
  }

  @Test
  void scenario_29_a_designee_is_assigned_while_the_designation_lives_and_no_longer() {
    String caseId = scene.book.openCase();
    scene.book.command("tomas", "assess-triage", triage(caseId));
    String delegation = scene.delegates("ines", "'INVESTIGATE'", "samuel");
    String other = scene.book.openCase();
    JsonNode assigned = scene.book.assign("tomas", other, "samuel");
    JsonNode investigator =
        scene.reads("tomas", "/api/cases/" + other, assigned).get("investigators").get(0);
    assertThat(investigator.get("office").asString()).isEqualTo("CCEO");
    assertThat(investigator.get("under").asString()).isEqualTo(bare(delegation));

    scene.revokes("ines", delegation);

    int refused = refusalsOf("tomas").size();
    for (String login : List.of("samuel", "clara", "felix")) {
      isRefused(
          scene.sends("tomas", "assign-investigator", scene.assignment(caseId, login)), 409, "C-9");
    }
    assertThat(refusalsOf("tomas")).hasSize(refused + 3);
    assertThat(scene.book.get("samuel", "/api/cases/" + other).statusCode()).isEqualTo(404);
  }

  @Test
  void scenario_91_an_auditor_engaged_for_one_case_finds_no_other_in_any_list_nor_in_the_ledger() {
    String within = scene.book.openCase();
    JsonNode beyond = scene.book.command("priya", "report-violation", REPORT);
    String other = scene.book.openCase();
    String engagement = engages(within);

    assertThat(scene.everything("greta", "/api/cases?limit=200"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("caseId").asString()).isEqualTo(bare(within)));
    assertThat(scene.book.read("greta", "/api/cases/counts").get("all").asInt()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !scene.everything("greta", "/api/due-dates?limit=200").isEmpty());
    assertThat(scene.everything("greta", "/api/due-dates?limit=200"))
        .allSatisfy(line -> assertThat(line.get("caseId").asString()).isEqualTo(bare(within)));
    for (String part : List.of("", "/history", "/access", "/signals")) {
      assertThat(scene.book.get("greta", "/api/cases/" + other + part).statusCode())
          .as(part)
          .isEqualTo(404);
    }
    assertThat(scene.opens("greta", content(other)).statusCode()).isEqualTo(404);
    String entry = beyond.get("entries").get(0).get("index").asString();
    assertThat(scene.book.get("greta", "/ledger/entries/" + entry).statusCode()).isEqualTo(404);
    assertThat(refusalsOf("greta")).isNotEmpty();
    HttpResponse<String> wrote = scene.sends("greta", "assess-triage", triage(within));
    assertThat(wrote.statusCode()).as("reads and replays, and never writes").isEqualTo(403);
    scene.book.command(
        "tomas", "close-audit-engagement", Scene.reasoned("engagementId", engagement));
  }

  private JsonNode asksForRelease(String caseId) {
    return scene.book.command(
        "viktor",
        "request-case-release",
        "{'caseId':'%s','hours':4,'reasons':'The index is broken.'}".formatted(caseId));
  }

  private String engages(String caseId) {
    return scene
        .book
        .command(
            "tomas",
            "open-audit-engagement",
            "{'auditor':'%s','everyCase':false,'cases':['%s'],'firstDay':'%s','lastDay':'%s','reasons':'Yearly.'}"
                .formatted(
                    scene.book.person("greta"), caseId, TODAY.minusDays(1), TODAY.plusDays(1)))
        .get("ids")
        .get("engagementId")
        .asString();
  }

  private static String content(String caseId) {
    return "/api/cases/" + caseId + "/content?purpose=INVESTIGATION";
  }

  /** Straight from the ledger, as whoever audits it whole would read them. */
  private List<Entry> refusalsOf(String login) {
    String person = scene.book.person(login);
    return entries.stream("refusals", 0).stream()
        .map(StoredEntry::entry)
        .filter(entry -> entry.actor().id().equals(person))
        .toList();
  }
}
