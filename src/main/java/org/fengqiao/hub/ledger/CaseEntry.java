package org.fengqiao.hub.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * A case as the ledger knows it.
 *
 * @param caseId the hub's id
 * @param dossier what it is about
 * @param court partner id of the referring court, or of whoever else opened it
 * @param caseNumber canonical 案号, the newest when the court changed it, or the number its opener
 *     gave it
 * @param centre partner id of the centre, or of whoever else it was opened with
 * @param state where it stands
 * @param referralVersion the newest referral version that took effect
 * @param openedAt when its first message was accepted
 * @param changedAt when its state last moved
 * @param others partners that take part through a proceeding, or as an institution concerned
 * @param dispatched where the hub proposed to send it, if it is a referral
 */
public record CaseEntry(
    UUID caseId,
    Dossier dossier,
    String court,
    String caseNumber,
    String centre,
    CaseState state,
    int referralVersion,
    Instant openedAt,
    Instant changedAt,
    Set<String> others,
    @Nullable Dispatched dispatched) {

  /** Where the hub proposed to send it: codes of stations, tracks and priorities (guide §2.12). */
  public record Dispatched(String station, String track, String priority) {}

  /** Whether this partner takes part in the case and may therefore see it. */
  public boolean concerns(String partner) {
    return court.equals(partner) || centre.equals(partner) || others.contains(partner);
  }

  /** Everybody who takes part in it. */
  public Set<String> partners() {
    Set<String> all = new TreeSet<>(others);
    all.add(court);
    all.add(centre);
    return all;
  }

  /** Its 案号; other files than referrals have none. */
  public @Nullable String courtNumber() {
    return dossier == Dossier.REFERRAL ? caseNumber : null;
  }

  /** The case in another state and referral version, as it will stand once that is written. */
  public CaseEntry moved(CaseState to, int version) {
    return new CaseEntry(
        caseId,
        dossier,
        court,
        caseNumber,
        centre,
        to,
        version,
        openedAt,
        changedAt,
        others,
        dispatched);
  }
}
