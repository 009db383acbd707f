/** A command at a terminal: measures screening on a ledger of many cases in a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.risk.cli;
