package org.fengqiao.hub.channel.amqp;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/**
 * Puts a parcel on a queue of its partner's own broker. A second attempt carries the same {@code
 * deliveryId}, by which the partner knows it again. Materials are fetched from the hub by digest.
 */
@Component("amqpOut")
public class AmqpOut {

  private final AmqpConnections connections;
  private final Partners partners;

  AmqpOut(AmqpConnections connections, Partners partners) {
    this.connections = connections;
    this.partners = partners;
  }

  /**
   * Hands a parcel over: when this returns the broker has settled it as accepted.
   *
   * @throws PartnerUnavailable when it should be tried again; the broker may have it already
   */
  public Handed hand(Parcel parcel) {
    Partner.Outbound way = partners.byId(parcel.partner()).outbound(parcel.kind());
    AmqpAddress to = AmqpAddress.of(Objects.requireNonNull(way.endpoint()));
    try (Connection connection =
            connections.pooled(to.broker(), way.timeout().toMillis()).createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(session.createQueue(to.queue()))) {
      producer.send(message(session, parcel), DeliveryMode.PERSISTENT, 4, 0);
      return new Handed(parcel.deliveryId(), "ACCEPTED", "");
    } catch (JMSException | JMSRuntimeException e) {
      throw new PartnerUnavailable(parcel.partner() + ": AMQP " + e.getClass().getSimpleName(), e);
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
    return message;
  }
}
