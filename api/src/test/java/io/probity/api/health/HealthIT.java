package io.probity.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class HealthIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  @Test
  void a_balancer_needs_no_token_to_ask_where_to_send_what() {
    for (String group : List.of("liveness", "readiness", "commands")) {
      HttpResponse<String> health = get("/actuator/health/" + group);
      assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
    }
  }

  @Test
  void the_body_names_every_part_in_words_and_gives_no_figure() {
    String body = get("/actuator/health").body();
    JsonNode parts = new JsonMapper().readTree(body).get("components");
    assertThat(parts.propertyNames()).contains("ledger", "index", "projections", "signer");
    JsonNode caseload = parts.get("projections").get("details").get("caseload");
    assertThat(caseload.get("state").stringValue()).isEqualTo("running");
    assertThat(body).doesNotContainPattern(":[0-9]");
  }

  @Test
  void figures_are_for_those_who_have_a_token() {
    assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
    String figures = staff().send(staff().as("viktor", "/actuator/prometheus")).body();
    assertThat(figures)
        .contains(
            "probity_commands_total",
            "probity_commits_total",
            "probity_batch_size",
            "probity_queue",
            "probity_projection_lag{projection=\"caseload\"}",
            "probity_projections_stopped 0.0",
            "probity_signer_age_seconds");
  }

  @Test
  void intake_leaves_no_trace_in_the_figures_of_requests() {
    get("/intake/mailbox");
    get("/actuator/health");
    String figures = staff().send(staff().as("viktor", "/actuator/prometheus")).body();
    assertThat(figures).contains("/actuator/health").doesNotContain("/intake", "/mailbox");
  }

  private Staff staff() {
    return new Staff(issuer, port);
  }

  private HttpResponse<String> get(String path) {
    return staff().send(staff().anonymous(path));
  }
}
