/** Who may use the operators' pages, and as what. */
@org.springframework.modulith.NamedInterface("users")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.users;
