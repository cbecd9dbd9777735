package io.probity.api.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.api.demo.DemoCaller.Answer;
import io.probity.core.ledger.tree.Hash;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A year at Meridian Aurora: a code of ethics, a dozen cases, three waivers. All of it is sent over
 * HTTP by whoever may send it, as a person would.
 */
final class DemoStory {
  private final DemoCaller caller;
  private final LocalDate today;

  DemoStory(DemoCaller caller, LocalDate today) {
    this.caller = caller;
    this.today = today;
  }

  void play() throws IOException, InterruptedException {
    String code = publishCode();
    aDozenCases();
    waivers(code);
  }

  private String publishCode() throws IOException, InterruptedException {
    String provisions =
        """
        {'id':'I.1','principle':'COMPLY_WITH_LAW','topics':['ANTITRUST']},
        {'id':'I.2','principle':'COMPLY_WITH_LAW','topics':['BRIBERY','ANTI_BOYCOTT','EXPORT_CONTROL','MONEY_LAUNDERING']},
        {'id':'I.3','principle':'COMPLY_WITH_LAW','topics':['GOVERNMENT_CONTRACTING_KICKBACK','GOVERNMENT_FALSE_INFORMATION']},
        {'id':'I.4','principle':'COMPLY_WITH_LAW','topics':['PRIVACY']},
        {'id':'I.5','principle':'COMPLY_WITH_LAW','topics':['INSIDER_TRADING']},
        {'id':'II.1','principle':'AVOID_CONFLICTS_OF_INTEREST','topics':['CONFLICT_OF_INTEREST','GIFTS_AND_ENTERTAINMENT']},
        {'id':'II.2','principle':'AVOID_CONFLICTS_OF_INTEREST','topics':['POLITICAL_CONTRIBUTIONS']},
        {'id':'II.3','principle':'AVOID_CONFLICTS_OF_INTEREST','topics':['CORPORATE_OPPORTUNITY']},
        {'id':'III.1','principle':'PROTECT_ASSETS','topics':['BUSINESS_RECORDS','NEED_TO_KNOW']},
        {'id':'III.2','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS','INTELLECTUAL_PROPERTY']},
        {'id':'IV.1','principle':'BEHAVE_ETHICALLY','topics':['DISCRIMINATION','HARASSMENT']},
        {'id':'IV.2','principle':'BEHAVE_ETHICALLY','topics':['FINANCIAL_REPORTING','SELECTIVE_DISCLOSURE']},
        {'id':'IV.3','principle':'BEHAVE_ETHICALLY','topics':['MISREPRESENTATION_TO_CUSTOMERS']},
        {'id':'V.1','principle':'BEHAVE_ETHICALLY','topics':['FAILURE_TO_REPORT','RETALIATION']}
        """;
    return caller
        .command(
            "leila",
            "publish-code-version",
            "{'label':'%d.1','effectiveFrom':'%s','document':'%s','provisions':[%s]}"
                .formatted(today.getYear(), today.minusYears(1), digest(code()), provisions))
        .id("codeVersionId");
  }

  private void aDozenCases() throws IOException, InterruptedException {
    for (DemoCase story : DemoCase.DOZEN) {
      play(story);
    }
  }

  private void play(DemoCase story) throws IOException, InterruptedException {
    Answer reported = report(story);
    String caseId = reported.id("caseId");
    String allegation = "";
    for (String step : story.steps()) {
      switch (step) {
        case "name" -> nameSubject(caseId, story);
        case "assign" -> assign(caseId, story);
        case "allege" -> allegation = allege(caseId, story);
        case "not-material" -> assess(caseId, story, false);
        case "material" -> assess(caseId, story, true);
        case "escalate" -> escalate(caseId);
        case "find" -> find(allegation, story);
        case "close" -> {
          answer(reported.id("reportId"));
          close(caseId, story);
        }
        default -> throw new IllegalStateException("The story knows no step " + step);
      }
    }
  }

  private Answer report(DemoCase story) throws IOException, InterruptedException {
    String named = story.reporter().isEmpty() ? "" : ",'reporterName':'" + story.reporter() + "'";
    return caller.report(
        "priya",
        "{'channel':'%s','relation':'%s','occurredOn':'%s','doNotShowTo':[],'narrative':'%s'%s}"
            .formatted(
                story.channel(),
                story.relation(),
                today.minusDays(story.daysAgo()),
                story.narrative(),
                named));
  }

  private void nameSubject(String caseId, DemoCase story) throws IOException, InterruptedException {
    caller.command(
        "ines",
        "name-outside-subject",
        "{'caseId':'%s','name':'%s','reasons':'Named in the report.'}"
            .formatted(caseId, story.subject()));
  }

