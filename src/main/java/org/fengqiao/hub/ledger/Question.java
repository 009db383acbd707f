package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person must decide.
 *
 * @param id of the question
 * @param caseId the case it belongs to
 * @param messageId the message it is about
 * @param deliveryId the one delivery of that message it is about, if it is
 * @param doubt the code that raised it; the table {@code questions} says what it asks
 * @param path the field in doubt; never its value
 * @param askedAt when it was raised
 * @param answeredBy the message that decided it
 * @param answer what was decided
 */
public record Question(
    UUID id,
    UUID caseId,
    UUID messageId,
    @Nullable UUID deliveryId,
    String doubt,
    String path,
    Instant askedAt,
    @Nullable UUID answeredBy,
    @Nullable String answer) {

  /** Whether nobody has decided it yet. */
  public boolean isOpen() {
    return answeredBy == null;
  }
}
