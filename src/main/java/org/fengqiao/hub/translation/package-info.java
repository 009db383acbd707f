/** Changes shapes: a partner's dialect to the canonical model and back, validated on both sides. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"canonical", "partner"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.translation;
