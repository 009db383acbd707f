package org.fengqiao.hub.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.OperatorDecision;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.Questions;
import org.springframework.stereotype.Component;

/** A person may decide what waits, in one of the ways it can be decided; told at once if not. */
@Component
class OpenQuestions {

  private final Questions questions;
  private final CodeTables codes;

  OpenQuestions(Questions questions, CodeTables codes) {
    this.questions = questions;
    this.codes = codes;
  }

  void mustWait(OperatorDecision decision) {
    Optional<Question> asked =
        questions.find(UUID.fromString(decision.getQuestion())).filter(Question::isOpen);
    if (asked.isEmpty()) {
      throw new Rejected(Fault.at("/operator-decision/question", RejectionCode.NOTHING_TO_DECIDE));
    }
    String answer = decision.getAnswer().value();
    String answers = codes.find("questions", asked.get().doubt()).orElseThrow().more("answers");
    if (!Arrays.asList(answers.split(";")).contains(answer)) {
      throw new Rejected(Fault.at("/operator-decision/answer", RejectionCode.ANSWER_UNFIT, answer));
    }
  }
}
