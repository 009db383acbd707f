package org.fengqiao.hub.channel;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.channel.broker.PartnerQueues;
import org.springframework.stereotype.Component;

/**
 * Puts a parcel on the queue its partner consumes. Materials are not on the queue: the document
 * names their digests, and the partner fetches them from {@code /api/v1/attachments}.
 */
@Component("jmsOut")
public class JmsOut {

  private final ConnectionFactory connections;

  JmsOut(ConnectionFactory connections) {
    this.connections = connections;
  }

  /**
   * Hands a parcel over: when this returns it is in the broker's journal, once.
   *
   * @throws PartnerUnavailable when the broker does not take it
   */
  public Handed hand(Parcel parcel) {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(null)) {
      producer.send(
          session.createQueue(PartnerQueues.toPartner(parcel.partner())),
          message(session, parcel),
          DeliveryMode.PERSISTENT,
          4,
          0);
      return new Handed(parcel.deliveryId(), "QUEUED", "");
    } catch (JMSException e) {
      throw new PartnerUnavailable("the broker did not take it", e);
    }
  }

  private static TextMessage message(Session session, Parcel parcel) throws JMSException {
    TextMessage message =
        session.createTextMessage(new String(parcel.content(), StandardCharsets.UTF_8));
    message.setStringProperty("deliveryId", parcel.deliveryId().toString());
    message.setStringProperty("kind", parcel.kind().id());
    message.setStringProperty("hubCaseId", parcel.caseId().toString());
    message.setStringProperty("dialect", parcel.dialect());
    message.setStringProperty("JMSXGroupID", parcel.caseId().toString());
    message.setStringProperty("_AMQ_DUPL_ID", parcel.deliveryId().toString());
    return message;
  }
}
