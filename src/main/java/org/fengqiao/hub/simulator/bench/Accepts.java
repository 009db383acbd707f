package org.fengqiao.hub.simulator.bench;

/**
 * How submissions were answered in one window.
 *
 * @param count answered 200 with status ACCEPTED
 * @param perSecond of those
 * @param p50Millis half of the accepted calls took no longer
 * @param p99Millis 99 % of the accepted calls took no longer
 * @param maxMillis the longest accepted call
 * @param refused answered 503: come back later
 * @param rejected any other answer
 * @param failed no answer at all
 */
public record Accepts(
    long count,
    double perSecond,
    double p50Millis,
    double p99Millis,
    double maxMillis,
    long refused,
    long rejected,
    long failed) {}
