package io.probity.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class ViewsIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  @Test
  void an_administrator_rebuilds_a_read_model_and_is_told_what_the_comparison_found() {
    assertThat(view("casefile").get("state").stringValue()).isEqualTo("running");
    int before = view("casefile").get("generation").intValue();
    assertThat(rebuild("viktor", "casefile").statusCode()).isEqualTo(202);
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (view("casefile").get("generation").intValue() == before && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    JsonNode rebuilt = view("casefile");
    assertThat(rebuilt.get("generation").intValue()).isEqualTo(before + 1);
    assertThat(rebuilt.get("compared").get("differences").longValue()).isZero();
  }

  @Test
  void to_all_others_there_is_nothing_here() {
    assertThat(get("ines").statusCode()).isEqualTo(404);
    assertThat(rebuild("ines", "casefile").statusCode()).isEqualTo(404);
    assertThat(rebuild("viktor", "nosuchview").statusCode()).isEqualTo(404);
  }

  private JsonNode view(String name) {
    HttpResponse<String> answer = get("viktor");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    for (JsonNode each : new JsonMapper().readTree(answer.body())) {
      if (each.get("name").stringValue().equals(name)) {
        return each;
      }
    }
    throw new AssertionError("No view " + name);
  }

  private HttpResponse<String> get(String login) {
    Staff staff = new Staff(issuer, port);
    return staff.send(staff.as(login, "/api/views"));
  }

  private HttpResponse<String> rebuild(String login, String name) {
    Staff staff = new Staff(issuer, port);
    return staff.send(
        staff.as(login, "/api/views/" + name + "/rebuild").POST(BodyPublishers.noBody()));
  }
}
