package org.fengqiao.hub.canonical;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.model.Door;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, for a partner of it.
 *
 * @param requestId the hub's id of the message asked about, or of the case's newest one
 * @param messageId the partner's id of that message
 * @param caseId the hub's case
 * @param caseNumber 案号 in canonical form
 * @param referralVersion version in force
 * @param state the case's state, a word of the ledger's table
 * @param stateName the same in Chinese
 * @param since when it came into that state
 * @param proceedings what became of its agreement at each door it was taken to, oldest first
 * @param messages the messages of the case this partner may know of, oldest first
 */
public record StatusAnswer(
    UUID requestId,
    String messageId,
    @Nullable UUID caseId,
    @Nullable String caseNumber,
    @Nullable Integer referralVersion,
    @Nullable String state,
    @Nullable String stateName,
    @Nullable Instant since,
    List<Proceeding> proceedings,
    List<Message> messages) {

  /**
   * The confirmation of the case's agreement at one door (guide 1.14).
   *
   * @param door the door, a word of the canonical model
   * @param counterpart partner id of whoever confirms
   * @param state where it stands, a word of the ledger's table
   * @param stateName the same in Chinese
   * @param since when it came into that state
   */
  public record Proceeding(
      Door door, String counterpart, String state, String stateName, Instant since) {}

  /**
   * One message of the case.
   *
   * @param messageId the sender's id
   * @param kind what it is
   * @param status what became of it
   * @param receiptId the hub's receipt, if there is one
   * @param at when the hub had it
   */
  public record Message(
      String messageId, MessageKind kind, String status, @Nullable UUID receiptId, Instant at) {}
}
