/**
 * The legal clocks of the cases: started, stopped and suspended by what happens, fired when their
 * time has come; and the calendar they are counted by.
 */
@org.springframework.modulith.NamedInterface("clocks")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.clocks;
