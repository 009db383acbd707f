package org.fengqiao.hub.channel;

import java.util.Map;
import java.util.Set;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.canonical.Transport.Fact;
import org.jspecify.annotations.Nullable;

/** Writes down how a message came over a queue: what the broker says of it, and some properties. */
final class JmsProperties {

  /** What the broker and the routes add says nothing of the sender. */
  private static final Set<String> OURS = Set.of("JMS", "Camel", "_AMQ", "breadcrumbId");

  private static final Set<String> READ = Set.of("messageId", "traceparent", "kind");

  private JmsProperties() {}

  static Transport of(String channel, String queue, Map<String, @Nullable Object> headers) {
    Transport.Writing written =
        Transport.by(channel)
            .fact(Fact.QUEUE, queue)
            .fact(Fact.JMS_MESSAGE_ID, headers.get("JMSMessageID"))
            .fact(Fact.JMS_CORRELATION_ID, headers.get("JMSCorrelationID"))
            .fact(Fact.JMS_TYPE, headers.get("JMSType"))
            .fact(Fact.JMS_TIMESTAMP, headers.get("JMSTimestamp"))
            .fact(Fact.IDEMPOTENCY_KEY, headers.get("messageId"))
            .fact(Fact.TRACEPARENT, headers.get("traceparent"));
    headers.keySet().stream()
        .filter(name -> !READ.contains(name) && OURS.stream().noneMatch(name::startsWith))
        .sorted()
        .forEach(written::withhold);
    return written.written();
  }
}
