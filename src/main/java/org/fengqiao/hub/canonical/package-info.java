/** The vocabulary every other module shares: the canonical model, its rules and its code tables. */
@org.springframework.modulith.ApplicationModule(
    type = org.springframework.modulith.ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.canonical;
