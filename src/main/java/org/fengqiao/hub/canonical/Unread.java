package org.fengqiao.hub.canonical;

/**
 * Asked of {@code direct:recognise}, which answers {@link Recognised}: a document in a partner's
 * own dialect, whose kind no address and no root name tells.
 *
 * @param dialect how it is written: a folder under {@code mappings/}
 * @param original the bytes as they came
 */
public record Unread(String dialect, byte[] original) {}
