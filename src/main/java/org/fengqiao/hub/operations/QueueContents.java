package org.fengqiao.hub.operations;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.ledger.operations.QueueOrders.Removed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jms.support.JmsUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What lies in the broker's queues, message by message. Looks without taking; puts back and takes
 * out in one transaction of the broker each, so that a crash leaves a message in one place.
 */
@Component
class QueueContents {

  private static final long PATIENCE = 2000;

  private final ConnectionFactory connections;

  QueueContents(ConnectionFactory connections) {
    this.connections = connections;
  }

  private interface Work<T> {
    T in(Session session) throws Exception;
  }

  /** Messages of a queue, the one that came first first; those under way are not seen. */
  List<QueuedMessage> browse(String queue, int skip, int most) {
    return inSession(
        false,
        session -> {
          List<QueuedMessage> found = new ArrayList<>();
          try (QueueBrowser browser = session.createBrowser(place(session, queue))) {
            Enumeration<?> all = browser.getEnumeration();
            for (int n = 0; found.size() < most && all.hasMoreElements(); n++) {
              Message message = (Message) all.nextElement();
              if (n >= skip) {
                found.add(QueueReader.headers(message));
              }
            }
          }
          return found;
        });
  }

  /**
   * Looks whether there is such a queue: a broker that makes queues when somebody looks into them
   * would make this one.
   *
   * @throws ResponseStatusException when there is none
   */
  void require(String queue) {
    boolean known =
        inSession(
            false,
            session -> {
              BrokerTalk asking = new BrokerTalk(session);
              Object names = asking.call(ResourceNames.BROKER, "getQueueNames");
              asking.end();
              return names instanceof Object[] all && Arrays.asList(all).contains(queue);
            });
    if (!known) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "没有这个队列 / there is no such queue: " + queue);
    }
  }

  /** The bytes of one message, which stays where it is. */
  Optional<byte[]> body(String queue, String id) {
    return inSession(
        false,
        session -> {
          try (QueueBrowser browser = session.createBrowser(place(session, queue), only(id))) {
            Enumeration<?> all = browser.getEnumeration();
            return all.hasMoreElements()
                ? Optional.of(QueueReader.body((Message) all.nextElement()))
                : Optional.empty();
          }
        });
  }

  /** How many there are that were put in up to a moment. */
  long count(String queue, Instant upTo) {
    return number(queue, "countMessages", upTo);
  }

  /** Removes what was put in up to a moment; what is under way is not touched. */
  long remove(String queue, Instant upTo) {
    return number(queue, "removeMessages", upTo);
  }

  private long number(String queue, String operation, Instant upTo) {
    String filter = "AMQTimestamp <= " + upTo.toEpochMilli();
    return inSession(
        false,
        session -> {
          BrokerTalk asking = new BrokerTalk(session);
          Object answer = asking.call(ResourceNames.QUEUE + queue, operation, filter);
          asking.end();
          return answer instanceof Number number ? number.longValue() : 0L;
        });
  }

  /** Something to be done with a message before it leaves the broker. */
  interface Keeper {
    void keep(Removed removed);
  }

  /**
   * Takes a document out, after it was kept elsewhere.
   *
   * @return whether it was there
   */
  boolean take(String queue, String id, Keeper keeper) {
    return inSession(
        true,
        session -> {
          Message message = receive(session, queue, id);
          if (message == null) {
            return false;
          }
          byte[] body = QueueReader.body(message);
          String meantFor = message.getStringProperty(QueueReader.MEANT_FOR);
          keeper.keep(
              new Removed(
                  id,
                  meantFor == null ? queue : meantFor,
                  Instant.ofEpochMilli(message.getJMSTimestamp()),
                  Digests.of(body),
                  body));
          session.commit();
          return true;
        });
  }

  /**
   * Puts a message that was set aside back where it was sent, without a time to live. It keeps what
   * its sender set; its duplicate id is a new one, for the broker silently drops one it has seen.
   *
   * @return whether it was there, and it is known where it was meant for
   */
  boolean putBack(String queue, String id) {
    return inSession(
        true,
        session -> {
          Message message = receive(session, queue, id);
          String meantFor =
              message == null ? null : message.getStringProperty(QueueReader.MEANT_FOR);
          if (message == null || meantFor == null) {
            session.rollback();
            return false;
          }
          clean(message, id);
          try (MessageProducer producer = session.createProducer(session.createQueue(meantFor))) {
            producer.send(message, DeliveryMode.PERSISTENT, message.getJMSPriority(), 0);
          }
          session.commit();
          return true;
        });
  }

  private static void clean(Message message, String id) throws JMSException {
    Map<String, Object> kept = new HashMap<>();
    for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
      String name = String.valueOf(names.nextElement());
      if (!name.startsWith("_AMQ_") && !name.equals("JMSXDeliveryCount")) {
        kept.put(name, message.getObjectProperty(name));
      }
    }
    message.clearProperties();
    for (Map.Entry<String, Object> each : kept.entrySet()) {
      message.setObjectProperty(each.getKey(), each.getValue());
    }
    message.setStringProperty("_AMQ_DUPL_ID", "again:" + id);
  }

  private static @Nullable Message receive(Session session, String queue, String id)
      throws Exception {
    try (MessageConsumer consumer = session.createConsumer(place(session, queue), only(id))) {
      return consumer.receive(PATIENCE);
    }
  }

  private static String only(String id) {
    return "JMSMessageID = '" + id.replace("'", "''") + "'";
  }

  /** Queues of what was set aside share an address, so they are named with it. */
  private static Queue place(Session session, String queue) throws Exception {
    return session.createQueue(
        switch (QueueSort.of(queue)) {
          case DEAD -> queue.equals("DLQ") ? queue : "DLQ::" + queue;
          case EXPIRED -> queue.equals("EXPIRY") ? queue : "EXPIRY::" + queue;
          default -> queue;
        });
  }

  private <T> T inSession(boolean transacted, Work<T> work) {
    try (Connection connection = connections.createConnection();
        Session session =
            connection.createSession(
                transacted, transacted ? Session.SESSION_TRANSACTED : Session.AUTO_ACKNOWLEDGE)) {
      connection.start();
      return work.in(session);
    } catch (JMSException e) {
      throw JmsUtils.convertJmsAccessException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new BrokerSilent(e);
    }
  }
}
