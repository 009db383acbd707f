package org.fengqiao.hub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.model.ComplaintDecision;
import org.fengqiao.hub.canonical.model.RiskHandling;
import org.fengqiao.hub.ledger.CaseState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DossierTableTests {

  /** Each step: who (o opener, x other), kind, word. */
  @ParameterizedTest
  @CsvSource({
    "o:COMPLAINT_TRANSFER: x:COMPLAINT_RESULT:MEDIABLE x:COMPLAINT_RESULT:AGREED,REPORTED",
    "o:COMPLAINT_TRANSFER: x:COMPLAINT_RESULT:NOT_MEDIABLE,DECLINED",
    "o:COMPLAINT_TRANSFER: x:COMPLAINT_RESULT:MEDIABLE x:COMPLAINT_RESULT:WITHDRAWN,WITHDRAWN",
    "o:COMPLAINT_TRANSFER: x:COMPLAINT_RESULT:MEDIABLE o:COMPLAINT_WITHDRAWAL:,WITHDRAWN",
    "o:COMPLAINT_TRANSFER: o:COMPLAINT_WITHDRAWAL:,WITHDRAWN",
    "o:RISK_WARNING: x:RISK_FEEDBACK:IN_HAND x:RISK_FEEDBACK:CLOSED,CLOSED",
    "o:STATISTICS_RETURN: o:STATISTICS_RETURN:,FILED",
    "o:STATISTICS_RETURN: x:RETURN_ACKNOWLEDGEMENT:TAKEN,ACKNOWLEDGED",
    "o:STATISTICS_RETURN: x:RETURN_ACKNOWLEDGEMENT:SENT_BACK o:STATISTICS_RETURN:,FILED",
    "o:JOINT_INVITATION: x:JOINT_ANSWER:DECLINE,DECLINED",
    "o:JOINT_INVITATION: x:JOINT_ANSWER:JOIN o:JOINT_SESSION: x:JOINT_SESSION:"
        + " o:JOINT_RESULT:R01_AGREED,CONCLUDED",
    "o:JOINT_INVITATION: x:JOINT_ANSWER:JOIN o:JOINT_RESULT:R06_DEADLOCK,CONCLUDED"
  })
  void aFileGoesItsWay(String steps, CaseState end) {
    Optional<CaseState> state = Optional.of(CaseState.RECEIVED);
    for (String step : steps.split(" ")) {
      String[] said = step.split(":", -1);
      state =
          state.flatMap(
              found ->
                  DossierTable.next(
                      found,
                      MessageKind.valueOf(said[1]),
                      said[2].isEmpty() ? null : said[2],
                      said[0].equals("o")));
      assertThat(state).as("after %s", step).isPresent();
    }
    assertThat(state).contains(end);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED,COMPLAINT_RESULT,MEDIABLE,true",
    "DECLINED,COMPLAINT_RESULT,AGREED,false",
    "REPORTED,COMPLAINT_RESULT,AGREED,false",
    "CONCLUDED,COMPLAINT_WITHDRAWAL,,true",
    "ACCEPTED,COMPLAINT_WITHDRAWAL,,false",
    "WARNED,RISK_FEEDBACK,CLOSED,true",
    "CLOSED,RISK_FEEDBACK,IN_HAND,false",
    "RECEIVED,RETURN_ACKNOWLEDGEMENT,TAKEN,false",
    "FILED,RETURN_ACKNOWLEDGEMENT,TAKEN,true",
    "INVITED,JOINT_ANSWER,JOIN,true",
    "INVITED,JOINT_SESSION,,true",
    "DECLINED,JOINT_SESSION,,false",
    "JOINT_SESSION,JOINT_RESULT,R01_AGREED,false",
    "CONCLUDED,JOINT_SESSION,,true"
  })
  void whatDoesNotFitTheStateOrIsTheOtherSidesToSayIsNotApplied(
      CaseState found, MessageKind kind, String word, boolean byOpener) {
    assertThat(DossierTable.next(found, kind, word, byOpener)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ComplaintDecision.class)
  void everyAnswerToAComplaintFitsSomewhere(ComplaintDecision decision) {
    assertThat(fitsSomewhere(MessageKind.COMPLAINT_RESULT, decision.value())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(RiskHandling.class)
  void everyFeedbackFitsSomewhere(RiskHandling handling) {
    assertThat(fitsSomewhere(MessageKind.RISK_FEEDBACK, handling.value())).isTrue();
  }

  private static boolean fitsSomewhere(MessageKind kind, String word) {
    return Arrays.stream(CaseState.values())
        .anyMatch(state -> DossierTable.next(state, kind, word, false).isPresent());
  }
}
