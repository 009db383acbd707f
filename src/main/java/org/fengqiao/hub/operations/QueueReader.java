package org.fengqiao.hub.operations;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads messages of the broker: what may be told of each, and its bytes. */
final class QueueReader {

  static final String MEANT_FOR = "_AMQ_ORIG_QUEUE";
  private static final String EXPIRED = "_AMQ_ACTUAL_EXPIRY";

  /** Set by the hub, or by what the contract with a partner names; none holds personal data. */
  private static final Set<String> KNOWN =
      Set.of("deliveryId", "kind", "hubCaseId", "dialect", "messageId");

  private static final Pattern IDS = Pattern.compile("[0-9a-f-]{36}(,[0-9a-f-]{36})*");

  private QueueReader() {}

  static QueuedMessage headers(Message message) throws JMSException {
    Map<String, String> headers = new TreeMap<>();
    for (Object each : Collections.list(message.getPropertyNames())) {
      String name = String.valueOf(each);
      if (!name.startsWith("JMSX") && !name.startsWith("_AMQ_")) {
        headers.put(name, KNOWN.contains(name) ? message.getStringProperty(name) : "");
      }
    }
    byte[] body = body(message);
    return new QueuedMessage(
        message.getJMSMessageID(),
        Instant.ofEpochMilli(message.getJMSTimestamp()),
        message.getStringProperty("JMSXGroupID"),
        body.length,
        message.getIntProperty("JMSXDeliveryCount"),
        message.getStringProperty(MEANT_FOR),
        expiredAt(message),
        references(body),
        headers);
  }

  private static @Nullable Instant expiredAt(Message message) throws JMSException {
    return message.propertyExists(EXPIRED)
        ? Instant.ofEpochMilli(message.getLongProperty(EXPIRED))
        : null;
  }

  private static List<String> references(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return IDS.matcher(text).matches() ? List.of(text.split(",")) : List.of();
  }

  /** Its bytes; text in UTF-8. */
  static byte[] body(Message message) throws JMSException {
    if (message instanceof TextMessage text) {
      String words = text.getText();
      return words == null ? new byte[0] : words.getBytes(StandardCharsets.UTF_8);
    }
    return message.isBodyAssignableTo(byte[].class) && message.getBody(byte[].class) != null
        ? message.getBody(byte[].class)
        : new byte[0];
  }
}
