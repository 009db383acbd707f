package org.fengqiao.hub.channel.broker;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;
import org.fengqiao.hub.channel.TlsSettings;
import org.fengqiao.hub.partner.Partner;

/** How the embedded broker is laid out: journal, acceptors, queues and what is done with them. */
final class BrokerLayout {

  /** Ids remembered per address: far more than leave the outbox while a row waits there. */
  private static final int ID_CACHE = 50_000;

  private static final int GROUP_BUCKETS = 256;
  private static final int PAGE = 4 * 1024 * 1024;

  private final BrokerSettings settings;
  private final int serverId;

  BrokerLayout(BrokerSettings settings, int serverId) {
    this.settings = settings;
    this.serverId = serverId;
  }

  Configuration in(Path folder, TlsSettings tls, Collection<Partner> partners) throws Exception {
    Configuration layout = new ConfigurationImpl();
    journal(layout, folder);
    layout.setName("fengqiao-hub-" + serverId);
    layout.setSecurityEnabled(true);
    // its caches go by user name, which anybody may claim; the certificate is asked each time
    layout.setAuthenticationCacheSize(0).setAuthorizationCacheSize(0);
    layout.setJMXManagementEnabled(false);
    layout.setClusterUser("hub").setClusterPassword(java.util.UUID.randomUUID().toString());
    layout.setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.HALT);
    layout.addAcceptorConfiguration(
        new TransportConfiguration(
            InVMAcceptorFactory.class.getName(),
            Map.of(TransportConstants.SERVER_ID_PROP_NAME, serverId),
            "hub"));
    layout.addAddressSetting("#", everyAddress());
    if (settings.partners()) {
      layout.addAcceptorConfiguration(partnerAcceptor(tls));
    }
    for (Partner partner : partners) {
      addQueue(layout, PartnerQueues.toPartner(partner.id()));
      addQueue(layout, PartnerQueues.fromPartner(partner.id()));
    }
    return layout;
  }

  private void journal(Configuration layout, Path folder) {
    layout.setPersistenceEnabled(true);
    layout.setJournalDirectory(folder.resolve("journal").toString());
    layout.setBindingsDirectory(folder.resolve("bindings").toString());
    layout.setPagingDirectory(folder.resolve("paging").toString());
    layout.setLargeMessagesDirectory(folder.resolve("large-messages").toString());
    layout.setNodeManagerLockDirectory(folder.resolve("journal").toString());
    layout.setJournalType(JournalType.NIO);
    layout.setJournalDatasync(true);
    layout.setJournalSyncTransactional(true);
    layout.setJournalSyncNonTransactional(true);
    layout.setJournalBufferTimeout_NIO((int) settings.flushAfter().toNanos());
    layout.setIDCacheSize(ID_CACHE);
    layout.setPersistIDCache(true);
    layout.setGlobalMaxSize(settings.memory().toBytes());
    layout.setMaxDiskUsage(-1);
    layout.setMinDiskFree(settings.diskReserve().toBytes());
  }

  /** One retry layer: the ledger counts attempts, so the broker never gives up by itself. */
  private AddressSettings everyAddress() {
    AddressSettings every = new AddressSettings();
    every.setMaxDeliveryAttempts(-1);
    // one binding for each case ever seen would fill the memory
    every.setDefaultGroupBuckets(GROUP_BUCKETS);
    every.setRedeliveryDelay(settings.redeliveryDelay().toMillis());
    every.setRedeliveryMultiplier(2.0);
    every.setMaxRedeliveryDelay(60_000);
    every.setRedeliveryCollisionAvoidanceFactor(0.2);
    every.setDeadLetterAddress(SimpleString.of("DLQ"));
    every.setAutoCreateDeadLetterResources(true);
    // what a sender let expire is nobody's fault of ours: it lies apart from what failed
    every.setExpiryAddress(SimpleString.of("EXPIRY"));
    every.setAutoCreateExpiryResources(true);
    every.setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    every.setPageSizeBytes(PAGE);
    every.setMaxSizeBytes(settings.memory().toBytes() / 2);
    every.setAutoCreateQueues(true).setAutoCreateAddresses(true);
    every.setAutoDeleteQueues(false).setAutoDeleteAddresses(false);
    every.setDefaultAddressRoutingType(RoutingType.ANYCAST);
    every.setDefaultQueueRoutingType(RoutingType.ANYCAST);
    every.setIDCacheSize(ID_CACHE);
    return every;
  }

  private TransportConfiguration partnerAcceptor(TlsSettings tls) {
    Map<String, Object> with = new HashMap<>();
    with.put("host", settings.partnerAddress());
    with.put("port", settings.partnerPort());
    with.put("sslEnabled", true);
    with.put("needClientAuth", true);
    with.put("enabledProtocols", String.join(",", tls.protocols()));
    with.put("keyStoreType", "PKCS12");
    with.put("keyStorePath", tls.keyStore().toString());
    with.put("keyStorePassword", tls.keyStorePassword());
    with.put("trustStoreType", "PKCS12");
    with.put("trustStorePath", tls.trustStore().toString());
    with.put("trustStorePassword", tls.trustStorePassword());
    with.put("protocols", "CORE");
    return new TransportConfiguration(NettyAcceptorFactory.class.getName(), with, "partners");
  }

  private static void addQueue(Configuration layout, String name) {
    layout.addAddressConfiguration(
        new CoreAddressConfiguration()
            .setName(name)
            .addRoutingType(RoutingType.ANYCAST)
            .addQueueConfiguration(
                QueueConfiguration.of(name)
                    .setAddress(name)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setDurable(true)));
  }
}
