package org.fengqiao.hub.casework;

import static org.fengqiao.hub.ledger.ProceedingState.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.ledger.ProceedingState;

/**
 * The state machines of the four doors (guide §1.6–1.9), each a table: word of the partner, the
 * states it fits, the state it leads to. The words are those of {@code confirmation-decision} and
 * {@code confirmation-supplement}, and {@code DEFAULT_REPORT} of {@code default-report}. What has
 * no row does not fit.
 */
final class ConfirmationTable {

  /** A row. */
  private record Row(Set<Door> doors, String word, Set<ProceedingState> from, ProceedingState to) {}

  private static final Set<Door> ALL = EnumSet.allOf(Door.class);
  private static final Set<Door> COURT = EnumSet.of(Door.JUDICIAL_CONFIRMATION);
  private static final Set<Door> ORDER = EnumSet.of(Door.PAYMENT_ORDER);
  private static final Set<Door> ARBITRATION = EnumSet.of(Door.ARBITRATION);
  private static final Set<Door> NOTARY = EnumSet.of(Door.NOTARISATION);

  private static final Set<ProceedingState> ASKED = EnumSet.of(REQUESTED, SUPPLEMENT_REQUESTED);
  private static final Set<ProceedingState> OPEN =
      EnumSet.of(REQUESTED, SUPPLEMENT_REQUESTED, ACCEPTED, UNDER_REVIEW, TRIBUNAL_FORMED);

  /** Each instalment may be reported by itself (法释2018-18 art 9), so one certificate is no end. */
  private static final Set<ProceedingState> MAY_DEFAULT =
      EnumSet.of(CERTIFICATE_ISSUED, EXECUTION_CERTIFICATE_ISSUED, EXECUTION_CERTIFICATE_REFUSED);

  /** An illegal or untrue certificate is revoked whatever was built on it (公证法 art 39). */
  private static final Set<ProceedingState> CERTIFIED =
      EnumSet.of(
          CERTIFICATE_ISSUED,
          DEFAULT_REPORTED,
          VERIFYING,
          EXECUTION_CERTIFICATE_ISSUED,
          EXECUTION_CERTIFICATE_REFUSED);

