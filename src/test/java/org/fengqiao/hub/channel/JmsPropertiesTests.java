package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fengqiao.hub.canonical.Transport;
import org.junit.jupiter.api.Test;

/** What is written down of a message from a queue. */
class JmsPropertiesTests {

  @Test
  void theBrokersFactsAreKeptAndOfOtherPropertiesTheNames() {
    Transport came =
        JmsProperties.of(
            "jms",
            "partner.centre-qingdao.in",
            Map.of(
                "JMSMessageID",
                "ID:7",
                "JMSTimestamp",
                1_796_000_000_000L,
                "JMSPriority",
                4,
                "CamelJmsDeliveryMode",
                2,
                "messageId",
                "o-1",
                "token",
                "top-secret"));

    assertThat(came.facts())
        .containsExactly(
            Map.entry("channel", "jms"),
            Map.entry("queue", "partner.centre-qingdao.in"),
            Map.entry("jms-message-id", "ID:7"),
            Map.entry("jms-timestamp", "1796000000000"),
            Map.entry("idempotency-key", "o-1"),
            Map.entry("withheld", "token"));
  }
}
