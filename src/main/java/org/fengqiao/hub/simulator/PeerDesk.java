package org.fengqiao.hub.simulator;

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
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The peer's people at their own broker: take what came from the hub into the journal, once for
 * each delivery id, keep receipts, and send.
 */
final class PeerDesk implements AutoCloseable {

  /** What a list of a day says it is, and how ids of lists begin. */
  static final String DAY_LIST = "day-list";

  private static final int TAKEN = 202;
  private static final long WAIT = 300;

  private final ActiveMQConnectionFactory broker;
  private final Journal inbox;
  private final Journal receipts;
  private final Consumer<Envelope> clerk;
  private volatile boolean open = true;

  PeerDesk(String inside, Journal inbox, Journal receipts, Consumer<Envelope> clerk) {
    this.broker = new ActiveMQConnectionFactory(inside);
    this.inbox = inbox;
    this.receipts = receipts;
    this.clerk = clerk;
  }

  void start() {
    read(PeerBroker.INCOMING, this::keep);
    read(PeerBroker.RECEIPTS, this::note);
  }

  /** Sends to the hub; when this returns the peer's broker has it on disk. */
  void send(String messageId, byte[] document) throws IOException {
    put(messageId, document, null);
  }

  private void put(String messageId, byte[] document, @Nullable String kind) throws IOException {
    try (Connection connection = broker.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer =
            session.createProducer(session.createQueue(PeerBroker.OUTGOING))) {
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

  /** Gives the hub a list of a day; the answer comes as one to this id. */
  void list(String messageId, byte[] list) throws IOException {
    put(messageId, list, DAY_LIST);
  }

  private interface Taking {
    void take(Message message) throws JMSException;
  }

  private void read(String queue, Taking taking) {
    Thread reader = new Thread(() -> loop(queue, taking), "peer-" + queue);
    reader.setDaemon(true);
    reader.start();
  }

  private void loop(String queue, Taking taking) {
    while (open) {
      try (Connection connection = broker.createConnection();
          Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
          MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
        connection.start();
        while (open) {
          Message message = consumer.receive(WAIT);
          if (message != null) {
            taking.take(message);
            session.commit();
          }
        }
      } catch (JMSException | IllegalStateException e) {
        pause();
      }
    }
  }

  private void keep(Message message) throws JMSException {
    byte[] document = message.getBody(String.class).getBytes(StandardCharsets.UTF_8);
    try {
      Envelope envelope = Envelope.read(document);
      Journal.Taken taken =
          inbox.take(
              new Arrival(
                  message.getStringProperty("deliveryId"),
                  envelope.messageId(),
                  envelope.kind().id(),
                  Objects.requireNonNullElse(envelope.caseId(), ""),
                  Digests.sha256(document)),
              document);
      if (taken == Journal.Taken.EFFECT) {
        clerk.accept(envelope);
      }
    } catch (IOException e) {
      throw new JMSException(e.getMessage());
    }
  }

  private void note(Message message) throws JMSException {
    byte[] words = message.getBody(String.class).getBytes(StandardCharsets.UTF_8);
    String id = Objects.requireNonNullElse(message.getStringProperty("messageId"), "");
    receipts.take(new Arrival(id, id, kind(id, words), "", Digests.sha256(words)), words);
  }

  /** As the answer would have been over REST; a report on a list is no answer to a message. */
  private static String kind(String id, byte[] words) {
    return id.startsWith(DAY_LIST)
        ? DAY_LIST
        : String.valueOf(JsonMapper.shared().readTree(words).path("status").asInt(TAKEN));
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      open = false;
    }
  }

  @Override
  public void close() {
    open = false;
    broker.close();
  }
}
