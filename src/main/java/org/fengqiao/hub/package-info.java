/** Fengqiao Hub: moves referrals and outcomes between courts and the mediation centre. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub;
