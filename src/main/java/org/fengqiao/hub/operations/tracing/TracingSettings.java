package org.fengqiao.hub.operations.tracing;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether traces are sent, and where to.
 *
 * @param enabled off: no route is watched, nothing is read, no thread runs
 * @param endpoint where an OTLP receiver takes traces over HTTP
 */
@ConfigurationProperties("hub.tracing")
record TracingSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("http://localhost:4318/v1/traces") URI endpoint) {}
