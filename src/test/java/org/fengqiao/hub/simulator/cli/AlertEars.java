package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.fengqiao.hub.operations.alerts.Robot;

/** Whoever is told of alerts, by every wire: three makers' group robots, a mailbox, a syslog. */
final class AlertEars implements AutoCloseable {

  private static final int DATAGRAM = 65_507;

  private final Map<String, Robot> robots =
      Map.of("wecom", new Robot(), "dingtalk", new Robot(), "feishu", new Robot());
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final DatagramSocket collector = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final List<String> logged = new CopyOnWriteArrayList<>();

  AlertEars() throws IOException {
    Objects.requireNonNull(robots.get("feishu")).answer("{\"code\":0}");
    mail.start();
    Thread listener = new Thread(this::listen, "syslog");
    listener.setDaemon(true);
    listener.start();
  }

  private void listen() {
    DatagramPacket packet = new DatagramPacket(new byte[DATAGRAM], DATAGRAM);
    while (!collector.isClosed()) {
      try {
        collector.receive(packet);
        logged.add(new String(packet.getData(), 0, packet.getLength(), UTF_8));
      } catch (IOException e) {
        if (!collector.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** The hub's settings that make it tell them, and look often. */
  List<String> settings() {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--hub.operations.observe-every=1000",
                "--hub.operations.queue-age=1s",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                channel("mail", "kind", "mail"),
                channel("mail", "to", "duty@example.cn"),
                channel("log", "kind", "syslog"),
                channel("log", "host", "127.0.0.1"),
                channel("log", "port", "" + collector.getLocalPort())));
    robots.forEach(
        (maker, robot) -> {
          settings.add(channel(maker, "kind", maker));
          settings.add(channel(maker, "url", robot.url().toString()));
        });
    return settings;
  }

  private static String channel(String name, String key, String value) {
    return "--hub.alerts.channels." + name + "." + key + "=" + value;
  }

  /** Every one of them has been told something with this word. */
  void awaitWord(String word) {
    await().atMost(Town.patience()).until(() -> heard().stream().allMatch(it -> it.contains(word)));
  }

  /** All that each of them was told, one text for each. */
  List<String> heard() {
    Stream<String> groups =
        robots.values().stream()
            .map(robot -> robot.posts.stream().map(Robot.Post::body).toList().toString());
    String mails = Stream.of(mail.getReceivedMessages()).map(AlertEars::text).toList().toString();
    return Stream.concat(groups, Stream.of(mails, logged.toString())).toList();
  }

  private static String text(MimeMessage mail) {
    try {
      return mail.getSubject() + "\n" + mail.getContent();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    collector.close();
    mail.stop();
    robots.values().forEach(Robot::close);
  }
}
