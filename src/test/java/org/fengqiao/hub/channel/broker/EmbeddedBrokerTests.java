package org.fengqiao.hub.channel.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fengqiao.hub.canonical.QueueEntry;
import org.fengqiao.hub.channel.TlsSettings;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.partner.TestPartners;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.fengqiao.hub.simulator.pki.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class EmbeddedBrokerTests {

  private static final String PASSWORD = "changeit";

  @TempDir Path data;

  private final Partners partners = TestPartners.ofThisRepository();
  private DemoAuthority authority;
  private int port;
  private EmbeddedBroker broker;
  private final List<ActiveMQConnectionFactory> factories = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    authority = DemoAuthority.in(data.resolve("pki"), PASSWORD);
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    broker = newBroker();
  }

  @AfterEach
  void stop() throws Exception {
    factories.forEach(ActiveMQConnectionFactory::close);
    broker.stop();
  }

  @Test
  void whatWasSentIsThereAfterARestart() throws Exception {
    new QueueSender(broker.connections()).sendAll(List.of(entry(1, "case-1"), entry(2, "case-2")));

    broker.stop();
    broker = newBroker();

    assertThat(received("casework")).containsExactly("case-1", "case-2");
  }

  @Test
  void anEntrySentTwiceArrivesOnce() throws Exception {
    QueueSender sender = new QueueSender(broker.connections());

    sender.sendAll(List.of(entry(1, "case-1"), entry(2, "case-2")));
    sender.sendAll(List.of(entry(2, "case-2"), entry(3, "case-3")));

    assertThat(received("casework")).containsExactly("case-1", "case-2", "case-3");
  }

  @Test
  void aPartnerReadsItsOwnQueueOnly() throws Exception {
    new QueueSender(broker.connections())
        .sendAll(List.of(new QueueEntry(1, "partner.centre-qingdao.in", "g", "hello")));

    try (Connection centre = connect("centre-qingdao");
        Session session = centre.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      centre.start();
      MessageConsumer own =
          session.createConsumer(session.createQueue("partner.centre-qingdao.in"));
      assertThat(own.receive(5000).getBody(String.class)).isEqualTo("hello");

      assertThatThrownBy(() -> session.createConsumer(session.createQueue("partner.court-jimo.in")))
          .isInstanceOf(JMSSecurityException.class);
      assertThatThrownBy(() -> session.createConsumer(session.createQueue("casework")))
          .isInstanceOf(JMSException.class);
    }
  }

  @Test
  void aPartnerWritesToItsOwnQueueOnly() throws Exception {
    try (Connection centre = connect("centre-qingdao");
        Session session = centre.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      send(session, "partner.centre-qingdao.out");

      assertThatThrownBy(() -> send(session, "partner.court-jimo.out"))
          .isInstanceOf(JMSException.class);
      assertThatThrownBy(() -> send(session, "casework")).isInstanceOf(JMSException.class);
    }

    assertThat(received("partner.centre-qingdao.out")).containsExactly("outcome");
  }

  @Test
  void aUserNameSomebodyElseGoesByOpensNothing() throws Exception {
    try (Connection centre = connect("centre-qingdao", "common");
        Connection court = connect("court-jimo", "common");
        Session own = centre.createSession(false, Session.AUTO_ACKNOWLEDGE);
        Session session = court.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      own.createConsumer(own.createQueue("partner.centre-qingdao.in")).close();
      send(own, "partner.centre-qingdao.out");

      assertThatThrownBy(
              () -> session.createConsumer(session.createQueue("partner.centre-qingdao.in")))
          .isInstanceOf(JMSSecurityException.class);
      assertThatThrownBy(() -> send(session, "partner.centre-qingdao.out"))
          .isInstanceOf(JMSException.class);
    }
  }

  @Test
  void aCertificateOfNobodyIsTurnedAway() {
    assertThatThrownBy(() -> connect("court-nobody")).isInstanceOf(JMSException.class);
  }

  private EmbeddedBroker newBroker() {
    Identity hub = authority.identity("hub");
    TlsSettings tls =
        new TlsSettings(
            hub.keyStore(), PASSWORD, hub.trustStore(), PASSWORD, List.of("TLSv1.3", "TLSv1.2"));
    BrokerSettings settings =
        new BrokerSettings(
            null,
            null,
            null,
            Duration.ofNanos(100_000),
            DataSize.ofMegabytes(64),
            DataSize.ofMegabytes(1),
            Duration.ofMillis(10),
            true,
            "127.0.0.1",
            port);
    return new EmbeddedBroker(settings, data.resolve("artemis"), tls, partners);
  }

  private Connection connect(String partner) throws JMSException {
    return connect(partner, null);
  }

  private Connection connect(String partner, @Nullable String user) throws JMSException {
    Identity who = authority.identity(partner);
    String url =
        "tcp://127.0.0.1:%d?sslEnabled=true&keyStoreType=PKCS12&keyStorePath=%s&keyStorePassword=%s&trustStoreType=PKCS12&trustStorePath=%s&trustStorePassword=%s"
            .formatted(port, who.keyStore(), PASSWORD, who.trustStore(), PASSWORD);
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
    factories.add(factory);
    Connection connection = factory.createConnection(user, user);
    connection.start();
    return connection;
  }

  private List<String> received(String queue) throws JMSException {
    List<String> bodies = new ArrayList<>();
    try (Connection connection = broker.connections().createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
      connection.start();
      for (Message m = consumer.receive(2000); m != null; m = consumer.receive(300)) {
        bodies.add(m.getBody(String.class));
      }
    }
    return bodies;
  }

  private static void send(Session session, String queue) throws JMSException {
    session.createProducer(session.createQueue(queue)).send(session.createTextMessage("outcome"));
  }

  private static QueueEntry entry(long id, String reference) {
    return new QueueEntry(id, "casework", "group", reference);
  }
}
