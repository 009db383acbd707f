package org.fengqiao.hub.ledger.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * What statistics know of a case. Days are days in Qingdao, by the event times of its messages.
 *
 * @param dispute the first case of the same dispute; the case itself when there is no earlier one
 * @param court who opened it: a court, or the regulator for a complaint
 * @param centre partner id of the centre or of a station with a system of its own
 * @param station code of the station it was proposed for
 * @param institution credit code of the bank, insurer … concerned
 * @param institutionGroup its group (code table {@code institution-groups})
 * @param business class of business (code table {@code complaint-businesses})
 * @param cause cause of action, version and number: {@code 2025-115.2}
 * @param track 繁简分流, if it was proposed
 * @param channel mode of referral, or the complaint's source
 * @param endedOn when mediation ended, however it did
 * @param result code of the table {@code result-codes}, or {@code WITHDRAWN}
 * @param involved amount in dispute, yuan
 * @param reversedOn when its agreement was revoked or set aside
 */
public record CaseFact(
    UUID caseId,
    UUID dispute,
    Dossier dossier,
    String court,
    String centre,
    @Nullable String station,
    @Nullable String institution,
    @Nullable String institutionGroup,
    @Nullable String business,
    @Nullable String cause,
    @Nullable String track,
    @Nullable String channel,
    LocalDate receivedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate declinedOn,
    @Nullable LocalDate endedOn,
    @Nullable String result,
    boolean online,
    BigDecimal involved,
    BigDecimal agreed,
    BigDecimal performed,
    @Nullable LocalDate reversedOn) {}
