package org.fengqiao.hub.operations.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.hub.ledger.clocks.MovedClock;
import org.fengqiao.hub.ledger.operations.AlertRule.Severity;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.fengqiao.hub.simulator.pki.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each way to tell operators, over a real socket to something that understands it. */
class ChannelTests {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final String SECRET = "SEC-of-the-robot";
  private static final AlertText TEXT =
      new AlertText(
          Severity.CRITICAL,
          "【枫桥枢纽·严重】开始：熔断器已断开",
          List.of("开始（11-23 11:00）熔断器已断开 / the breaker is open"),
          URI.create("https://ops.example/ops"));

  private final MovedClock clock = new MovedClock(NOW);
  private final WebhookSpeaker webhook = new WebhookSpeaker(JsonMapper.shared(), clock);

  @Test
  void aGroupOfWeComReadsMarkdown() throws Exception {
    JsonNode body = said(AlertSettings.Kind.WECOM, null).body();

    assertThat(body.path("msgtype").asString()).isEqualTo("markdown");
    assertThat(body.path("markdown").path("content").asString())
        .contains("熔断器", "](https://ops.example/ops)");
  }

  @Test
  void aGroupOfDingTalkGetsTheSignatureInTheAddress() throws Exception {
    Said said = said(AlertSettings.Kind.DINGTALK, SECRET);

    String time = String.valueOf(NOW.toEpochMilli());
    assertThat(said.query()).contains("timestamp=" + time);
    String sign =
        URLDecoder.decode(Objects.requireNonNull(said.query()).replaceFirst(".*&sign=", ""), UTF_8);
    assertThat(sign).isEqualTo(hmac(SECRET, time + "\n" + SECRET));
    assertThat(said.body().path("markdown").path("title").asString()).contains("熔断器");
  }

  @Test
  void aGroupOfFeishuGetsTheSignatureInTheBody() throws Exception {
    JsonNode body = said(AlertSettings.Kind.FEISHU, SECRET).body();

    String time = String.valueOf(NOW.getEpochSecond());
    assertThat(body.path("timestamp").asString()).isEqualTo(time);
    assertThat(body.path("sign").asString()).isEqualTo(hmac(time + "\n" + SECRET, ""));
    assertThat(body.path("content").path("text").asString()).contains("熔断器", "the breaker");
  }

  @Test
  void aRobotThatRefusesWithHttp200HasNotBeenTold() throws Exception {
    try (Robot robot = new Robot()) {
      robot.answer("{\"code\":19021,\"msg\":\"sign match fail\"}");
      var channel = Settings.robot(AlertSettings.Kind.FEISHU, robot.url(), SECRET);

      assertThatThrownBy(() -> webhook.tell(channel, TEXT))
          .isInstanceOf(NotTold.class)
          .hasMessageContaining("sign match fail");
    }
  }

  @Test
  void aMailArrivesInChinese() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      JavaMailSenderImpl sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(server.getSmtp().getPort());
      sender.setDefaultEncoding("UTF-8");
      StaticListableBeanFactory beans = new StaticListableBeanFactory();
      beans.addBean("mail", sender);
      new MailSpeaker(beans.getBeanProvider(JavaMailSender.class))
          .tell(
              new AlertSettings.Channel(
                  AlertSettings.Kind.MAIL,
                  List.of("duty@example.cn"),
                  "hub@example.cn",
                  null,
                  null,
                  null,
                  null,
                  0,
                  AlertSettings.Transport.UDP),
              TEXT);

