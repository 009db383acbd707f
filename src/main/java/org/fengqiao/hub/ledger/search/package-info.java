/**
 * The ledger as people look things up in it: any message by what is known of it, the trail each
 * step left, and the bytes of each stage. Reads only, except for the party index.
 */
@org.springframework.modulith.NamedInterface("search")
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.ledger.search;
