package org.fengqiao.hub.channel.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** UP when a session can be opened on the broker; Camel's own health does not notice a dead one. */
@Component("brokerHealthIndicator")
class BrokerHealth extends AbstractHealthIndicator {

  private final ConnectionFactory connections;
  private final ObjectProvider<EmbeddedBroker> embedded;

  BrokerHealth(ConnectionFactory connections, ObjectProvider<EmbeddedBroker> embedded) {
    super("the broker does not answer");
    this.connections = connections;
    this.embedded = embedded;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws Exception {
    EmbeddedBroker here = embedded.getIfAvailable();
    if (here != null && !here.server().isActive()) {
      builder.down().withDetail("broker", "not active");
      return;
    }
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      builder.up().withDetail("transacted", session.getTransacted());
    }
  }
}
