package org.fengqiao.hub.channel.broker;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fengqiao.hub.channel.TlsSettings;
import org.fengqiao.hub.partner.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker in this process with a real journal on the disk. A journal that can no longer be written
 * ends the process: a hub that looks alive without its queues would be worse than none.
 */
final class EmbeddedBroker {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final AtomicInteger SERVER_IDS = new AtomicInteger();
  private static final int EXIT = 70;
  private static final int PREFETCH = 32 * 1024;

  private final int serverId = SERVER_IDS.incrementAndGet();
  private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

  EmbeddedBroker(BrokerSettings settings, Path folder, TlsSettings tls, Partners partners) {
    try {
      Configuration layout = new BrokerLayout(settings, serverId).in(folder, tls, partners.all());
      layout.registerBrokerPlugin(new SizeLimits(partners.all()));
      broker.setConfiguration(layout);
      broker.setSecurityManager(new CertificateAccess(partners));
      broker.start();
      server().registerIOCriticalErrorListener((cause, message, file) -> halt(message));
      if (!server().waitForActivation(30, TimeUnit.SECONDS)) {
        throw new BrokerUnusable("does another hub use " + folder + "?", null);
      }
    } catch (BrokerUnusable e) {
      throw e;
    } catch (Exception e) {
      throw new BrokerUnusable("its folder is " + folder, e);
    }
  }

  private static void halt(String message) {
    LOG.error("The broker's journal failed, the hub stops at once: {}", message);
    Runtime.getRuntime().halt(EXIT);
  }

  ActiveMQServer server() {
    return broker.getActiveMQServer();
  }

  /** Connections inside this process. */
  ConnectionFactory connections() {
    ActiveMQConnectionFactory inside =
        ActiveMQJMSClient.createConnectionFactoryWithoutHA(
            JMSFactoryType.CF,
            new TransportConfiguration(
                InVMConnectorFactory.class.getName(),
                Map.of(TransportConstants.SERVER_ID_PROP_NAME, serverId)));
    inside.setConsumerWindowSize(PREFETCH);
    return inside;
  }

  void stop() throws Exception {
    broker.stop();
  }
}
