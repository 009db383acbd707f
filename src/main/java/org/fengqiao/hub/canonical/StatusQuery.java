package org.fengqiao.hub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * What a partner asks {@code direct:referral-status}: by message, by case number or by the hub's
 * case id; at least one is there.
 *
 * @param partner who asks; answered only about its own cases
 * @param messageId the partner's own message id
 * @param caseNumber 案号 as the partner writes it
 * @param caseId the hub's id of the case, unchecked text
 */
public record StatusQuery(
    String partner,
    @Nullable String messageId,
    @Nullable String caseNumber,
    @Nullable String caseId) {}
