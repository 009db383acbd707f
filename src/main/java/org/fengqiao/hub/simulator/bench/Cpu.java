package org.fengqiao.hub.simulator.bench;

/**
 * Processor time used in one window, in seconds over all cores.
 *
 * @param subject by the hub, or the baseline
 * @param database by the processes it started
 * @param bench by the load generator and the counting centre
 * @param others by everything else on the machine: much of it means a disturbed measurement
 */
public record Cpu(double subject, double database, double bench, double others) {

  Cpu minus(Cpu before) {
    return new Cpu(
        Figures.round(subject - before.subject),
        Figures.round(database - before.database),
        Figures.round(bench - before.bench),
        Figures.round(others - before.others));
  }
}
