package org.fengqiao.hub.risk.cli;

/**
 * What was measured.
 *
 * @param time when
 * @param cores processors the Java machine sees
 * @param java version
 * @param cases in the ledger before the measurement
 * @param features rows of the index then
 * @param patterns open patterns then
 * @param buildSeconds how long it took to write and screen them
 * @param screened referrals screened one by one, each in a durable transaction of its own
 * @param p50Millis half took no longer
 * @param p99Millis 99 % took no longer
 * @param maxMillis the longest
 * @param targetMillis what the p99 must stay under
 * @param met whether it does
 */
record RiskFigures(
    String time,
    int cores,
    String java,
    int cases,
    long features,
    long patterns,
    double buildSeconds,
    int screened,
    double p50Millis,
    double p99Millis,
    double maxMillis,
    double targetMillis,
    boolean met) {}
