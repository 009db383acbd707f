package org.fengqiao.hub.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A route as Camel sees it on this hub.
 *
 * @param id its id
 * @param description what it does
 * @param status {@code Started}, {@code Suspended} or {@code Stopped}
 * @param inFlight exchanges under way
 * @param oldestInFlightMillis how long the oldest of them is under way
 * @param total exchanges since the start
 * @param failed exchanges that failed
 * @param failuresHandled failures the route handled: dead letters are among them, and count as
 *     completed
 * @param meanMillis mean time of an exchange
 * @param maxMillis longest time of an exchange
 * @param last when the last exchange ended; nothing before the first
 */
public record RouteHealth(
    String id,
    String description,
    String status,
    long inFlight,
    long oldestInFlightMillis,
    long total,
    long failed,
    long failuresHandled,
    long meanMillis,
    long maxMillis,
    @Nullable Instant last) {}
