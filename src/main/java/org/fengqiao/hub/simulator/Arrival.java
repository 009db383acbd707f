package org.fengqiao.hub.simulator;

/**
 * What a partner notes of a message it was handed.
 *
 * @param key the delivery's stable id: the same on every attempt
 * @param messageId the id its first sender gave it
 * @param kind id of the message's kind
 * @param caseId the hub's case, or empty
 * @param digest SHA-256 of the document
 */
public record Arrival(String key, String messageId, String kind, String caseId, String digest) {}
