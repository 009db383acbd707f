/**
 * The canonical model on paper: XML and JSON, read with suspicion and written always the same way.
 */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.canonical.json;
