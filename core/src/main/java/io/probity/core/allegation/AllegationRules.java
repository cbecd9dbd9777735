package io.probity.core.allegation;

import static io.probity.core.rule.Rule.Kind.AUTHORITY;
import static io.probity.core.rule.Rule.Kind.STATE;

import io.probity.core.rule.Rule;

final class AllegationRules {

  static final Rule RAISED_BY_WHO_HANDLES =
      new Rule(
          "AL-1",
          "An allegation is raised by whoever leads or investigates the case, or by the help line"
              + " until triage ends.",
          AUTHORITY);

  static final Rule FOUND_BY_AN_INVESTIGATOR =
      new Rule("AL-2", "A finding is recorded by an investigator assigned to the case.", AUTHORITY);

  static final Rule IN_AN_OPEN_CASE =
      new Rule("AL-3", "Nothing new is alleged in a closed case.", STATE);

  static final Rule TOPICS_OF_ITS_PRINCIPLE =
      new Rule(
          "AL-4",
          "An allegation has at least one topic, and each belongs to its principle.",
          STATE);

  static final Rule SUBJECT_OF_THE_CASE =
      new Rule("AL-5", "The subject of an allegation is named in its case.", STATE);

  static final Rule NOT_IN_THE_FUTURE =
      new Rule("AL-6", "What is alleged has happened: its date is not in the future.", STATE);

  static final Rule DECIDED_ONCE = new Rule("AL-7", "An allegation is decided once.", STATE);

  static final Rule STATED_BY_WHO_FINDS_OUT =
      new Rule(
          "AL-8",
          "An allegation is reclassified and attributed, and its causes, exposure and protection"
              + " are stated, by whoever leads or investigates the case.",
          AUTHORITY);

  static final Rule REVIEWED_BY_WHO_LEADS =
      new Rule("AL-9", "A finding is approved or returned by whoever leads the case.", AUTHORITY);

  static final Rule REVIEWED_BY_ANOTHER =
      new Rule(
          "AL-10",
          "Nobody approves or returns a finding who investigated the case, took its report "
              + "down or disciplined for it.",
          AUTHORITY);

  static final Rule CASE_STILL_OPEN =
      new Rule("AL-11", "On an allegation of a closed case nothing more is decided.", STATE);

  static final Rule CHANGES_SOMETHING =
      new Rule(
          "AL-12",
          "A reclassification, an attribution, a correction or a new tag says something else than"
              + " before.",
          STATE);

  static final Rule FOUND_BEFORE =
      new Rule("AL-13", "Corrected, approved or returned is a finding that was recorded.", STATE);

  static final Rule REVIEWED_ONCE =
      new Rule("AL-14", "A finding is approved or returned once.", STATE);

  static final Rule NOT_SO_FIRST =
      new Rule(
          "AL-15",
          "That a report was knowingly false is found only after its allegation was found "
              + "unsubstantiated, and that was approved.",
          STATE);

  static final Rule KNOWLEDGE_ONCE =
      new Rule(
          "AL-16",
          "That a report was knowingly false is recorded once, and decided once after that.",
          STATE);

  static final Rule WITHDRAWN_ONCE =
      new Rule("AL-17", "An allegation is withdrawn once, and only while it is undecided.", STATE);

  static final Rule CAUSE_OF_SOMETHING =
      new Rule(
          "AL-18",
          "A root cause is stated of what was substantiated, wholly or in part, and " + "approved.",
          STATE);

  static final Rule DISCIPLINED_BY_WHO_LEADS =
      new Rule(
          "AL-19",
          "Discipline is imposed and lifted by whoever leads the case, or by HR where it may see"
              + " the case.",
          AUTHORITY);

  static final Rule DISCIPLINED_BY_ANOTHER =
      new Rule(
          "AL-20",
          "Nobody imposes or lifts discipline who investigated the case, took its report down or"
              + " approved a finding.",
          AUTHORITY);

  static final Rule DISCIPLINE_AFTER_FINDING =
      new Rule(
          "AL-21",
          "Discipline follows an approved finding that substantiates the allegation, wholly"
              + " or in part.",
          STATE);

  static final Rule DISCIPLINE_OF_SOMEBODY =
      new Rule(
          "AL-22",
          "Discipline falls on the subject of an allegation whose severity was said.",
          STATE);

  static final Rule DIFFERENCE_EXPLAINED =
      new Rule(
          "AL-23",
          "Discipline on another level than was mostly imposed for the same topic and "
              + "severity says why.",
          STATE);

  static final Rule FOUND_BY_WHO_ATTESTED =
      new Rule(
          "AL-24",
          "Nobody records or corrects a finding before they attested that they are free of"
              + " conflict.",
          STATE);

  static final Rule LATEST_FINDING =
      new Rule(
          "AL-25",
          "Approved or returned is the finding, and decided the proof of knowledge, that the"
              + " reviewer names, while no other took its place.",
          STATE);

  static final Rule ONE_DISCIPLINE =
      new Rule(
          "AL-26",
          "One discipline stands for an allegation at a time, and whoever lifts it names it.",
          STATE);

  static final Rule OF_WHOM_IT_FELL_ON =
      new Rule(
          "AL-27", "While discipline stands for it, an allegation is against nobody else.", STATE);

  static final Rule TEXT_READ =
      new Rule(
          "AL-28",
          "Who finds something says of each translated report which text they read, and names none"
              + " that there is not.",
          STATE);

  private AllegationRules() {}
}
