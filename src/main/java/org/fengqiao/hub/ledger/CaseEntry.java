package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A case as the ledger knows it.
 *
 * @param caseId the hub's id
 * @param court partner id of the referring court
 * @param caseNumber canonical 案号
 * @param centre partner id of the centre
 * @param state where it stands
 * @param referralVersion the newest referral version that took effect
 * @param openedAt when its first message was accepted
 * @param changedAt when its state last moved
 * @param others partners that take part through a proceeding
 */
public record CaseEntry(
    UUID caseId,
    String court,
    String caseNumber,
    String centre,
    CaseState state,
    int referralVersion,
    Instant openedAt,
    Instant changedAt,
    Set<String> others) {

  /** Whether this partner takes part in the case and may therefore see it. */
  public boolean concerns(String partner) {
    return court.equals(partner) || centre.equals(partner) || others.contains(partner);
  }

  /** The case in another state and referral version, as it will stand once that is written. */
  public CaseEntry moved(CaseState to, int version) {
    return new CaseEntry(
        caseId, court, caseNumber, centre, to, version, openedAt, changedAt, others);
  }
}
