package org.fengqiao.hub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * What a document in a partner's own dialect says it is.
 *
 * @param kind what it carries
 * @param messageId its own id; nothing when it has none that could be one
 */
public record Recognised(MessageKind kind, @Nullable String messageId) {}
