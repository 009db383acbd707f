package org.fengqiao.hub.channel.amqp;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * Connections to partners' brokers: mutual TLS with the hub's certificate, the broker's name
 * checked, kept open between messages.
 */
@Component
class AmqpConnections implements DisposableBean {

  private final SslBundles bundles;
  private final Map<URI, JmsPoolConnectionFactory> pools = new ConcurrentHashMap<>();

  AmqpConnections(SslBundles bundles) {
    this.bundles = bundles;
  }

  /** Kept connections for sending; one that fails is replaced. */
  JmsPoolConnectionFactory pooled(URI broker, long timeoutMillis) {
    return pools.computeIfAbsent(
        broker,
        address -> {
          JmsConnectionFactory factory = single(address);
          factory.setSendTimeout(timeoutMillis);
          factory.setRequestTimeout(timeoutMillis);
          JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
          pool.setConnectionFactory(factory);
          pool.setMaxConnections(1);
          pool.setConnectionIdleTimeout(60_000);
          return pool;
        });
  }

  /** A connection for each caller, for those who listen. */
  JmsConnectionFactory single(URI broker) {
    JmsConnectionFactory factory =
        new JmsConnectionFactory(
            broker
                + "?transport.verifyHost=true&amqp.idleTimeout=30000&amqp.saslMechanisms=EXTERNAL,ANONYMOUS");
    factory.setSslContext(bundles.getBundle("hub").createSslContext());
    // persistent sends return when the broker has settled them
    factory.setForceSyncSend(true);
    return factory;
  }

  @Override
  public void destroy() {
    pools.values().forEach(JmsPoolConnectionFactory::stop);
  }
}