  private static final List<Row> ROWS =
      List.of(
          // taken up, or not
          new Row(
              ALL, "SUPPLEMENT_REQUESTED", EnumSet.of(REQUESTED, ACCEPTED), SUPPLEMENT_REQUESTED),
          new Row(ALL, "SUPPLEMENT", EnumSet.of(SUPPLEMENT_REQUESTED), REQUESTED),
          new Row(ALL, "ACCEPTED", ASKED, ACCEPTED),
          new Row(ALL, "NOT_ACCEPTED", ASKED, NOT_ACCEPTED),
          // withdrawn before a decision
          new Row(ALL, "WITHDRAWAL", OPEN, WITHDRAWN),
          new Row(
              ALL,
              "WITHDRAWN",
              EnumSet.of(REQUESTED, ACCEPTED, UNDER_REVIEW, WITHDRAWN),
              WITHDRAWN),
          new Row(COURT, "DEEMED_WITHDRAWN", OPEN, DEEMED_WITHDRAWN),
          // 司法确认, guide §1.6
          new Row(COURT, "UNDER_REVIEW", EnumSet.of(ACCEPTED), UNDER_REVIEW),
          new Row(COURT, "CONFIRMED", EnumSet.of(ACCEPTED, UNDER_REVIEW), CONFIRMED),
          new Row(COURT, "DISMISSED", EnumSet.of(ACCEPTED, UNDER_REVIEW), DISMISSED),
          new Row(COURT, "OBJECTION", EnumSet.of(CONFIRMED), OBJECTED),
          new Row(COURT, "UPHELD", EnumSet.of(OBJECTED), UPHELD),
          new Row(COURT, "REVOKED", EnumSet.of(CONFIRMED, OBJECTED), REVOKED),
          new Row(COURT, "CHANGED", EnumSet.of(CONFIRMED, OBJECTED), CHANGED),
          // 支付令, guide §1.7
          new Row(ORDER, "ORDER_ISSUED", EnumSet.of(ACCEPTED), ORDER_ISSUED),
          new Row(ORDER, "DISMISSED", EnumSet.of(ACCEPTED), DISMISSED),
          new Row(ORDER, "OBJECTION", EnumSet.of(ORDER_ISSUED), OBJECTED),
          new Row(ORDER, "UPHELD", EnumSet.of(OBJECTED), ORDER_ISSUED),
          new Row(ORDER, "ORDER_VOID", EnumSet.of(ORDER_ISSUED, OBJECTED), ORDER_VOID),
          new Row(ORDER, "ORDER_EFFECTIVE", EnumSet.of(ORDER_ISSUED), ORDER_EFFECTIVE),
          // 仲裁, guide §1.8
          new Row(ARBITRATION, "TRIBUNAL_FORMED", EnumSet.of(ACCEPTED), TRIBUNAL_FORMED),
          new Row(ARBITRATION, "STATEMENT_ISSUED", EnumSet.of(TRIBUNAL_FORMED), STATEMENT_ISSUED),
          new Row(ARBITRATION, "SIGNED_FOR", EnumSet.of(STATEMENT_ISSUED), STATEMENT_ISSUED),
          new Row(ARBITRATION, "EFFECTIVE", EnumSet.of(STATEMENT_ISSUED), EFFECTIVE),
          new Row(ARBITRATION, "REGRET", EnumSet.of(STATEMENT_ISSUED), REGRETTED),
          new Row(ARBITRATION, "AWARD_ISSUED", EnumSet.of(TRIBUNAL_FORMED, REGRETTED), EFFECTIVE),
          new Row(ARBITRATION, "SET_ASIDE", EnumSet.of(EFFECTIVE), SET_ASIDE),
          new Row(ARBITRATION, "NON_ENFORCED", EnumSet.of(EFFECTIVE), NON_ENFORCED),
          // 赋强公证, guide §1.9
          new Row(NOTARY, "CERTIFICATE_ISSUED", EnumSet.of(ACCEPTED), CERTIFICATE_ISSUED),
          new Row(NOTARY, "DEFAULT_REPORT", MAY_DEFAULT, DEFAULT_REPORTED),
          new Row(NOTARY, "VERIFYING", EnumSet.of(DEFAULT_REPORTED), VERIFYING),
          new Row(
              NOTARY,
              "EXECUTION_CERTIFICATE_ISSUED",
              EnumSet.of(DEFAULT_REPORTED, VERIFYING),
              EXECUTION_CERTIFICATE_ISSUED),
          new Row(
              NOTARY,
              "EXECUTION_CERTIFICATE_REFUSED",
              EnumSet.of(DEFAULT_REPORTED, VERIFYING),
              EXECUTION_CERTIFICATE_REFUSED),
          new Row(NOTARY, "REVOKED", CERTIFIED, REVOKED));

  /** After these the same door may be knocked at again. */
  private static final Set<ProceedingState> ENDED_WITHOUT_EFFECT =
      EnumSet.of(
          NOT_ACCEPTED, DISMISSED, WITHDRAWN, DEEMED_WITHDRAWN, REVOKED, ORDER_VOID, SET_ASIDE);

  private ConfirmationTable() {}

  /**
   * The state a word leads to.
   *
   * @return nothing when it does not fit the state it found
   */
  static Optional<ProceedingState> next(Door door, ProceedingState found, String word) {
    return ROWS.stream()
        .filter(row -> row.doors().contains(door) && row.word().equals(word))
        .filter(row -> row.from().contains(found))
        .findFirst()
        .map(Row::to);
  }

  /** Whether the agreement may be taken to a door again where a proceeding ended like this. */
  static boolean mayAskAgain(ProceedingState ended) {
    return ENDED_WITHOUT_EFFECT.contains(ended);
  }
}
