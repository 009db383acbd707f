package org.fengqiao.hub.canonical;

/**
 * Work decided in a transaction, for the outbox to hand to a queue when it commits.
 *
 * @param queue the queue, named after the route that reads it
 * @param groupId work of one group is done in order
 * @param reference what to work on: a case id or a delivery id
 */
public record HandOver(String queue, String groupId, String reference) {}
