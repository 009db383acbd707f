package org.fengqiao.hub.operations.alerts;

import com.cloudbees.syslog.Facility;
import com.cloudbees.syslog.Severity;
import com.cloudbees.syslog.SyslogMessage;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.fengqiao.hub.ledger.operations.AlertRule;
import org.springframework.stereotype.Component;

/**
 * Speaks RFC 5424 to a collector of logs: over UDP, TCP, or TLS by the hub's authorities. The
 * library writes the message; its senders have no time-out, so the sockets are our own.
 */
@Component
class SyslogSpeaker implements Speaker {

  private static final int USUAL_PORT = 514;

  private final OwnSockets sockets;
  private final Clock clock;

  SyslogSpeaker(OwnSockets sockets, Clock clock) {
    this.sockets = sockets;
    this.clock = clock;
  }

  @Override
  public void tell(AlertSettings.Channel channel, AlertText text) throws NotTold {
    InetSocketAddress collector =
        new InetSocketAddress(
            Objects.requireNonNullElse(channel.host(), "localhost"), channel.port(USUAL_PORT));
    try {
      if (channel.transport() == AlertSettings.Transport.UDP) {
        datagrams(collector, text);
      } else {
        stream(collector, channel.transport(), text);
      }
    } catch (IOException e) {
      throw new NotTold(e);
    }
  }

  private void datagrams(InetSocketAddress collector, AlertText text) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      for (String line : text.lines()) {
        byte[] bytes = bytes(text, line);
        socket.send(new DatagramPacket(bytes, bytes.length, collector));
      }
    }
  }

  /** Each message behind the number of its octets (RFC 6587 §3.4.1, RFC 5425 §4.3). */
  private void stream(
      InetSocketAddress collector, AlertSettings.Transport transport, AlertText text)
      throws IOException {
    try (Socket socket = sockets.open(collector, transport)) {
      for (String line : text.lines()) {
        byte[] bytes = bytes(text, line);
        socket.getOutputStream().write((bytes.length + " ").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(bytes);
      }
      socket.getOutputStream().flush();
    }
  }

  private byte[] bytes(AlertText text, String line) throws IOException {
    return message(text, line).toRfc5424SyslogMessage().getBytes(StandardCharsets.UTF_8);
  }

  private SyslogMessage message(AlertText text, String line) throws IOException {
    return new SyslogMessage()
        .withFacility(Facility.LOCAL0)
        .withSeverity(severity(text.severity()))
        .withTimestamp(Date.from(clock.instant()))
        .withHostname(InetAddress.getLocalHost().getHostName())
        .withAppName("fengqiao-hub")
        .withMsgId("ALERT")
        .withMsg(line + " " + text.link());
  }

  private static Severity severity(AlertRule.Severity severity) {
    return switch (severity) {
      case CRITICAL -> Severity.CRITICAL;
      case WARNING -> Severity.WARNING;
      case INFO -> Severity.NOTICE;
    };
  }
}
