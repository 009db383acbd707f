package org.fengqiao.hub.simulator.history;

import java.time.OffsetDateTime;

/**
 * A case of the past: referred, accepted, mediated, ended.
 *
 * @param number from 1; makes its numbers and ids
 * @param business cause of action with what it is called in the causes of 2020
 * @param result code of the table {@code result-codes}
 * @param involved in fen
 * @param agreed in fen; nought unless it succeeded
 * @param performed in fen
 */
record PastCase(
    int number,
    Court court,
    Institution institution,
    Business business,
    String person,
    String personId,
    OffsetDateTime receivedAt,
    OffsetDateTime acceptedAt,
    OffsetDateTime endedAt,
    String result,
    boolean online,
    long involved,
    long agreed,
    long performed) {

  /** A court with an unsigned SOAP line. */
  record Court(String id, String code, String division) {}

  /** A bank or insurer. */
  record Institution(String name, String creditCode) {}

  /** A cause of action. */
  record Business(String cause, String causeNumber) {}

  String caseNumber() {
    return "（%d）%s民初%d号".formatted(receivedAt.getYear(), court.code(), 10_000 + number);
  }

  boolean succeeded() {
    return PastYears.SUCCESSES.contains(result);
  }
}
