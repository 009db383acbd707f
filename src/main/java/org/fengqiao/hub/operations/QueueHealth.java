package org.fengqiao.hub.operations;

/**
 * A queue of the broker.
 *
 * @param name its name; {@code deliver.<line>}, {@code casework}
 * @param depth messages in it, those under way among them
 * @param oldestSeconds age of the oldest one that waits; 0 when none does
 * @param consumers who reads it
 * @param delivering messages under way
 * @param scheduled messages whose time has not come
 * @param added messages ever put in since the broker started
 * @param acknowledged messages ever taken out since the broker started
 * @param deadLetter whether it holds what could not be worked on
 * @param expired whether it holds what its sender let expire
 */
public record QueueHealth(
    String name,
    long depth,
    double oldestSeconds,
    long consumers,
    long delivering,
    long scheduled,
    long added,
    long acknowledged,
    boolean deadLetter,
    boolean expired) {}
