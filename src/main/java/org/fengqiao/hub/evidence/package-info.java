/** Proof: originals by digest, signed receipts, and the entries that say what was received when. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"canonical", "partner"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.evidence;
