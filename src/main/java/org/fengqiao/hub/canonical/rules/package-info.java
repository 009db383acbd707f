/** What a message must say, beyond its form, before the hub takes it: checks without any memory. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.canonical.rules;
