package org.fengqiao.hub.simulator.cli;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fengqiao.hub.simulator.pki.Identity;
import org.jspecify.annotations.Nullable;

/** A partner's bare connection to the hub's broker, that tries what its certificate may not. */
final class BrokerLine implements AutoCloseable {

  private static final long A_MOMENT = 1500;

  private final ActiveMQConnectionFactory factory;
  private final Connection connection;
  private final Session session;

  BrokerLine(Identity who, int port) throws JMSException {
    factory =
        new ActiveMQConnectionFactory(
            "tcp://localhost:%d?sslEnabled=true&keyStoreType=PKCS12&keyStorePath=%s&keyStorePassword=%s&trustStoreType=PKCS12&trustStorePath=%s&trustStorePassword=%s"
                .formatted(
                    port,
                    who.keyStore().toAbsolutePath(),
                    who.password(),
                    who.trustStore().toAbsolutePath(),
                    who.password()));
    connection = factory.createConnection();
    connection.start();
    session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
  }

  void send(String queue, String messageId, @Nullable String text, @Nullable String replyTo)
      throws JMSException {
    try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
      TextMessage message = session.createTextMessage(text);
      message.setStringProperty("messageId", messageId);
      if (replyTo != null) {
        message.setJMSReplyTo(session.createQueue(replyTo));
      }
      producer.send(message);
    }
  }

  /** The same, of no use any more after a while. */
  void sendFor(Duration use, String queue, String messageId, String text) throws JMSException {
    try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
      TextMessage message = session.createTextMessage(text);
      message.setStringProperty("messageId", messageId);
      producer.send(message, DeliveryMode.PERSISTENT, 4, use.toMillis());
    }
  }

  /** What comes within a moment, or nothing. */
  @Nullable Message receive(String queue) throws JMSException {
    try (MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
      return consumer.receive(A_MOMENT);
    }
  }

  @Override
  public void close() throws JMSException {
    connection.close();
    factory.close();
  }
}
