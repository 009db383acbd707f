/**
 * Who may do what at the operators' desk. Services ask {@link org.fengqiao.hub.access.Access};
 * pages only show what a service would answer.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ledger::users"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.access;
