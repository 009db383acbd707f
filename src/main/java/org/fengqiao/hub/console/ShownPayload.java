package org.fengqiao.hub.console;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message at one stage, as a person may see it.
 *
 * @param stage raw, canonical, target, sent or receipt
 * @param deliveryId whose delivery it is, for target and sent
 * @param partner whose form it is
 * @param dialect how it is written, where known
 * @param clear whether persons are shown; such a look is on record
 * @param content the text
 */
record ShownPayload(
    String stage,
    @Nullable UUID deliveryId,
    @Nullable String partner,
    @Nullable String dialect,
    boolean clear,
    String content) {}
