package org.fengqiao.hub.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.AliasProposal;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.FaultLines;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CodeTable;
import org.fengqiao.hub.console.WaitingDecision.Choice;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.Question;
import org.fengqiao.hub.ledger.Questions;
import org.fengqiao.hub.ledger.Questions.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what waits for a person, in the words of the table {@code questions}. */
@Component
class WaitingDecisions {

  private static final int MOST = 200;
  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final Questions questions;
  private final CodeTables codes;
  private final Messages messages;
  private final CanonicalXml xml;
  private final Differences differences;

  WaitingDecisions(
      Questions questions,
      CodeTables codes,
      Messages messages,
      CanonicalXml xml,
      Differences differences) {
    this.differences = differences;
    this.messages = messages;
    this.xml = xml;
    this.questions = questions;
    this.codes = codes;
  }

  /** What waits, oldest first; of one partner or one sort when they are named. */
  List<WaitingDecision> list(@Nullable String partner, @Nullable String question) {
    return questions.open(blankToNull(partner), blankToNull(question), MOST).stream()
        .map(this::words)
        .toList();
  }

  /** What partners' lists and the ledger differ in, oldest first. */
  List<Difference> differences() {
    return differences.open();
  }

  long count() {
    return questions.countOpen() + differences.countOpen();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private WaitingDecision words(Waiting waiting) {
    Question question = waiting.question();
    Code row = codes.find("questions", question.doubt()).orElseThrow();
    Optional<Fault> remark =
        FaultLines.read(waiting.remarks()).stream()
            .filter(it -> it.code().name().equals(question.doubt()))
            .filter(it -> it.path().equals(question.path()) && !it.arguments().isEmpty())
            .findFirst();
    return new WaitingDecision(
        question.id(),
        question.doubt(),
        row.nameZh(),
        row.nameEn(),
        remark.map(Fault::textZh).orElse(""),
        remark.map(Fault::textEn).orElse(""),
        question.path(),
        question.askedAt(),
        question.caseId(),
        waiting.caseNumber(),
        waiting.state().zh(),
        waiting.sender(),
        waiting.kind().id(),
        waiting.externalId(),
        remark.map(it -> alike(waiting, it)).orElse(List.of()),
        Arrays.stream(row.more("answers").split(";"))
            .map(answer -> new Choice(answer, row.more(answer + "zh"), row.more(answer + "en")))
            .toList());
  }

  /** Messages that wait for an alias this answer makes known as well: all of them pass with it. */
  private List<String> alike(Waiting waiting, Fault remark) {
    Made made = made(waiting, remark);
    return made.known().isEmpty()
        ? List.of()
        : questions.open(waiting.sender(), RejectionCode.ALIAS_PROPOSED.name(), MOST).stream()
            .filter(other -> !other.externalId().equals(waiting.externalId()))
            .filter(other -> proposal(other).filter(made.known()::contains).isPresent())
            .filter(other -> !day(other).isBefore(made.from()))
            .map(Waiting::externalId)
            .distinct()
            .toList();
  }

  /** What an answer makes known, and from which day on. */
  private record Made(Set<AliasProposal> known, LocalDate from) {}

  private Made made(Waiting waiting, Fault remark) {
    return remark.code() == RejectionCode.CODE_TABLE_PROPOSED
        ? rows((CodeTable) xml.readStored(messages.canonical(waiting.question().messageId())))
        : new Made(AliasProposal.of(remark).stream().collect(Collectors.toSet()), LocalDate.MIN);
  }

  private static Made rows(CodeTable table) {
    return new Made(
        table.getRows().stream()
            .filter(row -> row.getValue() != null)
            .map(row -> new AliasProposal(table.getTable(), row.getCode(), row.getValue()))
            .collect(Collectors.toSet()),
        table.getValidFrom());
  }

  private static LocalDate day(Waiting waiting) {
    return LocalDate.ofInstant(waiting.happenedAt(), QINGDAO);
  }

  private static Optional<AliasProposal> proposal(Waiting waiting) {
    return AliasProposal.at(waiting.question().path(), FaultLines.read(waiting.remarks()));
  }
}
