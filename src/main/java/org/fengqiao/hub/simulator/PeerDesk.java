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

/**
 * The peer's people at their own broker: take what came from the hub into the journal, once for
 * each delivery id, keep receipts, and send.
 */
final class PeerDesk implements AutoCloseable {

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
    try (Connection connection = broker.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer =
            session.createProducer(session.createQueue(PeerBroker.OUTGOING))) {
      TextMessage message = session.createTextMessage(new String(document, StandardCharsets.UTF_8));
      message.setStringProperty("messageId", messageId);
      producer.send(message, DeliveryMode.PERSISTENT, 4, 0);
    } catch (JMSException e) {
      throw new IOException(e);
    }
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
    receipts.take(new Arrival(id, id, "receipt", "", Digests.sha256(words)), words);
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