  private void assign(String caseId, DemoCase story) throws IOException, InterruptedException {
    caller.command(
        "tomas",
        "assess-triage",
        "{'caseId':'%s','likelihood':'MEDIUM','impact':'MEDIUM','outcome':'INVESTIGATE','reasons':'It can be checked, and it matters.'}"
            .formatted(caseId));
    caller.command(
        "tomas",
        "assign-investigator",
        "{'caseId':'%s','investigator':'%s','reasons':'Knows the area, and nobody in it.'}"
            .formatted(caseId, caller.person(story.investigator())));
    for (String login : List.of("priya", "ines", "tomas", story.investigator())) {
      caller.command(
          login,
          "attest-free-of-conflict",
          "{'screeningId':'%s'}".formatted(caseId.replace("case-", "screening-")));
    }
  }

  private String allege(String caseId, DemoCase story) throws IOException, InterruptedException {
    return caller
        .command(
            story.investigator(),
            "raise-allegation",
            "{'caseId':'%s','principle':'%s','topics':['%s'],'conductOn':'%s','allegation':'%s'}"
                .formatted(
                    caseId,
                    story.principle(),
                    story.topic(),
                    today.minusDays(story.daysAgo()),
                    story.narrative()))
        .id("allegationId");
  }

  private void assess(String caseId, DemoCase story, boolean material)
      throws IOException, InterruptedException {
    caller.command(
        story.investigator(),
        "assess-materiality",
        "{'escalationId':'%s','mightHarmReputation':%s,'mightAffectFinancialCondition':false,'reasons':'%s'}"
            .formatted(
                escalation(caseId),
                material,
                material
                    ? "If it is true, customers would hear of it."
                    : "Small, and no sign that it goes further."));
  }

  private void escalate(String caseId) throws IOException, InterruptedException {
    caller.command(
        "tomas",
        "escalate-to-audit-committee",
        "{'escalationId':'%s','reasons':'It might harm our reputation.'}"
            .formatted(escalation(caseId)));
  }

  private void find(String allegation, DemoCase story) throws IOException, InterruptedException {
    caller.command(
        story.investigator(),
        "record-finding",
        "{'allegationId':'%s','outcome':'%s','reasons':'Documents and interviews agree.'}"
            .formatted(allegation, story.outcome()));
    caller.command(
        "tomas",
        "approve-finding",
        "{'allegationId':'%s','finding':1,'reasons':'It follows from the file.'}"
            .formatted(allegation));
    if (story.outcome().endsWith("SUBSTANTIATED") && !story.outcome().startsWith("UN")) {
      caller.command(
          story.investigator(),
          "state-root-cause",
          "{'allegationId':'%s','rootCause':'WEAK_CONTROL','reasons':'Nobody looked twice.'}"
              .formatted(allegation));
    }
  }

  /** The mailbox of a report has the id of the report. */
  private void answer(String reportId) throws IOException, InterruptedException {
    caller.command(
        "ines",
        "give-feedback",
        "{'mailboxId':'%s','feedback':'We looked into it, and what we found was dealt with.'}"
            .formatted(reportId.replace("report-", "mailbox-")));
  }

  private void close(String caseId, DemoCase story) throws IOException, InterruptedException {
    caller.command(
        "ines",
        "close-case",
        "{'caseId':'%s','ground':'%s','reasons':'Nothing is left to do.'}"
            .formatted(caseId, story.steps().contains("allege") ? "CONCLUDED" : "NOTHING_ALLEGED"));
  }

  private void waivers(String code) throws IOException, InterruptedException {
    String granted = requestWaiver("maya", code, "II.1", "My brother works for a supplier.");
    caller.command(
        "ines",
        "grant-waiver",
        "{'waiverId':'%s','firstDay':'%s','lastDay':'%s','reasons':'She decides nothing about it.','conditions':'No part in any tender of theirs.'}"
            .formatted(granted, today, today.plusMonths(6)));
    String denied = requestWaiver("felix", code, "II.3", "A plot of land next to our plant.");
    caller.command(
        "ines",
        "deny-waiver",
        "{'waiverId':'%s','reasons':'The Company may need it.'}".formatted(denied));
    String board = requestWaiver("rafael", code, "II.1", "A seat on the board of a customer.");
    caller.resolution(
        "aiko",
        "authorize-waiver-by-board",
        "{'waiverId':'%s','abstained':['%s'],'resolution':'Resolution 14 of this year'}"
            .formatted(board, caller.person("rafael")));
  }

  private String requestWaiver(String login, String code, String provision, String grounds)
      throws IOException, InterruptedException {
    return caller
        .command(
            login,
            "request-waiver",
            "{'requestedBy':'%s','addressedTo':'%s','codeVersionId':'%s','provisions':['%s'],'grounds':'%s','document':'request.pdf, dated %s, SHA-256 %s'}"
                .formatted(
                    caller.person(login),
                    caller.person("ines"),
                    code,
                    provision,
                    grounds,
                    today,
                    digest(grounds.getBytes(UTF_8))))
        .id("waiverId");
  }

  private static String escalation(String caseId) {
    return caseId.replace("case-", "escalation-");
  }

  private static byte[] code() throws IOException {
    try (var document = DemoStory.class.getResourceAsStream("/demo/code-of-ethics.md")) {
      return Objects.requireNonNull(document).readAllBytes();
    }
  }

  private static String digest(byte[] document) {
    return Hash.sha256(document).hex();
  }
}
