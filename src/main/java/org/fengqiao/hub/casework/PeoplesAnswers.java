package org.fengqiao.hub.casework;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.OperatorAnswer;
import org.fengqiao.hub.canonical.model.OperatorDecision;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person's decision means for the message it is about. */
@Component
class PeoplesAnswers {

  private static final String ROOT = "/operator-decision";

  private final Questions questions;
  private final Messages messages;
  private final Deliveries deliveries;
  private final Doubts doubts;
  private final Adoptions adoptions;
  private final CanonicalXml xml;

  PeoplesAnswers(
      Questions questions,
      Messages messages,
      Deliveries deliveries,
      Doubts doubts,
      Adoptions adoptions,
      CanonicalXml xml) {
    this.adoptions = adoptions;
    this.questions = questions;
    this.messages = messages;
    this.deliveries = deliveries;
    this.doubts = doubts;
    this.xml = xml;
  }

  /**
   * Reads a decision and finds what follows.
   *
   * @param byRules what becomes of a message once the doubt named beside it is gone
   */
  Decision decide(KnownMessage decision, BiFunction<KnownMessage, String, Decision> byRules) {
    OperatorDecision said = (OperatorDecision) xml.readStored(messages.canonical(decision.id()));
    Question asked = questions.find(UUID.fromString(said.getQuestion())).orElse(null);
    if (!decision.sender().equals(Operators.ID)) {
      return noDecision("", RejectionCode.NOT_ALLOWED, decision.kind().id());
    }
    if (asked == null || !asked.isOpen() || !asked.caseId().equals(decision.caseId())) {
      return noDecision("/question", RejectionCode.NOTHING_TO_DECIDE);
    }
    if (!doubts.take(asked.doubt(), said.getAnswer().value())) {
      return noDecision("/answer", RejectionCode.ANSWER_UNFIT, said.getAnswer().value());
    }
    KnownMessage about = messages.find(asked.messageId()).orElseThrow();
    List<Question> open = questions.about(about.id()).stream().filter(Question::isOpen).toList();
    boolean applies = said.getAnswer() == OperatorAnswer.APPLY;
    List<Question> alike =
        applies
            ? open.stream().filter(it -> adoptions.isSame(asked, it, about)).toList()
            : List.of();
    List<Question> left = open.stream().filter(it -> !alike.contains(it)).toList();
    return new Decision.Answer(
        closed(asked, applies ? alike : refused(asked, left), said.getAnswer(), decision.id()),
        about,
        effect(asked, left, said, byRules, about),
        applies ? adoptions.of(asked, about, decision.id()) : List.of());
  }

  private @Nullable Decision effect(
      Question asked,
      List<Question> open,
      OperatorDecision said,
      BiFunction<KnownMessage, String, Decision> byRules,
      KnownMessage about) {
    UUID delivery = asked.deliveryId();
    boolean applies = said.getAnswer() == OperatorAnswer.APPLY;
    if (delivery != null) {
      return applies ? new Decision.Again(partner(delivery)) : null;
    }
    if (!doubts.stops(asked.doubt())) {
      return applies ? ofSuspicion(asked.doubt()) : null;
    }
    if (!applies) {
      return new Decision.Refuse(
          Fault.at(
              asked.path(), RejectionCode.PERSON_REFUSED, asked.doubt(), said.getReasonText()));
    }
    return others(asked, open).findAny().isPresent() ? null : byRules.apply(about, asked.doubt());
  }

  /** What was asked beside the case, and changes it now that a person has said yes. */
  private static @Nullable Decision ofSuspicion(String doubt) {
    return switch (RejectionCode.valueOf(doubt)) {
      case SHAM_SUSPECTED -> new Decision.Suspect();
      case SHAM_STANDS -> new Decision.Clear();
      default -> null;
    };
  }

  private String partner(UUID delivery) {
    return deliveries.find(delivery).orElseThrow().partner();
  }

  private static List<Questions.Answered> closed(
      Question asked, List<Question> besides, OperatorAnswer answer, UUID by) {
    return Stream.concat(Stream.of(asked), besides.stream())
        .map(it -> new Questions.Answered(it.id(), by, answer.value()))
        .toList();
  }

  /** A refusal answers everything that kept the message waiting; it will have no effect now. */
  private List<Question> refused(Question asked, List<Question> open) {
    return asked.deliveryId() == null && doubts.stops(asked.doubt())
        ? others(asked, open).toList()
        : List.of();
  }

  private Stream<Question> others(Question asked, List<Question> open) {
    return open.stream()
        .filter(it -> !it.id().equals(asked.id()))
        .filter(it -> it.deliveryId() == null && doubts.stops(it.doubt()));
  }

  private static Decision noDecision(String element, RejectionCode code, String... arguments) {
    return new Decision.Void(Fault.at(ROOT + element, code, arguments));
  }
}
