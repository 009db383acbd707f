/**
 * Draws traces of messages from the trail the ledger keeps anyway and sends them by OTLP. The id of
 * a trace is the hub's id of the message.
 */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.operations.tracing;
