package org.fengqiao.hub.canonical;

/**
 * A piece of work on its way from the outbox to a queue.
 *
 * @param id the outbox row; also the broker's duplicate id, so that a repeat has no effect
 * @param queue the queue, named after the route that reads it
 * @param groupId messages of one group are worked in order
 * @param reference what to work on: a case id or a delivery id
 */
public record QueueEntry(long id, String queue, String groupId, String reference) {}
