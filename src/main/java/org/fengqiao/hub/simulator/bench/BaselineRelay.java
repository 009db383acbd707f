package org.fengqiao.hub.simulator.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.fengqiao.hub.simulator.pki.Identity;

/** The baseline's way out: readers that post each document and then acknowledge it. */
final class BaselineRelay {

  /** As many as post to the centre in the hub. */
  private static final int READERS = 8;

  private final URI address;
  private final CloseableHttpClient http;
  private final Connection connection;

  BaselineRelay(BaselineBroker broker, URI address, Identity identity) throws JMSException {
    this.address = address;
    this.http = client(identity);
    this.connection = broker.connection();
    for (int reader = 0; reader < READERS; reader++) {
      Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
      MessageConsumer consumer = session.createConsumer(session.createQueue(broker.queue()));
      consumer.setMessageListener(message -> relay(session, message));
    }
    connection.start();
  }

  private static CloseableHttpClient client(Identity identity) {
    return HttpClients.custom()
        .disableAutomaticRetries()
        .disableCookieManagement()
        // a connection with a client certificate counts as somebody's own, and is not used again
        .disableConnectionState()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(READERS)
                .setMaxConnPerRoute(READERS)
                .setTlsSocketStrategy(
                    ClientTlsStrategyBuilder.create().setSslContext(identity.tls()).buildClassic())
                .build())
        .build();
  }

  private void relay(Session session, Message message) {
    try {
      if (post((BytesMessage) message) / 100 == 2) {
        session.commit();
      } else {
        session.rollback();
      }
    } catch (JMSException | IOException e) {
      throw new BenchFailed("The baseline cannot post", e);
    }
  }

  private int post(BytesMessage message) throws JMSException, IOException {
    byte[] document = new byte[(int) message.getBodyLength()];
    message.readBytes(document);
    HttpPost post = new HttpPost(address);
    post.setHeader("Idempotency-Key", message.getStringProperty("messageId"));
    post.setEntity(new ByteArrayEntity(document, ContentType.TEXT_XML));
    return http.execute(
        post,
        answer -> {
          EntityUtils.consume(answer.getEntity());
          return answer.getCode();
        });
  }

  void close() {
    try {
      connection.close();
      http.close();
    } catch (JMSException | IOException e) {
      throw new BenchFailed("The baseline's way out does not close", e);
    }
  }
}
