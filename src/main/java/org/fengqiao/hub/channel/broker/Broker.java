package org.fengqiao.hub.channel.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.fengqiao.hub.channel.TlsSettings;
import org.fengqiao.hub.partner.Partners;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The broker the hub works with, and the component {@code jms:} that routes use. */
@Configuration(proxyBeanMethods = false)
class Broker {

  /** More than the consumers of a large installation need; each takes a session of its own. */
  private static final int SESSIONS = 500;

  private static final int CONNECTIONS = 4;

  @Bean(destroyMethod = "stop")
  @ConditionalOnProperty(name = "hub.broker.url", matchIfMissing = true, havingValue = "embedded")
  EmbeddedBroker embeddedBroker(
      BrokerSettings settings,
      TlsSettings tls,
      Partners partners,
      @Value("${hub.data:data}") Path data) {
    return new EmbeddedBroker(settings, data.resolve("artemis"), tls, partners);
  }

  @Bean(destroyMethod = "stop")
  JmsPoolConnectionFactory brokerConnections(
      BrokerSettings settings, ObjectProvider<EmbeddedBroker> embedded) {
    JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
    EmbeddedBroker here = embedded.getIfAvailable();
    pool.setConnectionFactory(
        here == null
            ? new ActiveMQConnectionFactory(settings.url(), settings.user(), settings.password())
            : here.connections());
    pool.setMaxConnections(CONNECTIONS);
    pool.setMaxSessionsPerConnection(SESSIONS);
    pool.setUseAnonymousProducers(true);
    pool.setConnectionIdleTimeout(0);
    return pool;
  }

  /** Local transactions without a manager, one consumer per thread kept open (ADR 0001). */
  @Bean
  JmsComponent jms(JmsPoolConnectionFactory connections) {
    JmsConfiguration configuration = new JmsConfiguration(connections);
    configuration.setTransacted(true);
    configuration.setLazyCreateTransactionManager(false);
    configuration.setCacheLevelName("CACHE_CONSUMER");
    configuration.setErrorHandlerLogStackTrace(false);
    configuration.setAcceptMessagesWhileStopping(false);
    return new JmsComponent(configuration);
  }
}
