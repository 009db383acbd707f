package org.fengqiao.hub.operations;

import java.time.Instant;
import java.util.List;
import org.fengqiao.hub.ledger.operations.Calls;
import org.fengqiao.hub.ledger.operations.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * How a partner stands, by what really passed between it and the hub.
 *
 * @param id the partner
 * @param name in Chinese
 * @param nameEn in English
 * @param kind what sort of organisation it is: {@code COURT}
 * @param contact whom to call
 * @param condition in one word
 * @param findings why it is not {@code UP}, the worst first
 * @param lines its lines, in and out
 * @param receivedToday messages it sent since midnight in Qingdao
 * @param usualPerDay what it usually sends on a day like this; nothing while that is not known yet
 * @param waiting deliveries for it that are not settled
 * @param oldestWaiting since when the oldest of them waits
 * @param clockDriftSeconds its clock against ours, negative when it is ahead; nothing when it sent
 *     nothing lately
 * @param certificateEnds when the certificate it shows ends; nothing before it showed one
 * @param maintenance the window that goes on, or else the next one
 * @param calls how it answered within a day, where that was asked for and it was called
 */
public record PartnerHealth(
    String id,
    String name,
    String nameEn,
    String kind,
    String contact,
    Condition condition,
    List<Finding> findings,
    List<LineHealth> lines,
    long receivedToday,
    @Nullable Long usualPerDay,
    long waiting,
    @Nullable Instant oldestWaiting,
    @Nullable Double clockDriftSeconds,
    @Nullable Instant certificateEnds,
    Wishes.@Nullable Window maintenance,
    Calls.@Nullable Answers calls) {

  /** The same with how it answered. */
  public PartnerHealth answering(Calls.@Nullable Answers answers) {
    return new PartnerHealth(
        id,
        name,
        nameEn,
        kind,
        contact,
        condition,
        findings,
        lines,
        receivedToday,
        usualPerDay,
        waiting,
        oldestWaiting,
        clockDriftSeconds,
        certificateEnds,
        maintenance,
        answers);
  }
}
