package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.journal.entries.Entries;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** What auditors and administrators read, and what is recorded of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // the auditor becomes a subject
class ClearedReadersStoryIT {
  private static final String[] PATHS = {
    "/ledger/entries/0",
    "/ledger/tile/0/000.p/1",
    "/ledger/consistency?from=1&to=2",
    "/ledger/checkpoint/newest"
  };

  @Autowired EmbeddedIssuer issuer;
  @Autowired Entries entries;
  @LocalServerPort int port;

  @Test
  void an_auditor_reads_it_while_engaged_for_every_case_and_shut_out_of_none() {
    Casebook book = new Casebook(new Staff(issuer, port));
    String caseId = book.openCase();
    assertThat(answers(book)).as("the office alone").containsOnly(404);

    String engagement = book.engageForEveryCase("greta");
    HttpResponse<String> entry = book.get("greta", PATHS[0]);
    assertThat(entry.statusCode()).as(entry.body()).isEqualTo(200);
    assertThat(entry.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answers(book)).doesNotContain(404);
    assertThat(entries.stream("access-" + new UUID(0, 0), 0))
        .as("one for each quarter of an hour")
        .hasSizeBetween(1, 2)
        .allMatch(stored -> stored.entry().actor().id().equals(book.person("greta")));

    book.command(
        "ines",
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Seen.'}".formatted(caseId, book.person("greta")));
    assertThat(answers(book)).as("a subject, still engaged").containsOnly(404);

    book.command(
        "miriam",
        "close-audit-engagement",
        "{'engagementId':'%s','reasons':'Done.'}".formatted(engagement));
    assertThat(answers(book)).containsOnly(404);
  }

  @Test
  void the_checkpoint_for_everybody_does_not_tell_that_a_report_came_in() {
    Staff staff = new Staff(issuer, port);
    HttpResponse<String> before = staff.send(staff.anonymous("/ledger/checkpoint").GET());
    assertThat(before.statusCode()).isEqualTo(200);
    new Casebook(staff).openCase();
    assertThat(staff.send(staff.anonymous("/ledger/checkpoint").GET()).body())
        .isEqualTo(before.body());
  }

  @Test
  void an_administrator_who_looks_as_a_mere_employee_is_recorded_all_the_same() {
    Staff staff = new Staff(issuer, port);
    Casebook book = new Casebook(staff);
    String caseId = book.openCase();
    HttpResponse<String> looked =
        staff.send(
            staff
                .as("viktor", "/api/cases/" + caseId)
                .header("Probity-Capacity", "COVERED_PERSON")
                .GET());
    assertThat(looked.statusCode()).isEqualTo(404);
    String viktor = book.person("viktor");
    assertThat(entries.stream("refusals", 0))
        .anyMatch(stored -> stored.entry().actor().id().equals(viktor));
  }

  private static int[] answers(Casebook book) {
    int[] answers = new int[PATHS.length];
    for (int i = 0; i < PATHS.length; i++) {
      answers[i] = book.get("greta", PATHS[i]).statusCode();
    }
    return answers;
  }
}
