/** Corrections of messages that a partner could not be given: drafted, approved, sent instead. */
@org.springframework.modulith.NamedInterface("drafts")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.drafts;
