/** What happened lately, of all kinds in one row of time: what listeners are told. */
@org.springframework.modulith.NamedInterface("events")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.events;
