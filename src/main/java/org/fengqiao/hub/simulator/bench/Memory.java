package org.fengqiao.hub.simulator.bench;

/**
 * What a process took of the machine's memory.
 *
 * @param peakMiB highest resident memory of the process itself
 * @param databaseMiB memory of the processes it started, pages they share counted once; at the end
 */
public record Memory(double peakMiB, double databaseMiB) {}
