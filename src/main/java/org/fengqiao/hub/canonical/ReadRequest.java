package org.fengqiao.hub.canonical;

/**
 * Asked of {@code direct:may-read}, which answers a Boolean: may this partner read this attachment?
 *
 * @param partner who wants to read
 * @param digest SHA-256 of the attachment
 */
public record ReadRequest(String partner, String digest) {}
