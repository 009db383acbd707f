package org.fengqiao.hub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.FaultLines;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.OperatorAnswer;
import org.junit.jupiter.api.Test;

/** The table {@code questions}: what a person decides, and how. */
class DoubtsTests {

  private final CodeTables codes = CodeTables.load(Path.of("mappings"));
  private final Doubts doubts = new Doubts(codes, (message, remark) -> false);

  @Test
  void everyQuestionIsRaisedByACodeAndSaysWhatEachAnswerDoes() {
    assertThat(codes.all("questions")).isNotEmpty().allSatisfy(DoubtsTests::isWhole);
  }

  private static void isWhole(Code row) {
    assertThat(RejectionCode.valueOf(row.value()).zh()).isNotBlank();
    assertThat(row.more("holds")).isIn("CASE", "MESSAGE", "NOTHING");
    for (String answer : row.more("answers").split(";")) {
      assertThat(OperatorAnswer.fromValue(answer)).isNotNull();
      assertThat(row.more(answer + "zh")).as(row.value() + " " + answer).isNotBlank();
      assertThat(row.more(answer + "en")).as(row.value() + " " + answer).isNotBlank();
    }
  }

  @Test
  void aCaseIsHeldByWhatMustNotBeOvertakenAndByNothingElse() {
    assertThat(doubts.holdCase(List.of(doubt(RejectionCode.RECALL_IN_MEDIATION)))).isTrue();
    assertThat(doubts.holdCase(List.of(doubt(RejectionCode.CONTENT_CHANGED)))).isFalse();
    assertThat(doubts.stop(List.of(doubt(RejectionCode.CONTENT_CHANGED)))).isTrue();
    assertThat(doubts.stop(List.of(doubt(RejectionCode.SAME_PERSON_PROPOSED)))).isFalse();
  }

  @Test
  void aQuestionTakesOnlyItsOwnAnswers() {
    assertThat(doubts.take("SAME_PERSON_PROPOSED", "SAME")).isTrue();
    assertThat(doubts.take("SAME_PERSON_PROPOSED", "APPLY")).isFalse();
    assertThat(doubts.take("NOBODY_ASKED", "APPLY")).isFalse();
  }

  @Test
  void remarksSurviveTheLedger() {
    List<Fault> remarks =
        List.of(
            Fault.at("/a/b[1]", RejectionCode.TIME_ORDER, "sentTime", "eventTime"),
            Fault.at("/c", RejectionCode.MODE_LEGACY));

    assertThat(FaultLines.read(FaultLines.write(remarks))).isEqualTo(remarks);
    assertThat(FaultLines.write(List.of())).isNull();
    assertThat(FaultLines.read(null)).isEmpty();
  }

  private static Doubt doubt(RejectionCode code) {
    return new Doubt(code, "/");
  }
}
