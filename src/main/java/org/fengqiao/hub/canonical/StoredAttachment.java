package org.fengqiao.hub.canonical;

/**
 * The bytes of a material as they lie in the store, found by digest.
 *
 * @param digest SHA-256 of the bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param mediaType as seen in the content, not as claimed by a name
 */
public record StoredAttachment(String digest, long size, String mediaType) {}
