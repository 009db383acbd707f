package org.fengqiao.hub.simulator.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to measure and for how long.
 *
 * @param seconds length of each window
 * @param warmUp seconds of load before the first window
 * @param connections one window for each of these numbers
 * @param offeredPerSecond rate of the window that is paced; 0: none
 * @param baseline whether the baseline is measured too
 * @param sample referral that is submitted
 * @param data folder for the data of the run, made new and deleted afterwards
 * @param result folder for logs and {@code bench.json}
 * @param attach host:port of a running hub, instead of starting one
 * @param pki folder of the demo certificates, when attached
 * @param sinkPort port of the counting centre; 0 = any free one
 */
public record BenchSettings(
    int seconds,
    int warmUp,
    List<Integer> connections,
    int offeredPerSecond,
    boolean baseline,
    Path sample,
    Path data,
    Path result,
    @Nullable String attach,
    Path pki,
    int sinkPort) {}
