package org.fengqiao.hub.channel.broker;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Turns away at the broker's door what is far over a partner's limit, before the hub would have to
 * hold it in memory to say so. The exact limit is kept where the document is read.
 */
final class SizeLimits implements ActiveMQServerMessagePlugin {

  /** JMS text travels as UTF-16: an ASCII document doubles. */
  private static final int GROWTH = 2;

  private static final long HEAD = 64 * 1024;

  private final Map<String, Long> mostBytes;

  SizeLimits(Collection<Partner> partners) {
    this.mostBytes =
        partners.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    partner -> PartnerQueues.fromPartner(partner.id()),
                    partner -> partner.limits().message().toBytes() * GROWTH + HEAD));
  }

  @Override
  public void beforeSend(
      ServerSession session,
      @Nullable Transaction transaction,
      Message message,
      boolean direct,
      boolean noAutoCreateQueue)
      throws ActiveMQException {
    String address = message.getAddress();
    Long most = mostBytes.get(address);
    if (most != null && message.getWholeMessageSize() > most) {
      throw new ActiveMQException(
          "超过报文大小上限 / larger than the limit for messages: see the agreed limits",
          ActiveMQExceptionType.ADDRESS_FULL);
    }
  }
}
