package org.fengqiao.hub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.CaseState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state table, row by row, and what must not fit. */
class CaseTableTests {

  @ParameterizedTest(name = "{1} {2} on a case that is {0} leads to {3}")
  @CsvSource({
    "RECEIVED,   REFERRAL_RESPONSE,   ACCEPTED,         ACCEPTED",
    "OFFERED,    REFERRAL_RESPONSE,   ACCEPTED,         ACCEPTED",
    "OFFERED,    REFERRAL_RESPONSE,   DECLINED,         DECLINED",
    "OFFERED,    REFERRAL_AMENDMENT,  ,                 OFFERED",
    "MEDIATING,  REFERRAL_AMENDMENT,  ,                 MEDIATING",
    "OFFERED,    REFERRAL_WITHDRAWAL, COURT_RECALL,     RECALLED",
    "MEDIATING,  REFERRAL_WITHDRAWAL, PARTY_WITHDRAWAL, WITHDRAWN",
    "ACCEPTED,   PROGRESS_NOTICE,     MEDIATING,        MEDIATING",
    "MEDIATING,  PROGRESS_NOTICE,     EXTENDED,         MEDIATING",
    "MEDIATING,  PROGRESS_NOTICE,     SUSPENDED_APPRAISAL, SUSPENDED_APPRAISAL",
    "ACCEPTED,   MEDIATION_OUTCOME,   R01_AGREED,       CONCLUDED",
    "SUSPENDED_APPRAISAL, MEDIATION_OUTCOME, R07_EXPIRED, CONCLUDED"
  })
  void aMessageThatFitsMovesTheCase(
      CaseState found, MessageKind kind, @Nullable String verdict, CaseState next) {
    assertThat(CaseTable.next(found, kind, verdict)).contains(next);
  }

  @ParameterizedTest(name = "{1} {2} does not fit a case that is {0}")
  @CsvSource({
    "OFFERED,   MEDIATION_OUTCOME,   R01_AGREED",
    "ACCEPTED,  REFERRAL_RESPONSE,   DECLINED",
    "CONCLUDED, MEDIATION_OUTCOME,   R01_AGREED",
    "CONCLUDED, REFERRAL_WITHDRAWAL, COURT_RECALL",
    "RECALLED,  REFERRAL_RESPONSE,   ACCEPTED",
    "DECLINED,  PROGRESS_NOTICE,     MEDIATING",
    "OFFERED,   PROGRESS_NOTICE,     MEDIATING"
  })
  void aMessageThatDoesNotFitHasNoNextState(
      CaseState found, MessageKind kind, @Nullable String verdict) {
    assertThat(CaseTable.next(found, kind, verdict)).isEmpty();
  }
}
