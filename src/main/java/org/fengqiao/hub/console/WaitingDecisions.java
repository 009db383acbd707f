package org.fengqiao.hub.console;

import java.util.Arrays;
import java.util.List;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.console.WaitingDecision.Choice;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.ledger.Questions.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what waits for a person, in the words of the table {@code questions}. */
@Component
class WaitingDecisions {

  private static final int MOST = 200;

  private final Questions questions;
  private final CodeTables codes;

  WaitingDecisions(Questions questions, CodeTables codes) {
    this.questions = questions;
    this.codes = codes;
  }

  /** What waits, oldest first; of one partner or one sort when they are named. */
  List<WaitingDecision> list(@Nullable String partner, @Nullable String question) {
    return questions.open(blankToNull(partner), blankToNull(question), MOST).stream()
        .map(this::words)
        .toList();
  }

  long count() {
    return questions.countOpen();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private WaitingDecision words(Waiting waiting) {
    Question question = waiting.question();
    Code row = codes.find("questions", question.doubt()).orElseThrow();
    return new WaitingDecision(
        question.id(),
        question.doubt(),
        row.nameZh(),
        row.nameEn(),
        question.path(),
        question.askedAt(),
        question.caseId(),
        waiting.caseNumber(),
        waiting.state().zh(),
        waiting.sender(),
        waiting.kind().id(),
        waiting.externalId(),
        Arrays.stream(row.more("answers").split(";"))
            .map(answer -> new Choice(answer, row.more(answer + "zh"), row.more(answer + "en")))
            .toList());
  }
}
