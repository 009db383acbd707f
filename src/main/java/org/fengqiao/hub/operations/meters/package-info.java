/** What the health board knows, as metrics; no case number, no person is ever a label. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.operations.meters;
