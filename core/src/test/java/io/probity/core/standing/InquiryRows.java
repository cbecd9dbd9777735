package io.probity.core.standing;

import static io.probity.core.party.Scope.INTAKE;

import io.probity.core.custody.CustodyCommand.ReadInquiry;
import io.probity.core.inquiry.ConsentForm;
import io.probity.core.inquiry.InquiryCommand;
import io.probity.core.inquiry.InquiryCommand.AnswerInquiry;
import io.probity.core.inquiry.InquiryCommand.AskAgain;
import io.probity.core.inquiry.InquiryCommand.ConsentToReport;
import io.probity.core.inquiry.InquiryCommand.LookIntoInquiry;
import io.probity.core.inquiry.InquiryCommand.RaiseInquiry;
import io.probity.core.intake.Channel;
import io.probity.core.intake.ReportCommand.ConvertInquiryToReport;
import io.probity.core.intake.ReportId;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.Scope;
import io.probity.core.standing.CommandOracle.Asked;
import io.probity.core.standing.OtherMatters.Question;
import io.probity.core.standing.PowersOracle.Power;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Who may ask what, who answers, and who learns of it. */
final class InquiryRows {

  private static final Set<Scope> IN_PERSON = Set.of();
  private static final Predicate<Asked> OPEN = CommandOracle.OPEN;

  private final NeedToKnowOracle oracle;
  private final OtherMatters others;
  private final NeedToKnowWorld world;
  private final CommandOracle to;

  InquiryRows(NeedToKnowWorld world, CommandOracle to) {
    this.oracle = world.oracle;
    this.others = world.others;
    this.world = world;
    this.to = to;
  }

  void fill() {
    Predicate<Asked> own =
        asked -> {
          Question question = others.inquiries.get(inquiry(asked));
          return question != null && ContactRows.isReporter(asked, question.inquirer());
        };
    Predicate<Asked> seen = asked -> seesInquiry(asked, inquiry(asked));
    Predicate<Asked> answers = seen.and(InquiryRows::isAnswering);
    to.row(
        Set.of(INTAKE),
        OPEN,
        asked ->
            asked.command() instanceof RaiseInquiry it
                && (asked.isIn(Capacity.HELP_LINE, Capacity.COMPLIANCE_OFFICER)
                    || (ContactRows.isReporter(asked, it.inquirerId().value())
                        && it.channel() == Channel.WEB)),
        RaiseInquiry.class);
    to.row(Set.of(INTAKE), own.or(seen), answers, AnswerInquiry.class);
    to.row(IN_PERSON, own.or(seen), own, AskAgain.class, LookIntoInquiry.class);
    to.row(
        Set.of(INTAKE),
        own.or(seen),
        asked ->
            ((ConsentToReport) asked.command()).how() == ConsentForm.MAILBOX
                ? own.test(asked)
                : answers.test(asked),
        ConsentToReport.class);
    to.row(
        Set.of(INTAKE),
        asked -> seesInquiry(asked, report(asked)),
        InquiryRows::isAnswering,
        ConvertInquiryToReport.class);
    to.row(IN_PERSON, seen, OPEN, ReadInquiry.class);
  }

  /** The ethics office, but for those from whom it is kept; a report's, whoever sees its case. */
  private boolean seesInquiry(Asked asked, UUID id) {
    Question question = others.inquiries.get(id);
    if (question == null || !asked.actor().isPerson()) {
      return false;
    }
    if (question.becameReport()) {
      Matter matter = world.about(new ReportId(id)).orElseThrow();
      boolean theirs = asked.person().equals(world.liaisonOf(id));
      return oracle.sees(asked.person(), matter)
          && (theirs || !oracle.keepsContactAlone(asked.person(), matter));
    }
    Set<Office> held = new HashSet<>(oracle.powers.officesOf(asked.person()));
    oracle.powers.livePowersOf(asked.person()).map(Power::office).forEach(held::add);
    return Collections.disjoint(held, question.hiddenFrom())
        && !Collections.disjoint(
            held,
            Set.of(
                Office.HELP_LINE, Office.COMPLIANCE_OFFICER, Office.CCEO, Office.GENERAL_AUDITOR));
  }

  private static boolean isAnswering(Asked asked) {
    return asked.isIn(
        Capacity.HELP_LINE, Capacity.COMPLIANCE_OFFICER, Capacity.CCEO, Capacity.GENERAL_AUDITOR);
  }

  private static UUID report(Asked asked) {
    return ((ConvertInquiryToReport) asked.command()).reportId().value();
  }

  private static UUID inquiry(Asked asked) {
    return asked.command() instanceof ReadInquiry read
        ? read.inquiryId().value()
        : ((InquiryCommand) asked.command()).inquiryId().value();
  }
}
