/** Failures by their cause: what people look through, own, call fixed, and replay. */
@org.springframework.modulith.NamedInterface("failures")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.failures;
