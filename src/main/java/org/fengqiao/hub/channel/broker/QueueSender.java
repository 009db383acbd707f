package org.fengqiao.hub.channel.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import org.fengqiao.hub.canonical.QueueEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts committed outbox entries on their queues: durable, grouped, each at most once. */
@Component("queueSender")
public class QueueSender {

  private static final Logger LOG = LoggerFactory.getLogger(QueueSender.class);

  private final ConnectionFactory connections;

  QueueSender(ConnectionFactory connections) {
    this.connections = connections;
  }

  /**
   * Sends a batch; when this returns all of it is in the broker's journal.
   *
   * <p>A batch travels in one transaction. The broker refuses a transaction that repeats an entry
   * it already has, and a connection may break with the outcome unknown; then the entries are sent
   * once more, one by one, and those the broker has are ignored by it.
   *
   * @throws BrokerUnavailable when the broker does not take them; sending again is safe
   */
  public void sendAll(List<QueueEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      sendTogether(entries);
    } catch (JMSException e) {
      LOG.info(
          "batch of {} not taken as a whole, sending one by one: {}",
          entries.size(),
          e.getMessage());
      sendOneByOne(entries);
    }
  }

  private void sendTogether(List<QueueEntry> entries) throws JMSException {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        MessageProducer producer = session.createProducer(null)) {
      for (QueueEntry entry : entries) {
        send(session, producer, entry);
      }
      session.commit();
    }
  }

  private void sendOneByOne(List<QueueEntry> entries) {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(null)) {
      for (QueueEntry entry : entries) {
        send(session, producer, entry);
      }
    } catch (JMSException e) {
      throw new BrokerUnavailable(e);
    }
  }

  private static void send(Session session, MessageProducer producer, QueueEntry entry)
      throws JMSException {
    TextMessage message = session.createTextMessage(entry.reference());
    message.setStringProperty("JMSXGroupID", entry.groupId());
    message.setStringProperty("_AMQ_DUPL_ID", entry.id() + ":" + entry.reference());
    producer.send(session.createQueue(entry.queue()), message, DeliveryMode.PERSISTENT, 4, 0);
  }
}
