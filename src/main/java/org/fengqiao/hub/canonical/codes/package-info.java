/** Dated code tables: data from {@code mappings/codes}, never code. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.canonical.codes;
