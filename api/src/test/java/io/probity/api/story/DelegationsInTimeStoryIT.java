package io.probity.api.story;

import static io.probity.api.story.Scene.changed;
import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.texts;
import static io.probity.api.story.Scene.tree;
import static io.probity.api.story.Scene.triage;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** From when until when somebody acts for an officer, where what is told and what holds differ. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class DelegationsInTimeStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    scene.book.engageForEveryCase("greta");
  }

  @Test
  void what_a_delegate_does_before_they_are_told_is_refused_or_counts_and_is_flagged() {
    String caseId = scene.book.openCase();
    String gone = scene.delegates("ines", "'ASSIGN'", "felix");
    revokes(gone, ago(Duration.ofHours(1)), ago(Duration.ofHours(-1)));
    isRefused(scene.under(gone, "felix", "assess-triage", triage(caseId)), 403, "A-7");

    scene.sets("tomas", "acceptActsBeforeNotice", true);
    try {
      String untold = scene.delegates("ines", "'ASSIGN'", "maya");
      revokes(untold, ago(Duration.ofHours(1)), ago(Duration.ofHours(-1)));
      JsonNode acted = tree(scene.under(untold, "maya", "assess-triage", triage(caseId)));

      JsonNode flagged = scene.awaits("tomas", caseId, "DelegatedActFlagged");
      assertThat(changed(flagged, "flagged")).isEqualTo("POWER_TAKEN_BACK");
      assertThat(changed(flagged, "act")).isEqualTo(entry(indexOf(acted)).get("id").asString());

      revokes(untold, ago(Duration.ofHours(1)), ago(Duration.ZERO));
      isRefused(scene.under(untold, "maya", "assess-triage", triage(caseId)), 403, "A-7");
    } finally {
      scene.sets("tomas", "acceptActsBeforeNotice", false);
    }
  }

  @Test
  void a_designee_informs_the_audit_committee_only_where_the_instrument_says_so() {
    String caseId = scene.book.openCase();
    scene.assessesMateriality("tomas", caseId, true);
    String escalate =
        "{'escalationId':'%s','reasons':'It might harm us.'}"
            .formatted(caseId.replace("case-", "escalation-"));
    String assigns = scene.delegates("ines", "'ASSIGN'", "maya");
    String escalates = scene.delegates("ines", "'ESCALATE'", "felix");

    isRefused(scene.under(assigns, "maya", "escalate-to-audit-committee", escalate), 403, "A-8");
    JsonNode told = tree(scene.under(escalates, "felix", "escalate-to-audit-committee", escalate));

    assertThat(texts(told.get("entries"), "type")).contains("EscalatedToAuditCommittee");
    JsonNode actor = entry(indexOf(told)).get("actor");
    assertThat(actor.get("id").asString()).isEqualTo(scene.book.person("felix"));
    assertThat(actor.get("for").asString()).isEqualTo(scene.book.person("ines"));
    scene.reads("aiko", "/api/cases/" + caseId, told);
    scene.revokes("ines", assigns);
    scene.revokes("ines", escalates);
  }

  private void revokes(String delegation, Instant effective, Instant notice) {
    scene.book.command(
        "ines",
        "revoke-delegation",
        "{'delegationId':'%s','effectiveAt':'%s','noticeAt':'%s','reason':'Over.'}"
            .formatted(delegation, effective, notice));
  }

  private static Instant ago(Duration time) {
    return Instant.now().minus(time).truncatedTo(ChronoUnit.MINUTES);
  }

  private JsonNode entry(long index) {
    return scene.book.read("greta", "/ledger/entries/" + index);
  }

  private static long indexOf(JsonNode answer) {
    JsonNode entries = answer.get("entries");
    return entries.get(entries.size() - 1).get("index").asLong();
  }
}
