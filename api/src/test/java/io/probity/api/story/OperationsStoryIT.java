package io.probity.api.story;

import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Patience;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.casework.CaseCommand.NameStreamOfCase;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.StreamKind;
import io.probity.core.journal.policy.PolicyParts;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * What an administrator takes care of: what policies were refused, and from where work goes on. One
 * more policy asks for too much here, since those of the product are refused nothing.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@Import(OperationsStoryIT.OneMorePolicy.class)
@DirtiesContext // its policy ends with it
class OperationsStoryIT {
  private static final String REPORT =
      "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The scales.'}";

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Scene scene;
  private PublicIntake intake;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    scene = new Scene(staff);
    intake = new PublicIntake(staff);
  }

  /** Names the watch over a reporter, as long as there is none. */
  static final class WhenCaseOpenedThenNameWatch implements Policy {
    @Override
    public List<Command> when(Recorded entry, Supplier<UUID> ids) {
      return entry.event() instanceof CaseOpened opened
          ? List.of(
              new NameStreamOfCase(
                  opened.caseId(),
                  StreamKind.RETALIATION_WATCH,
                  opened.reportId().value(),
                  entry.recordedAt()))
          : List.of();
    }
  }

  static final class OneMorePolicy implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof PolicyParts parts ? with(parts) : bean;
    }

    private static PolicyParts with(PolicyParts parts) {
      List<Policy> policies =
          Stream.concat(parts.policies().stream(), Stream.of(new WhenCaseOpenedThenNameWatch()))
              .toList();
      return new PolicyParts(
          parts.journal(), parts.codec(), parts.facts(), parts.secret(), policies, parts.clock());
    }
  }

  @Test
  void what_a_policy_was_refused_is_sent_again_or_dropped_by_an_administrator() {
    JsonNode first = intake.reports(REPORT);
    String code = first.get("mailboxCode").asString();
    String caseId =
        "case-" + scene.fileOf("tomas", PublicIntake.reportId(first)).get("caseId").asString();
    JsonNode refused = awaitOpen(1).getFirst();
    assertThat(refused.get("policy").asString()).isEqualTo("WhenCaseOpenedThenNameWatch");
    assertThat(refused.get("command").asString()).isEqualTo("NameStreamOfCase");
    assertThat(refused.get("tries").asInt()).isEqualTo(1);
    String again = "{'id':'%s'}".formatted(refused.get("id").asString());

    isRefused(scene.book.get("maya", "/api/policy-commands"), 403, "U-1");
    isRefused(settles("maya", "retry", again), 403, "U-1");
    isRefused(settles("viktor", "retry", again), 409, refused.get("rule").asString());
    assertThat(awaitOpen(1).getFirst().get("tries").asInt()).isEqualTo(2);

    intake.writes("identity", code, "'reporterName':'Ada Example'");
    scene.awaits("tomas", caseId, "RetaliationWatchOpened");
    JsonNode sent = tree(settles("viktor", "retry", again));
    assertThat(typeOf(sent)).isEqualTo("PolicyCommandRetried");
    assertThat(awaitOpen(0)).isEmpty();
    assertThat(settles("viktor", "retry", again).statusCode()).isEqualTo(404);

    intake.reports(REPORT);
    String other = awaitOpen(1).getFirst().get("id").asString();
    String drop = "{'id':'%s','reasons':'Nobody gave a name.'}".formatted(other);
    isRefused(settles("maya", "drop", drop), 403, "U-1");
    assertThat(settles("viktor", "drop", drop).statusCode()).isEqualTo(204);
    assertThat(awaitOpen(0)).isEmpty();
    assertThat(settles("viktor", "drop", drop).statusCode()).isEqualTo(404);
  }

  @Test
  void what_does_not_say_which_command_and_why_is_no_request() {
    for (String body : List.of("{}", "{'id':'no such'}", "{'id':7}", "[]")) {
      assertThat(settles("viktor", "retry", body).statusCode()).as(body).isEqualTo(400);
      assertThat(settles("viktor", "drop", body).statusCode()).as(body).isEqualTo(400);
    }
  }

  @Test
  void an_administrator_says_from_which_entry_on_work_is_done_again_and_that_is_an_entry() {
    String place = "{'from':1,'reasons':'The group was deleted.'}";
    isRefused(places("maya", "policies", place), 403, "U-1");
    for (String work : List.of("policies", "publishing")) {
      JsonNode set = tree(places("viktor", work, place));
      assertThat(typeOf(set)).isEqualTo("PlaceOfWorkSet");
    }
    assertThat(places("viktor", "laundry", place).statusCode()).isEqualTo(404);
    for (String body : List.of("{}", "{'from':1}", "{'from':'one','reasons':'So.'}")) {
      assertThat(places("viktor", "policies", body).statusCode()).as(body).isEqualTo(400);
    }
  }

  private List<JsonNode> awaitOpen(int number) {
    return Patience.until(
        open -> open.size() == number,
        () -> scene.book.read("viktor", "/api/policy-commands").valueStream().toList());
  }

  private String typeOf(JsonNode answer) {
    scene.book.engageForEveryCase("greta");
    return scene
        .book
        .read("greta", "/ledger/entries/" + answer.get("index").asString())
        .get("type")
        .asString();
  }

  private HttpResponse<String> settles(String login, String what, String body) {
    return posts(login, "/api/policy-commands/" + what, body);
  }

  private HttpResponse<String> places(String login, String work, String body) {
    return posts(login, "/api/work/" + work + "/place", body);
  }

  private HttpResponse<String> posts(String login, String path, String body) {
    return staff.send(
        staff
            .as(login, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }
}
