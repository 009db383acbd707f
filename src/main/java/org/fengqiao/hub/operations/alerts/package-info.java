/**
 * Alarms operators: rules as data, one notice when it starts and one when it is over, over the
 * channels that are set. Whatever is told names partners and figures, never a person or a case.
 */
@org.springframework.modulith.NamedInterface("alerts")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.operations.alerts;
