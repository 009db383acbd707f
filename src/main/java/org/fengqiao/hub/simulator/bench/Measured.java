package org.fengqiao.hub.simulator.bench;

/**
 * One window.
 *
 * @param load what was offered
 * @param accepts how it was answered
 * @param deliveries what reached the centre
 * @param cpu what it cost
 */
public record Measured(Load load, Accepts accepts, Deliveries deliveries, Cpu cpu) {}
