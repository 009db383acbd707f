package org.fengqiao.hub.operations;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import java.time.Duration;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.jspecify.annotations.Nullable;

/** Questions to the broker's management, and its answers. Ends with its session. */
final class BrokerTalk {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Session session;
  private final TemporaryQueue answers;
  private final MessageProducer asking;
  private final MessageConsumer listening;

  BrokerTalk(Session session) throws JMSException {
    this.session = session;
    this.answers = session.createTemporaryQueue();
    this.asking = session.createProducer(session.createQueue("activemq.management"));
    this.listening = session.createConsumer(answers);
  }

  /** Calls an operation of a resource. */
  @Nullable Object call(String resource, String operation, Object... parameters) throws Exception {
    Message question = session.createMessage();
    JMSManagementHelper.putOperationInvocation(question, resource, operation, parameters);
    return answer(question);
  }

  /** Reads an attribute of a resource. */
  @Nullable Object get(String resource, String attribute) throws Exception {
    Message question = session.createMessage();
    JMSManagementHelper.putAttribute(question, resource, attribute);
    return answer(question);
  }

  private @Nullable Object answer(Message question) throws Exception {
    question.setJMSReplyTo(answers);
    asking.send(question);
    Message answer = listening.receive(PATIENCE.toMillis());
    if (answer == null) {
      throw new JMSException("the broker's management did not answer within " + PATIENCE);
    }
    Object result = JMSManagementHelper.getResult(answer);
    if (!JMSManagementHelper.hasOperationSucceeded(answer)) {
      throw new JMSException("the broker's management refused: " + result);
    }
    return result;
  }

  /** Leaves nothing behind; the queue for answers goes with its connection. */
  void end() throws JMSException {
    listening.close();
    asking.close();
  }
}
