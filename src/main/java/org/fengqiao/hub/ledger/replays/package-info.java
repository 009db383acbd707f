/**
 * Replays: what is to be done again, as planned by people and worked by the route {@code replay}.
 */
@org.springframework.modulith.NamedInterface("replays")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.replays;
