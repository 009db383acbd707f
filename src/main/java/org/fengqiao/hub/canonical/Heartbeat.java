package org.fengqiao.hub.canonical;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * 心跳: a partner says that it is there, and what it sent last (guide §6, SYS.HEARTBEAT).
 *
 * @param partner who says so, by its certificate or its folder
 * @param every in what rhythm it says so
 * @param lastMessageId the last message it sent; nothing when it does not say
 * @param digest SHA-256 of that document as it was sent
 */
public record Heartbeat(
    String partner, Duration every, @Nullable String lastMessageId, @Nullable String digest) {}
