package org.fengqiao.hub.simulator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.postoffice.RoutingStatus;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.fengqiao.hub.simulator.pki.Identity;

/**
 * A peer centre's own broker: AMQP 1.0 over TLS that asks every caller for a certificate, a durable
 * journal, three queues. It can be told to cut the line when the next message is stored.
 */
final class PeerBroker implements AutoCloseable {

  static final String INCOMING = "joint.in";
  static final String OUTGOING = "joint.out";
  static final String RECEIPTS = "joint.out.receipts";

  private static final AtomicInteger SERVERS = new AtomicInteger(7000);

  private final int serverId = SERVERS.incrementAndGet();
  private final Identity identity;
  private final int port;
  private final Path folder;
  private final AtomicBoolean cutting = new AtomicBoolean();
  private EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

  PeerBroker(Identity identity, int port, Path folder) {
    this.identity = identity;
    this.port = port;
    this.folder = folder;
  }

  void start() {
    try {
      broker = new EmbeddedActiveMQ();
      broker.setConfiguration(layout());
      broker.start();
      broker.getActiveMQServer().registerBrokerPlugin(new Cutter());
    } catch (Exception e) {
      throw new PartnerNotStarted("AMQP port " + port + " cannot be opened", e);
    }
  }

  /** The address for the peer's own people, inside this process. */
  String inside() {
    return "vm://" + serverId;
  }

  /** Cuts the sender's connection when its next message is stored and not yet acknowledged. */
  void cutNext() {
    cutting.set(true);
  }

  private Configuration layout() throws Exception {
    Configuration layout = new ConfigurationImpl();
    layout.setName("peer-" + serverId);
    // whoever has no certificate of the authority gets no connection; there are no users beyond
    // that
    layout.setSecurityEnabled(false);
    layout.setJMXManagementEnabled(false);
    layout.setPersistenceEnabled(true);
    layout.setJournalDirectory(folder.resolve("journal").toString());
    layout.setBindingsDirectory(folder.resolve("bindings").toString());
    layout.setPagingDirectory(folder.resolve("paging").toString());
    layout.setLargeMessagesDirectory(folder.resolve("large-messages").toString());
    layout.setNodeManagerLockDirectory(folder.resolve("journal").toString());
    layout.setJournalType(JournalType.NIO);
    layout.setJournalDatasync(true);
    layout.setMaxDiskUsage(-1);
    layout.addAcceptorConfiguration(
        new TransportConfiguration(
            InVMAcceptorFactory.class.getName(),
            Map.of(TransportConstants.SERVER_ID_PROP_NAME, serverId),
            "inside"));
    layout.addAcceptorConfiguration(amqp());
    AddressSettings every = new AddressSettings();
    every.setMaxDeliveryAttempts(-1);
    every.setDefaultAddressRoutingType(RoutingType.ANYCAST);
    every.setDefaultQueueRoutingType(RoutingType.ANYCAST);
    layout.addAddressSetting("#", every);
    for (String queue : List.of(INCOMING, OUTGOING, RECEIPTS)) {
      layout.addAddressConfiguration(
          new CoreAddressConfiguration()
              .setName(queue)
              .addRoutingType(RoutingType.ANYCAST)
              .addQueueConfiguration(
                  QueueConfiguration.of(queue)
                      .setAddress(queue)
                      .setRoutingType(RoutingType.ANYCAST)
                      .setDurable(true)));
    }
    return layout;
  }

  private TransportConfiguration amqp() {
    Map<String, Object> with = new HashMap<>();
    with.put("host", "localhost");
    with.put("port", port);
    with.put("protocols", "AMQP");
    with.put("sslEnabled", true);
    with.put("needClientAuth", true);
    with.put("keyStoreType", "PKCS12");
    with.put("keyStorePath", identity.keyStore().toAbsolutePath().toString());
    with.put("keyStorePassword", identity.password());
    with.put("trustStoreType", "PKCS12");
    with.put("trustStorePath", identity.trustStore().toAbsolutePath().toString());
    with.put("trustStorePassword", identity.password());
    with.put("saslMechanisms", "EXTERNAL,ANONYMOUS");
    return new TransportConfiguration(NettyAcceptorFactory.class.getName(), with, "amqp");
  }

  @Override
  public void close() {
    try {
      broker.stop();
    } catch (Exception e) {
      throw new PartnerNotStarted("the peer's broker does not stop", e);
    }
  }

  /** The message is in the journal; its sender never hears so. */
  private final class Cutter implements ActiveMQServerPlugin {

    @Override
    public void afterSend(
        ServerSession session,
        Transaction tx,
        Message message,
        boolean direct,
        boolean noAutoCreateQueue,
        RoutingStatus result) {
      if (INCOMING.equals(message.getAddress()) && cutting.compareAndSet(true, false)) {
        session.getRemotingConnection().getTransportConnection().forceClose();
      }
    }
  }
}
