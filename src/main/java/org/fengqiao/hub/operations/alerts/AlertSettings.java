package org.fengqiao.hub.operations.alerts;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How operators are told.
 *
 * @param link address of the operators' pages, for links in notices
 * @param mostPerHour messages a channel carries within an hour; what is above waits and goes
 *     together in one
 * @param giveUpAfter how long a notice is tried
 * @param channels who is told, by name
 */
@ConfigurationProperties("hub.alerts")
record AlertSettings(
    @DefaultValue("https://localhost:9443/ops") URI link,
    @DefaultValue("30") int mostPerHour,
    @DefaultValue("24h") Duration giveUpAfter,
    @DefaultValue Map<String, Channel> channels) {

  /** How a channel speaks. */
  enum Kind {
    /** Mail over {@code spring.mail}. */
    MAIL,
    /** 企业微信群机器人. */
    WECOM,
    /** 钉钉群机器人. */
    DINGTALK,
    /** 飞书群机器人. */
    FEISHU,
    /** RFC 5424. */
    SYSLOG,
    /** 短信: SMPP 3.4. */
    SMS
  }

  /** How syslog and short messages travel. */
  enum Transport {
    /** One datagram a message of syslog; short messages go over TCP then. */
    UDP,
    /** Syslog by octet counting (RFC 6587). */
    TCP,
    /** The same over TLS (syslog: RFC 5425), by the hub's authorities. */
    TLS
  }

  /**
   * A channel.
   *
   * @param kind how it speaks
   * @param to addresses of mail, or numbers of telephones ({@code +86…})
   * @param from sender of mail, or number the short messages come from
   * @param url address of a webhook, its key in it
   * @param secret for the signature, where the webhook asks for one; password at the gateway
   * @param account {@code system_id} at the gateway of short messages
   * @param host of syslog, or of the gateway
   * @param port of it; 0: the usual one
   * @param transport of it
   */
  record Channel(
      Kind kind,
      @DefaultValue List<String> to,
      @Nullable String from,
      @Nullable URI url,
      @Nullable String secret,
      @Nullable String account,
      @Nullable String host,
      @DefaultValue("0") int port,
      @DefaultValue("UDP") Transport transport) {

    /** Its port, or the usual one of its kind. */
    int port(int usual) {
      return port == 0 ? usual : port;
    }

    /** Never the key or the secret. */
    @Override
    public String toString() {
      return "Channel[" + kind + "]";
    }
  }
}
