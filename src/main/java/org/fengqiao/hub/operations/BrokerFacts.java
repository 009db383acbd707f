package org.fengqiao.hub.operations;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the broker about its queues by its management messages, which a broker elsewhere answers as
 * well as the one inside the hub. Meters of brokers tell how many wait, but not since when.
 */
@Component
class BrokerFacts {

  private static final String ALL = "{\"field\":\"\",\"operation\":\"\",\"value\":\"\"}";
  private static final int MOST = 1000;
  private static final double MILLIS = 1000.0;

  private final ConnectionFactory connections;
  private final JsonMapper json;

  BrokerFacts(ConnectionFactory connections, JsonMapper json) {
    this.connections = connections;
    this.json = json;
  }

  /**
   * How the queues stand, in the order of their names; the broker's own are left out.
   *
   * @throws JMSException when the broker does not answer
   */
  List<QueueHealth> queues() throws Exception {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      connection.start();
      BrokerTalk asking = new BrokerTalk(session);
      List<QueueHealth> queues = new ArrayList<>();
      JsonNode listed =
          json.readTree(
              String.valueOf(asking.call(ResourceNames.BROKER, "listQueues", ALL, 1, MOST)));
      for (JsonNode queue : listed.path("data")) {
        if (!isBrokersOwn(queue)) {
          queues.add(health(queue, asking));
        }
      }
      asking.end();
      queues.sort(Comparator.comparing(QueueHealth::name));
      return queues;
    }
  }

  private static boolean isBrokersOwn(JsonNode queue) {
    String name = queue.path("name").asString();
    return queue.path("temporary").asBoolean()
        || queue.path("internalQueue").asBoolean()
        || name.startsWith("$.")
        || name.startsWith("activemq.");
  }

  private static QueueHealth health(JsonNode queue, BrokerTalk asking) throws Exception {
    String name = queue.path("name").asString();
    long depth = queue.path("messageCount").asLong();
    return new QueueHealth(
        name,
        depth,
        depth == 0 ? 0 : age(asking, name),
        queue.path("consumerCount").asLong(),
        queue.path("deliveringCount").asLong(),
        queue.path("scheduledCount").asLong(),
        queue.path("messagesAdded").asLong(),
        queue.path("messagesAcked").asLong(),
        QueueSort.of(name) == QueueSort.DEAD,
        QueueSort.of(name) == QueueSort.EXPIRED);
  }

  private static double age(BrokerTalk asking, String queue) throws Exception {
    return asking.get(ResourceNames.QUEUE + queue, "firstMessageAge") instanceof Number millis
        ? Math.max(0, millis.longValue() / MILLIS)
        : 0;
  }
}
