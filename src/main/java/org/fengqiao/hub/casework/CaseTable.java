package org.fengqiao.hub.casework;

import static org.fengqiao.hub.canonical.MessageKind.CASE_REFERRAL;
import static org.fengqiao.hub.canonical.MessageKind.CONSENT_ANSWER;
import static org.fengqiao.hub.canonical.MessageKind.CONSENT_REQUEST;
import static org.fengqiao.hub.canonical.MessageKind.MATERIAL_RETURN;
import static org.fengqiao.hub.canonical.MessageKind.MEDIATION_OUTCOME;
import static org.fengqiao.hub.canonical.MessageKind.PROGRESS_NOTICE;
import static org.fengqiao.hub.canonical.MessageKind.REFERRAL_AMENDMENT;
import static org.fengqiao.hub.canonical.MessageKind.REFERRAL_RESPONSE;
import static org.fengqiao.hub.canonical.MessageKind.REFERRAL_WITHDRAWAL;
import static org.fengqiao.hub.ledger.CaseState.ACCEPTED;
import static org.fengqiao.hub.ledger.CaseState.ASSIGNED;
import static org.fengqiao.hub.ledger.CaseState.CONCLUDED;
import static org.fengqiao.hub.ledger.CaseState.CONTACTING;
import static org.fengqiao.hub.ledger.CaseState.DECLINED;
import static org.fengqiao.hub.ledger.CaseState.LAPSED;
import static org.fengqiao.hub.ledger.CaseState.MEDIATING;
import static org.fengqiao.hub.ledger.CaseState.OFFERED;
import static org.fengqiao.hub.ledger.CaseState.RECALLED;
import static org.fengqiao.hub.ledger.CaseState.RECEIVED;
import static org.fengqiao.hub.ledger.CaseState.SUSPENDED_APPRAISAL;
import static org.fengqiao.hub.ledger.CaseState.SUSPENDED_FALSE_MEDIATION;
import static org.fengqiao.hub.ledger.CaseState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a referral (guide 1.3) as one table: a message of this kind, deciding this,
 * moves a case from any of these states to that one. What has no row does not fit.
 */
final class CaseTable {

  private static final Set<CaseState> ASKED = EnumSet.of(RECEIVED, OFFERED);
  private static final Set<CaseState> UNDER_WAY =
      EnumSet.of(
          ACCEPTED,
          ASSIGNED,
          CONTACTING,
          MEDIATING,
          SUSPENDED_APPRAISAL,
          SUSPENDED_FALSE_MEDIATION);
  private static final Set<CaseState> OVER =
      EnumSet.of(CONCLUDED, DECLINED, LAPSED, RECALLED, WITHDRAWN);
  private static final Set<CaseState> OPEN = EnumSet.copyOf(ASKED);

  static {
    OPEN.addAll(UNDER_WAY);
  }

  /** A row; {@code to} is null where the state stays as it is. */
  private record Row(
      MessageKind kind, @Nullable String verdict, Set<CaseState> from, @Nullable CaseState to) {}

  private static final List<Row> ROWS =
      List.of(
          new Row(CASE_REFERRAL, null, EnumSet.of(RECEIVED), RECEIVED),
          new Row(REFERRAL_RESPONSE, "ACCEPTED", ASKED, ACCEPTED),
          new Row(REFERRAL_RESPONSE, "DECLINED", ASKED, DECLINED),
          new Row(REFERRAL_RESPONSE, "LAPSED", ASKED, LAPSED),
          new Row(REFERRAL_AMENDMENT, null, OPEN, null),
          new Row(REFERRAL_WITHDRAWAL, "COURT_RECALL", OPEN, RECALLED),
          new Row(REFERRAL_WITHDRAWAL, "PARTY_WITHDRAWAL", OPEN, WITHDRAWN),
          new Row(PROGRESS_NOTICE, "ASSIGNED", UNDER_WAY, ASSIGNED),
          new Row(PROGRESS_NOTICE, "CONTACTING", UNDER_WAY, CONTACTING),
          new Row(PROGRESS_NOTICE, "MEDIATING", UNDER_WAY, MEDIATING),
          new Row(PROGRESS_NOTICE, "SUSPENDED_APPRAISAL", UNDER_WAY, SUSPENDED_APPRAISAL),
          new Row(
              PROGRESS_NOTICE, "SUSPENDED_FALSE_MEDIATION", UNDER_WAY, SUSPENDED_FALSE_MEDIATION),
          new Row(PROGRESS_NOTICE, "EXTENDED", UNDER_WAY, null),
          new Row(PROGRESS_NOTICE, "TRANSFERRED", UNDER_WAY, null),
          new Row(CONSENT_REQUEST, null, OPEN, null),
          new Row(CONSENT_ANSWER, null, OPEN, null),
          new Row(MEDIATION_OUTCOME, null, UNDER_WAY, CONCLUDED),
          new Row(MATERIAL_RETURN, null, OVER, null));

  private CaseTable() {}

  /**
   * The state a message leads to.
   *
   * @return nothing when the message does not fit the state it found
   */
  static Optional<CaseState> next(CaseState found, MessageKind kind, @Nullable String verdict) {
    return ROWS.stream()
        .filter(row -> row.kind() == kind)
        .filter(row -> row.verdict() == null || row.verdict().equals(verdict))
        .filter(row -> row.from().contains(found))
        .findFirst()
        .map(row -> row.to() == null ? found : row.to());
  }
}
