package org.fengqiao.hub.canonical;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pulling partner asks {@code direct:inbox}, answered with an {@link InboxPage}.
 *
 * @param partner whose inbox
 * @param after deliveries after this one; absent from the first
 * @param limit at most so many
 */
public record InboxQuery(String partner, @Nullable UUID after, int limit) {}
