package org.fengqiao.hub.simulator;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.simulator.pki.Identity;
import org.jspecify.annotations.Nullable;

/**
 * The centre's two queues at the hub's broker, over TLS with its certificate: takes from {@code
 * partner.<id>.in}, sends to {@code partner.<id>.out}. A message is taken off its queue only when
 * it is on the centre's own disk.
 */
final class CentreQueues implements AutoCloseable {

  private static final long WAIT = 500;

  private final ActiveMQConnectionFactory broker;
  private final String incoming;
  private final String outgoing;
  private final CentreInbox inbox;
  private final QueueDesk desk;
  private final Thread reader;
  private volatile boolean open = true;

  CentreQueues(Identity identity, int port, CentreInbox inbox, QueueDesk desk) {
    this.broker = new ActiveMQConnectionFactory(url(identity, port));
    this.incoming = "partner." + identity.alias() + ".in";
    this.outgoing = "partner." + identity.alias() + ".out";
    this.inbox = inbox;
    this.desk = desk;
    this.reader = new Thread(this::read, "centre-queue");
    reader.setDaemon(true);
  }

  void start() {
    reader.start();
  }

  /** Puts a document on the outgoing queue; when this returns the broker has it on disk. */
  void send(String messageId, byte[] document) throws IOException {
    put(messageId, document, null);
  }

  /** Gives the hub a list of a day; the answer comes as one to this id. */
  void list(String messageId, byte[] list) throws IOException {
    put(messageId, list, PeerDesk.DAY_LIST);
  }

  private void put(String messageId, byte[] document, @Nullable String kind) throws IOException {
    try (Connection connection = broker.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(session.createQueue(outgoing))) {
      TextMessage message = session.createTextMessage(new String(document, StandardCharsets.UTF_8));
      message.setStringProperty("messageId", messageId);
      if (kind != null) {
        message.setStringProperty("kind", kind);
      }
      producer.send(message, DeliveryMode.PERSISTENT, 4, 0);
    } catch (JMSException e) {
      throw new IOException(e);
    }
  }

  /** What is done with what came. */
  QueueDesk desk() {
    return desk;
  }

  @Override
  public void close() {
    open = false;
    reader.interrupt();
    broker.close();
  }

  private void read() {
    while (open) {
      try (Connection connection = broker.createConnection();
          Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
          MessageConsumer consumer = session.createConsumer(session.createQueue(incoming))) {
        connection.start();
        take(session, consumer);
      } catch (JMSException e) {
        pause();
      }
    }
  }

  private void take(Session session, MessageConsumer consumer) throws JMSException {
    while (open) {
      Message message = consumer.receive(WAIT);
      if (message != null) {
        keep(message);
        session.commit();
      }
    }
  }

  private void keep(Message message) throws JMSException {
    byte[] document = bytes(message);
    if ("acknowledgement".equals(message.getStringProperty("kind"))) {
      desk.answered(message.getStringProperty("messageId"), document);
      return;
    }
    try {
      desk.fetchMaterials(document);
      inbox.take(null, document);
    } catch (IOException | UnreadableDocument | Rejected e) {
      throw new JMSException(e.getMessage());
    }
  }

  private static byte[] bytes(Message message) throws JMSException {
    if (message instanceof BytesMessage raw) {
      byte[] bytes = new byte[Math.toIntExact(raw.getBodyLength())];
      raw.readBytes(bytes);
      return bytes;
    }
    return message.getBody(String.class).getBytes(StandardCharsets.UTF_8);
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      open = false;
    }
  }

  private static String url(Identity identity, int port) {
    return "tcp://localhost:"
        + port
        + "?sslEnabled=true&keyStoreType=PKCS12&trustStoreType=PKCS12&keyStorePath="
        + identity.keyStore().toAbsolutePath()
        + "&keyStorePassword="
        + identity.password()
        + "&trustStorePath="
        + identity.trustStore().toAbsolutePath()
        + "&trustStorePassword="
        + identity.password();
  }
}
