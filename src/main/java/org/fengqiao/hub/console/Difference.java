package org.fengqiao.hub.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner's list of a day and the ledger differ, in words.
 *
 * @param kind code of the table {@code discrepancies}
 * @param kindZh the same in Chinese
 * @param kindEn the same in English
 * @param stepZh what to do, in Chinese
 * @param stepEn what to do, in English
 * @param direction SENT by the partner, or RECEIVED by it
 * @param messageId the sender's id of the message
 * @param hubCase its case, where the ledger knows one
 * @param hubSays what the ledger has, where that differs
 * @param partnerSays what the list has
 * @param open whether it waits for a person
 * @param endZh how a person ended it, in Chinese
 * @param endEn the same in English
 * @param decidedBy who did
 * @param ends how it may be ended
 */
record Difference(
    UUID id,
    String partner,
    LocalDate day,
    String kind,
    String kindZh,
    String kindEn,
    String stepZh,
    String stepEn,
    String direction,
    String messageId,
    @Nullable UUID hubCase,
    @Nullable String hubSays,
    @Nullable String partnerSays,
    Instant foundAt,
    boolean open,
    @Nullable String endZh,
    @Nullable String endEn,
    @Nullable String decidedBy,
    List<WaitingDecision.Choice> ends) {}
