package org.fengqiao.hub.channel.broker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the broker is and how it keeps what it is given.
 *
 * @param url Artemis URL of a broker elsewhere; absent: one runs inside the hub
 * @param user for a broker elsewhere
 * @param password for a broker elsewhere
 * @param flushAfter longest wait for company before a durable message is forced to the disk
 * @param memory messages beyond this are paged to the disk
 * @param diskReserve free disk space below which senders wait
 * @param redeliveryDelay wait before a rolled back message is handed out again
 * @param partners whether partners may connect with their certificate
 * @param partnerAddress address partners connect to
 * @param partnerPort port partners connect to
 */
@ConfigurationProperties("hub.broker")
record BrokerSettings(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("500us") Duration flushAfter,
    @DefaultValue("128MB") DataSize memory,
    @DefaultValue("512MB") DataSize diskReserve,
    @DefaultValue("1s") Duration redeliveryDelay,
    @DefaultValue("false") boolean partners,
    @DefaultValue("127.0.0.1") String partnerAddress,
    @DefaultValue("61617") int partnerPort) {

  /** Names the broker, never the password. */
  @Override
  public String toString() {
    return "BrokerSettings[" + (url == null ? "embedded" : url) + "]";
  }
}
