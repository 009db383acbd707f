package org.fengqiao.hub.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What counts as amiss.
 *
 * @param queueAge how long a message may wait for its partner before somebody should look
 * @param stuckAfter how long something may lie still that ought to move by itself
 * @param outboxLag how long committed work may take to reach the broker
 * @param clockDrift how far a partner's clock may be from ours
 * @param failureRate per cent of failed attempts within an hour
 * @param diskReserve free space below which somebody should look
 */
@ConfigurationProperties("hub.operations")
record OperationsSettings(
    @DefaultValue("10m") Duration queueAge,
    @DefaultValue("5m") Duration stuckAfter,
    @DefaultValue("30s") Duration outboxLag,
    @DefaultValue("60s") Duration clockDrift,
    @DefaultValue("10") int failureRate,
    @DefaultValue("2GB") DataSize diskReserve) {}
