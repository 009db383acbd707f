package org.fengqiao.hub.channel.amqp;

import java.net.URI;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.fengqiao.hub.channel.PartnerRoutes;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * A component and a route for each partner whose file says it sends over AMQP: a message leaves the
 * partner's queue in the transaction that puts the answer on its other queue.
 */
@Component
class AmqpInRoutes extends PartnerRoutes {

  private final AmqpConnections connections;

  AmqpInRoutes(Partners partners, AmqpConnections connections) {
    super(partners);
    this.connections = connections;
  }

  @Override
  protected void add(CamelContext camel, Partner partner) {
    if (partner.inbound().channel().equals("amqp")) {
      AmqpAddress from = AmqpAddress.of(Objects.requireNonNull(partner.inbound().address()));
      String component = "amqp-" + partner.id();
      camel.addComponent(component, component(from.broker()));
      route(camel, "amqp-in", partner)
          .parameter("broker", component)
          .parameter("from", from.queue())
          .parameter("answers", from.queue() + ".receipts")
          .add();
    }
  }

  private JmsComponent component(URI broker) {
    JmsConfiguration configuration = new JmsConfiguration(connections.single(broker));
    configuration.setTransacted(true);
    configuration.setLazyCreateTransactionManager(false);
    configuration.setCacheLevelName("CACHE_CONSUMER");
    configuration.setErrorHandlerLogStackTrace(false);
    configuration.setAcceptMessagesWhileStopping(false);
    // each try that fails is a line in the log
    configuration.setRecoveryInterval(15_000);
    return new JmsComponent(configuration);
  }
}
