package io.probity.api.story;

import static io.probity.api.story.PublicIntake.reportId;
import static io.probity.api.story.Scene.changed;
import static io.probity.api.story.Scene.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** In which words a report was made, what was made of them, and who read which. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class WordsOfReportsStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Scene scene;
  private PublicIntake intake;

  @BeforeEach
  void open() {
    Staff staff = new Staff(issuer, port);
    scene = new Scene(staff);
    intake = new PublicIntake(staff);
  }

  @Test
  void scenario_15_a_suppliers_letter_is_kept_with_its_channel_its_sender_and_its_hash() {
    String letter = "SHA-256 %s, letter.pdf, 2026-01-05".formatted("ab".repeat(32));
    JsonNode report =
        scene.book.command(
            "priya",
            "report-violation",
            "{'channel':'POST','relation':'SUPPLIER','doNotShowTo':[],'narrative':'A letter.','document':'%s'}"
                .formatted(letter));

    JsonNode kept = scene.fileOf("ines", reportId(report)).get("reports").get(0);
    assertThat(kept.get("channel").asString()).isEqualTo("POST");
    assertThat(kept.get("relation").asString()).isEqualTo("SUPPLIER");
    assertThat(scene.text("ines", kept.get("document"))).isEqualTo(letter);
  }

  @Test
  void scenario_18_whoever_decides_on_a_translated_report_says_which_text_they_read() {
    JsonNode report =
        scene.book.command(
            "priya",
            "report-violation",
            "{'channel':'POST','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Uma nota.'}");
    String reportId = reportId(report);
    String caseId = caseOf(scene.fileOf("ines", reportId));
    scene.book.command(
        "priya",
        "add-translation",
        "{'reportId':'%s','language':'en','translation':'A note.','translator':'Jonas Weber'}"
            .formatted(reportId));
    Scene.isRefused(scene.sends("tomas", "assess-triage", Scene.triage(caseId)), 409, "C-70");

    String english = "{'report':'%s','translation':'en'}".formatted(reportId);
    JsonNode triaged =
        scene.book.command(
            "tomas",
            "assess-triage",
            Scene.triage(caseId).replace("}", ",'read':[%s]}".formatted(english)));

    JsonNode file = scene.reads("tomas", "/api/cases/" + caseId, triaged);
    assertThat(file.get("triage").get(0).get("read").get(0).asString()).isEqualTo(reportId + " en");
    scene.reads("tomas", "/api/cases/" + caseId + "/history", triaged);
    assertThat(changed(scene.told("tomas", caseId, "TriageAssessed").getFirst(), "read"))
        .isEqualTo(reportId + " en");
    JsonNode translation = file.get("reports").get(0).get("translations").get(0);
    assertThat(scene.text("tomas", translation.get("translator"))).isEqualTo("Jonas Weber");
    assertThat(translation.get("added").get("by").asString()).isEqualTo(scene.book.person("priya"));
    assertThat(scene.contentFor("tomas", caseId)).contains("Uma nota.", "A note.");
    isFoundByWhoSaysWhichTextTheyRead(caseId, english);
  }

  private void isFoundByWhoSaysWhichTextTheyRead(String caseId, String read) {
    scene.book.publishCode("1.0");
    scene.book.command(
        "tomas",
        "assign-investigator",
        "{'caseId':'%s','investigator':'%s','reasons':'Free.'}"
            .formatted(caseId, scene.book.person("noor")));
    scene.book.attest(caseId, "noor");
    String finding =
        "{'allegationId':'%s','outcome':'UNSUBSTANTIATED','reasons':'It says no such thing.'}"
            .formatted(alleges("noor", caseId));
    Scene.isRefused(scene.sends("noor", "record-finding", finding), 409, "AL-28");

    JsonNode found =
        scene.book.command(
            "noor", "record-finding", finding.replace("}", ",'read':[%s]}".formatted(read)));

    JsonNode shown =
        scene
            .reads("noor", "/api/cases/" + caseId, found)
            .get("allegations")
            .get(0)
            .get("findings")
            .get(0);
    assertThat(shown.get("read").get(0).asString()).endsWith(" en");
  }

  private String alleges(String login, String caseId) {
    return scene
        .book
        .command(
            login,
            "raise-allegation",
            "{'caseId':'%s','principle':'COMPLY_WITH_LAW','topics':['BRIBERY'],'allegation':'A bribe.'}"
                .formatted(caseId))
        .get("ids")
        .get("allegationId")
        .asString();
  }

  @Test
  void scenario_19_two_lines_of_a_transcript_are_corrected_and_both_versions_stay_readable() {
    JsonNode report =
        scene.book.command(
            "priya",
            "report-violation",
            "{'channel':'PHONE','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Gate one.'}");
    String reportId = reportId(report);
    String code = intake.exchanges(report.get("mailboxCode").asString());
    String caseId = caseOf(scene.fileOf("ines", reportId));
    scene.book.command(
        "priya",
        "send-transcript-for-check",
        "{'reportId':'%s','transcript':'Gate one. At noon.'}".formatted(reportId));

    intake.writes("disputes", code, "'version':1,'corrected':'Gate two. At night.'");
    JsonNode confirmed = intake.writes("confirmations", code, "'version':2");

    JsonNode kept =
        scene
            .reads("ines", "/api/cases/" + caseId, confirmed)
            .get("reports")
            .get(0)
            .get("transcripts");
    assertThat(texts(kept, "state")).containsExactly("DISPUTED", "CONFIRMED");
    assertThat(scene.text("ines", kept.get(0).get("text"))).isEqualTo("Gate one. At noon.");
    assertThat(scene.text("ines", kept.get(1).get("text"))).isEqualTo("Gate two. At night.");
    JsonNode history = scene.reads("ines", "/api/cases/" + caseId + "/history", confirmed);
    assertThat(texts(history.get("items"), "type"))
        .containsSubsequence("TranscriptSentForCheck", "TranscriptDisputed", "TranscriptConfirmed");
  }

  private static String caseOf(JsonNode file) {
    return "case-" + file.get("caseId").asString();
  }
}
