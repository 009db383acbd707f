package org.fengqiao.hub.simulator.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/** The baseline's queue: an embedded broker whose journal is kept as the hub's is by default. */
final class BaselineBroker {

  /** As hub.broker.flush-after. */
  private static final int FLUSH_AFTER_NANOS = (int) TimeUnit.MICROSECONDS.toNanos(100);

  private static final long MEMORY = 128L * 1024 * 1024;
  private static final String QUEUE = "baseline";

  private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
  private final JmsPoolConnectionFactory connections = new JmsPoolConnectionFactory();

  BaselineBroker(Path folder) throws Exception {
    broker.setConfiguration(layout(folder));
    broker.start();
    connections.setConnectionFactory(
        ActiveMQJMSClient.createConnectionFactoryWithoutHA(
            JMSFactoryType.CF, new TransportConfiguration(InVMConnectorFactory.class.getName())));
    connections.setMaxConnections(4);
  }

  private static Configuration layout(Path folder) throws Exception {
    Configuration layout = new ConfigurationImpl();
    layout.setName("baseline");
    layout.setSecurityEnabled(false);
    layout.setJMXManagementEnabled(false);
    layout.setPersistenceEnabled(true);
    layout.setJournalDirectory(folder.resolve("journal").toString());
    layout.setBindingsDirectory(folder.resolve("bindings").toString());
    layout.setPagingDirectory(folder.resolve("paging").toString());
    layout.setLargeMessagesDirectory(folder.resolve("large-messages").toString());
    layout.setJournalType(JournalType.NIO);
    layout.setJournalDatasync(true);
    layout.setJournalSyncTransactional(true);
    layout.setJournalSyncNonTransactional(true);
    layout.setJournalBufferTimeout_NIO(FLUSH_AFTER_NANOS);
    layout.setGlobalMaxSize(MEMORY);
    layout.setMaxDiskUsage(-1);
    layout.addAcceptorConfiguration(
        new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of(), "inside"));
    AddressSettings every = new AddressSettings();
    every.setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    every.setMaxSizeBytes(MEMORY / 2);
    every.setDefaultAddressRoutingType(RoutingType.ANYCAST);
    every.setDefaultQueueRoutingType(RoutingType.ANYCAST);
    layout.addAddressSetting("#", every);
    return layout;
  }

  /** Returns once the document is in the journal. */
  void send(String messageId, byte[] document) throws JMSException {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
      BytesMessage message = session.createBytesMessage();
      message.writeBytes(document);
      message.setStringProperty("messageId", messageId);
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      producer.send(message);
    }
  }

  Connection connection() throws JMSException {
    return connections.createConnection();
  }

  String queue() {
    return QUEUE;
  }

  void stop() {
    connections.stop();
    try {
      broker.stop();
    } catch (Exception e) {
      throw new BenchFailed("The baseline's broker does not stop", e);
    }
  }
}
