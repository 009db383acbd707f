package org.fengqiao.hub.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What listening may cost.
 *
 * @param listeners programs that may listen at this hub at once
 * @param overlap how far back each look reads again: longer than any transaction takes, and than
 *     the clocks of two hubs are apart
 * @param heartbeat after how long a silence a listener is told that the hub is still there
 */
@ConfigurationProperties("hub.events")
record EventSettings(
    @DefaultValue("20") int listeners,
    @DefaultValue("2m") Duration overlap,
    @DefaultValue("15s") Duration heartbeat) {}
