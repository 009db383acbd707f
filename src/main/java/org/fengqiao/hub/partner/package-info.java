/**
 * The partner catalogue, read from {@code routes/partners}: who a partner is and how it is reached.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"canonical"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.partner;
