package org.fengqiao.hub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.fengqiao.hub.simulator.pki.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentreQueuesTest {

  private static final String REFERRAL =
      "{\"case-referral\":{\"header\":{\"messageId\":\"m-1\",\"hubMessageId\":\"h-1\"},"
          + "\"caseReference\":{\"hubCaseId\":\"c-1\"}}}";

  @TempDir Path folder;
  private DemoAuthority authority;
  private EmbeddedActiveMQ broker;
  private SimulatedCentre centre;
  private int port;

  @BeforeEach
  void open() throws Exception {
    authority = DemoAuthority.in(folder.resolve("pki"), "changeit");
    port = free();
    broker = new EmbeddedActiveMQ();
    broker.setConfiguration(
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .addAcceptorConfiguration("inside", "vm://7")
            .addAcceptorConfiguration("partners", tls(authority.identity("hub"))));
    broker.start();
    Identity identity = authority.identity("centre-qingdao");
    centre =
        SimulatedCentre.open(
            identity,
            0,
            folder.resolve("centre"),
            URI.create("https://localhost:1/api/v1/"),
            CentreScript.silent());
    centre.useQueues(identity, port);
  }

  @AfterEach
  void close() throws Exception {
    centre.close();
    broker.stop();
  }

  @Test
  void aQueuedMessageHasOneEffectHoweverOftenItIsHandedOut() throws Exception {
    queue(REFERRAL);
    queue(REFERRAL);

    await().atMost(Duration.ofSeconds(20)).until(() -> centre.duplicates() == 1);
    assertThat(centre.effects("m-1")).isEqualTo(1);
    assertThat(centre.orderOf("c-1")).containsExactly("m-1");
  }

  @Test
  void whatTheCentreSendsWaitsOnItsOwnQueue() throws Exception {
    Identity identity = authority.identity("centre-qingdao");
    CentreInbox nowhere = new CentreInbox(Journal.open(folder.resolve("none")), new NoClerk());
    try (CentreQueues queues = new CentreQueues(identity, port, nowhere, desk(identity))) {
      queues.send("m-2", REFERRAL.getBytes(StandardCharsets.UTF_8));
    }
    try (ActiveMQConnectionFactory inside = new ActiveMQConnectionFactory("vm://7");
        Connection connection = inside.createConnection();
        Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      connection.start();
      Message sent =
          session
              .createConsumer(session.createQueue("partner.centre-qingdao.out"))
              .receive(Duration.ofSeconds(10).toMillis());
      assertThat(sent.getStringProperty("messageId")).isEqualTo("m-2");
    }
  }

  private QueueDesk desk(Identity identity) {
    CentreDrafts drafts =
        new CentreDrafts(
            folder.resolve("drafts"), Clock.systemUTC(), new CentreReading(Path.of("mappings")));
    return new QueueDesk(
        new HubRest(identity, URI.create("https://localhost:1/api/v1/")),
        drafts,
        new AttachmentFolder(folder.resolve("files")));
  }

  private void queue(String document) throws Exception {
    try (ActiveMQConnectionFactory inside = new ActiveMQConnectionFactory("vm://7");
        Connection connection = inside.createConnection();
        Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      session
          .createProducer(session.createQueue("partner.centre-qingdao.in"))
          .send(session.createTextMessage(document));
    }
  }

  private String tls(Identity hub) {
    return "tcp://127.0.0.1:%d?sslEnabled=true;needClientAuth=true;keyStoreType=PKCS12;trustStoreType=PKCS12;keyStorePath=%s;keyStorePassword=%s;trustStorePath=%s;trustStorePassword=%s"
        .formatted(port, hub.keyStore(), hub.password(), hub.trustStore(), hub.password());
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static final class NoClerk implements CentreInbox.Clerk {
    @Override
    public void check(Envelope envelope, byte[] document) {
      assertThat(document).isNotEmpty();
    }

    @Override
    public void see(Envelope envelope, byte[] document) {
      assertThat(document).isNotEmpty();
    }
  }
}