      Message mail = server.getReceivedMessages()[0];
      assertThat(mail.getSubject()).isEqualTo(TEXT.title());
      assertThat(String.valueOf(mail.getContent())).contains("熔断器已断开", "https://ops.example/ops");
    } finally {
      server.stop();
    }
  }

  @Test
  void syslogOverUdpIsRfc5424() throws Exception {
    try (DatagramSocket collector = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      collector.setSoTimeout(10_000);
      syslog(new DefaultSslBundleRegistry())
          .tell(syslog(collector.getLocalPort(), AlertSettings.Transport.UDP), TEXT);

      DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
      collector.receive(packet);
      String said = new String(packet.getData(), 0, packet.getLength(), UTF_8);
      // local0 is 16, critical is 2
      assertThat(said)
          .matches("(?s)<130>1 2026-11-23T03:00:00\\.000Z \\S+ fengqiao-hub \\S+ ALERT - .*")
          .contains("熔断器已断开");
    }
  }

  @Test
  void syslogOverTcpCountsItsOctets() throws Exception {
    try (ServerSocket collector = new ServerSocket(0)) {
      CompletableFuture<String> said = read(collector);
      syslog(new DefaultSslBundleRegistry())
          .tell(syslog(collector.getLocalPort(), AlertSettings.Transport.TCP), TEXT);

      String message = said.get(10, TimeUnit.SECONDS);
      int count = Integer.parseInt(message.substring(0, message.indexOf(' ')));
      assertThat(message.substring(message.indexOf(' ') + 1).getBytes(UTF_8)).hasSize(count);
    }
  }

  @Test
  void syslogOverTlsTrustsTheHubsAuthoritiesAlone(@TempDir Path folder) throws Exception {
    DemoAuthority authority = DemoAuthority.in(folder.resolve("ours"), "changeit");
    authority.hub();
    Identity known = authority.identity("centre-qingdao");
    Identity stranger =
        DemoAuthority.in(folder.resolve("theirs"), "changeit").identity("centre-qingdao");
    SyslogSpeaker speaker = syslog(hub(folder.resolve("ours")));

    try (ServerSocket collector = known.tls().getServerSocketFactory().createServerSocket(0)) {
      CompletableFuture<String> said = read(collector);
      speaker.tell(syslog(collector.getLocalPort(), AlertSettings.Transport.TLS), TEXT);
      assertThat(said.get(10, TimeUnit.SECONDS)).contains("<130>1", "熔断器已断开");
    }
    try (ServerSocket collector = stranger.tls().getServerSocketFactory().createServerSocket(0)) {
      CompletableFuture<String> said = read(collector);
      assertThatThrownBy(
              () ->
                  speaker.tell(syslog(collector.getLocalPort(), AlertSettings.Transport.TLS), TEXT))
          .isInstanceOf(NotTold.class);
      said.cancel(true);
    }
  }

  private static CompletableFuture<String> read(ServerSocket collector) {
    CompletableFuture<String> said = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(collector, said), "collector");
    reader.setDaemon(true);
    reader.start();
    return said;
  }

  private static void read(ServerSocket collector, CompletableFuture<String> said) {
    try (Socket caller = collector.accept();
        InputStream in = caller.getInputStream()) {
      said.complete(new String(in.readAllBytes(), UTF_8));
    } catch (java.io.IOException e) {
      said.completeExceptionally(e);
    }
  }

  private SyslogSpeaker syslog(DefaultSslBundleRegistry bundles) {
    return new SyslogSpeaker(new OwnSockets(bundles), clock);
  }

  private static AlertSettings.Channel syslog(int port, AlertSettings.Transport transport) {
    return new AlertSettings.Channel(
        AlertSettings.Kind.SYSLOG, List.of(), null, null, null, null, "localhost", port, transport);
  }

  private static DefaultSslBundleRegistry hub(Path pki) {
    JksSslStoreDetails keys =
        new JksSslStoreDetails(
            "PKCS12", null, pki.resolve("hub.p12").toUri().toString(), "changeit");
    JksSslStoreDetails trust =
        new JksSslStoreDetails(
            "PKCS12", null, pki.resolve("truststore.p12").toUri().toString(), "changeit");
    return new DefaultSslBundleRegistry("hub", SslBundle.of(new JksSslStoreBundle(keys, trust)));
  }

  private record Said(@Nullable String query, JsonNode body) {}

  private Said said(AlertSettings.Kind kind, @Nullable String secret) throws Exception {
    try (Robot robot = new Robot()) {
      webhook.tell(Settings.robot(kind, robot.url(), secret), TEXT);
      Robot.Post post = robot.posts.get(0);
      return new Said(post.query(), JsonMapper.shared().readTree(post.body()));
    }
  }

  private static String hmac(String key, String data) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(data.getBytes(UTF_8)));
  }
}
