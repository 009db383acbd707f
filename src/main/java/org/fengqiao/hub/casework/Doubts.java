package org.fengqiao.hub.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.canonical.FaultLines;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.KnownMessage;
import org.springframework.stereotype.Component;

/**
 * What a person must decide, by the table {@code questions}: which remarks stop a message or its
 * case, and which answers each takes (guide §5, treatment M).
 */
@Component
class Doubts {

  private static final String TABLE = "questions";

  private final CodeTables codes;
  private final Settled settled;

  Doubts(CodeTables codes, Settled settled) {
    this.codes = codes;
    this.settled = settled;
  }

  /** What the remarks made at intake leave to a person. */
  List<Doubt> of(KnownMessage message) {
    return FaultLines.read(message.warnings()).stream()
        .filter(remark -> row(remark.code().name()).isPresent())
        .filter(remark -> !settled.isSettled(message, remark))
        .map(remark -> new Doubt(remark.code(), remark.path()))
        .toList();
  }

  /** Whether any of these keeps its message from taking effect. */
  boolean stop(List<Doubt> doubts) {
    return doubts.stream().anyMatch(doubt -> stops(doubt.code().name()));
  }

  boolean stops(String doubt) {
    return !holds(doubt).equals("NOTHING");
  }

  /** Whether any of these keeps the case waiting with its message. */
  boolean holdCase(List<Doubt> doubts) {
    return doubts.stream().anyMatch(doubt -> holds(doubt.code().name()).equals("CASE"));
  }

  /** Whether a question takes an answer. */
  boolean take(String doubt, String answer) {
    return row(doubt)
        .filter(found -> Arrays.asList(found.more("answers").split(";")).contains(answer))
        .isPresent();
  }

  private String holds(String doubt) {
    return row(doubt).map(found -> found.more("holds")).orElse("NOTHING");
  }

  private Optional<Code> row(String doubt) {
    return codes.find(TABLE, doubt);
  }
}
