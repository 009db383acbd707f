package org.fengqiao.hub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.fengqiao.hub.canonical.model.ConfirmationDecisionKind;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.SupplementKind;
import org.fengqiao.hub.ledger.ProceedingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmationTableTests {

  @ParameterizedTest
  @CsvSource({
    "JUDICIAL_CONFIRMATION,ACCEPTED UNDER_REVIEW CONFIRMED,CONFIRMED",
    "JUDICIAL_CONFIRMATION,SUPPLEMENT_REQUESTED SUPPLEMENT ACCEPTED CONFIRMED,CONFIRMED",
    "JUDICIAL_CONFIRMATION,ACCEPTED CONFIRMED OBJECTION REVOKED,REVOKED",
    "JUDICIAL_CONFIRMATION,ACCEPTED DISMISSED,DISMISSED",
    "JUDICIAL_CONFIRMATION,ACCEPTED WITHDRAWAL WITHDRAWN,WITHDRAWN",
    "PAYMENT_ORDER,ACCEPTED ORDER_ISSUED ORDER_EFFECTIVE,ORDER_EFFECTIVE",
    "PAYMENT_ORDER,ACCEPTED ORDER_ISSUED OBJECTION ORDER_VOID,ORDER_VOID",
    "PAYMENT_ORDER,ACCEPTED ORDER_ISSUED OBJECTION UPHELD ORDER_EFFECTIVE,ORDER_EFFECTIVE",
    "ARBITRATION,ACCEPTED TRIBUNAL_FORMED STATEMENT_ISSUED SIGNED_FOR EFFECTIVE,EFFECTIVE",
    "ARBITRATION,ACCEPTED TRIBUNAL_FORMED STATEMENT_ISSUED REGRET AWARD_ISSUED,EFFECTIVE",
    "ARBITRATION,ACCEPTED TRIBUNAL_FORMED AWARD_ISSUED SET_ASIDE,SET_ASIDE",
    "NOTARISATION,ACCEPTED CERTIFICATE_ISSUED DEFAULT_REPORT VERIFYING EXECUTION_CERTIFICATE_ISSUED,EXECUTION_CERTIFICATE_ISSUED",
    "NOTARISATION,ACCEPTED CERTIFICATE_ISSUED DEFAULT_REPORT EXECUTION_CERTIFICATE_REFUSED,EXECUTION_CERTIFICATE_REFUSED",
    "NOTARISATION,SUPPLEMENT_REQUESTED SUPPLEMENT ACCEPTED CERTIFICATE_ISSUED DEFAULT_REPORT VERIFYING REVOKED,REVOKED",
    "NOTARISATION,ACCEPTED CERTIFICATE_ISSUED DEFAULT_REPORT EXECUTION_CERTIFICATE_ISSUED DEFAULT_REPORT,DEFAULT_REPORTED"
  })
  void aProceedingGoesItsWay(Door door, String words, ProceedingState end) {
    Optional<ProceedingState> state = Optional.of(ProceedingState.REQUESTED);
    for (String word : words.split(" ")) {
      state = state.flatMap(found -> ConfirmationTable.next(door, found, word));
      assertThat(state).as("after %s", word).isPresent();
    }
    assertThat(state).contains(end);
  }

  @ParameterizedTest
  @CsvSource({
    "JUDICIAL_CONFIRMATION,REQUESTED,CONFIRMED",
    "ARBITRATION,STATEMENT_ISSUED,SET_ASIDE",
    "ARBITRATION,EFFECTIVE,REGRET",
    "NOTARISATION,ACCEPTED,EXECUTION_CERTIFICATE_ISSUED",
    "PAYMENT_ORDER,ORDER_VOID,ORDER_EFFECTIVE",
    "NOTARISATION,ACCEPTED,CONFIRMED",
    "NOTARISATION,ACCEPTED,DEFAULT_REPORT",
    "NOTARISATION,REVOKED,DEFAULT_REPORT"
  })
  void aWordThatDoesNotFitTheStateIsNotApplied(Door door, ProceedingState found, String word) {
    assertThat(ConfirmationTable.next(door, found, word)).isEmpty();
  }

  @Test
  void aDoorThatSaidNoMayBeKnockedAtAgainAndOneThatSaidYesNot() {
    assertThat(ConfirmationTable.mayAskAgain(ProceedingState.NOT_ACCEPTED)).isTrue();
    assertThat(ConfirmationTable.mayAskAgain(ProceedingState.REVOKED)).isTrue();
    assertThat(ConfirmationTable.mayAskAgain(ProceedingState.EFFECTIVE)).isFalse();
    assertThat(ConfirmationTable.mayAskAgain(ProceedingState.UNDER_REVIEW)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ConfirmationDecisionKind.class)
  void everyDecisionFitsSomewhere(ConfirmationDecisionKind decision) {
    assertThat(fitsSomewhere(decision.value())).isTrue();
  }

  private static boolean fitsSomewhere(String word) {
    return Arrays.stream(Door.values())
        .anyMatch(
            door ->
                Arrays.stream(ProceedingState.values())
                    .anyMatch(state -> ConfirmationTable.next(door, state, word).isPresent()));
  }

  @ParameterizedTest
  @EnumSource(value = SupplementKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SERVED")
  void everySupplementFitsSomewhere(SupplementKind kind) {
    assertThat(fitsSomewhere(kind.value())).isTrue();
  }
}
