package io.probity.api.story;

import static io.probity.api.story.Scene.TODAY;
import static io.probity.api.story.Scene.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** What people find out, without knowing it beforehand, to act on somebody or something. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class RegisterStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Scene scene;
  private Casebook book;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    scene = new Scene(staff);
    book = scene.book;
  }

  @Test
  void whoever_leads_finds_an_investigator_and_nobody_finds_a_name() {
    List<String> investigators = people("tomas", "?office=INVESTIGATOR");

    assertThat(investigators).contains(book.person("noor"), book.person("emil"));
    assertThat(investigators).doesNotContain(book.person("maya"));
    assertThat(book.get("tomas", "/api/people").body())
        .doesNotContainIgnoringCase("Ines")
        .doesNotContainIgnoringCase("noor");
    String caseId = book.openCase();
    book.command("tomas", "assess-triage", Scene.triage(caseId));
    book.command(
        "tomas",
        "assign-investigator",
        "{'caseId':'%s','investigator':'%s','reasons':'Free.'}"
            .formatted(caseId, investigators.getFirst()));
  }

  @Test
  void who_holds_no_office_learns_who_is_in_charge_and_what_is_recorded_of_themselves() {
    assertThat(people("maya", "?office=CCEO")).containsExactly(book.person("ines"));
    assertThat(people("maya", "?office=INVESTIGATOR")).isEmpty();
    assertThat(people("maya", "?login=noor")).isEmpty();
    for (String director : List.of("rafael", "greta")) {
      assertThat(people(director, "?login=noor")).as("a directory by login").isEmpty();
    }
    assertThat(people("maya", "?login=maya")).containsExactly(book.person("maya"));
    assertThat(people("maya", ""))
        .contains(book.person("maya"), book.person("tomas"), book.person("miriam"))
        .doesNotContain(book.person("dana"), book.person("clara"));
  }

  @Test
  void a_list_is_read_a_page_at_a_time_and_narrowed_by_where_people_work() {
    place("dana", "FIN.AP");
    place("felix", "FIN.AR");

    assertThat(people("clara", "?unit=FIN.AP")).containsExactly(book.person("dana"));
    assertThat(people("clara", "?legalEntity=MA-1&region=EU"))
        .contains(book.person("dana"), book.person("felix"));
    assertThat(people("clara", "?unit=FIN.XX")).isEmpty();
    List<String> whole = people("clara", "?limit=200");
    assertThat(pages("clara", "/api/people?limit=3")).isEqualTo(whole).doesNotHaveDuplicates();
  }

  @Test
  void the_coder_of_a_delegation_finds_what_waits_for_them_and_everybody_why_it_ended() {
    String id = granted();

    assertThat(states("owen", "?state=UNCONFIRMED")).contains(id + " UNCONFIRMED null");
    JsonNode found =
        items("owen", "/api/delegations?limit=200")
            .valueStream()
            .filter(line -> line.get("delegationId").asString().equals(id))
            .findFirst()
            .orElseThrow();
    book.command(
        "owen",
        "confirm-coding",
        "{'delegationId':'%s','coding':%d}".formatted(id, found.get("coding").asLong()));
    assertThat(states("leila", "")).contains(id + " LIVE null");
    assertThat(states("noor", "")).contains(id + " LIVE null");
    assertThat(book.get("maya", "/api/delegations").body()).doesNotContain(id);

    scene.revokes("ines", id);
    assertThat(states("noor", "?state=ENDED")).contains(id + " ENDED REVOKED");
  }

  @Test
  void a_relation_is_found_by_those_who_end_it_and_by_the_two() {
    String id =
        book.command(
                "clara",
                "declare-relation",
                "{'of':'%s','with':'%s','kind':'FINANCIAL','reason':'A loan.'}"
                    .formatted(book.person("maya"), book.person("dana")))
            .get("ids")
            .get("relationId")
            .asString();

    assertThat(relations("clara")).contains(id);
    assertThat(relations("maya")).contains(id);
    assertThat(relations("dana")).contains(id);
    assertThat(relations("felix")).doesNotContain(id);
    assertThat(relations("tomas")).doesNotContain(id);
    book.command("clara", "end-relation", "{'relationId':'%s','reason':'Repaid.'}".formatted(id));
    assertThat(relations("maya")).doesNotContain(id);
  }

  @Test
  void what_is_still_the_same_is_not_sent_again() {
    HttpResponse<String> first = book.get("ines", "/api/parameters");
    String mark = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again =
        staff.send(staff.as("ines", "/api/parameters").header("If-None-Match", mark));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(book.get("ines", "/api/people").headers().firstValue("ETag"))
        .isNotEmpty()
        .isNotEqualTo(first.headers().firstValue("ETag"));
  }

  @Test
  void a_steward_is_found_by_the_areas_they_stand_for() {
    String samuel = book.person("samuel");
    book.command(
        "ines",
        "set-steward-areas",
        "{'personId':'person-%s','areas':['CLAIMS'],'reason':'Knows them.'}".formatted(samuel));

    JsonNode found = items("leila", "/api/people?office=PRIVACY_STEWARD").get(0);
    assertThat(found.get("person").asString()).isEqualTo(samuel);
    assertThat(found.get("stewardOf").get(0).asString()).isEqualTo("CLAIMS");
  }

  private void place(String login, String unit) {
    book.command(
        "clara",
        "place-person",
        "{'personId':'person-%s','placement':{'legalEntity':'MA-1','unit':'%s','region':'EU'},'from':'%s','reason':'Moved.'}"
            .formatted(book.person(login), unit, TODAY));
  }

  private String granted() {
    return book.command(
            "ines",
            "grant-delegation",
            "{'terms':{'delegates':['%s'],'mode':'ANY','scope':['ASSIGN'],'signedOn':'2026-02-02'},'instrument':'power.pdf','wording':'May assign.'}"
                .formatted(book.person("noor")))
        .get("ids")
        .get("delegationId")
        .asString();
  }

  private List<String> states(String login, String query) {
    return items(login, "/api/delegations" + query)
        .valueStream()
        .map(
            line ->
                line.get("delegationId").asString()
                    + " "
                    + line.get("state").asString()
                    + " "
                    + (line.get("why").isNull() ? "null" : line.get("why").asString()))
        .toList();
  }

  private List<String> relations(String login) {
    return texts(items(login, "/api/relations?limit=200"), "relationId");
  }

  private List<String> people(String login, String query) {
    return texts(items(login, "/api/people" + query), "person");
  }

  private List<String> pages(String login, String path) {
    List<String> found = new ArrayList<>();
    JsonNode page = book.read(login, path);
    found.addAll(texts(page.get("items"), "person"));
    while (page.get("next").isString()) {
      page = book.read(login, path + "&cursor=" + page.get("next").asString());
      found.addAll(texts(page.get("items"), "person"));
    }
    return found;
  }

  private JsonNode items(String login, String path) {
    return book.read(login, path).get("items");
  }
}
