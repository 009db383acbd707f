package org.fengqiao.hub.operations.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.fengqiao.hub.ledger.operations.AlertRule.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Short messages, over a real socket to a gateway that speaks SMPP. */
class SmsTests {

  private static final String PASSWORD = "gate-pw";
  private static final byte UCS2 = 0x08;
  private static final URI DESK = URI.create("https://ops.example/ops");

  private final SmsSpeaker speaker = new SmsSpeaker(new OwnSockets(new DefaultSslBundleRegistry()));
  private SmsGateway gateway;

  @BeforeEach
  void open() throws Exception {
    gateway = new SmsGateway(PASSWORD);
  }

  @AfterEach
  void close() throws Exception {
    gateway.close();
  }

  @Test
  void eachTelephoneGetsTheTitleAndWhereToLook() throws Exception {
    tell(PASSWORD, "【枫桥枢纽·严重】开始：熔断器已断开", "+8613800000001", "13800000002");

    String shown = "【枫桥枢纽·严重】开始：熔断器已断开 https://ops.example/ops";
    assertThat(gateway.taken())
        .containsExactly(
            new SmsGateway.Taken("10690000", "8613800000001", UCS2, shown),
            new SmsGateway.Taken("10690000", "13800000002", UCS2, shown));
  }

  @Test
  void aLongTitleArrivesWhole() throws Exception {
    String title = "【枫桥枢纽·警告】开始：" + "一个队列等待过久，".repeat(12);

    tell(PASSWORD, title, "13800000001");

    assertThat(gateway.taken())
        .singleElement()
        .extracting(SmsGateway.Taken::text)
        .isEqualTo(title + " " + DESK);
  }

  @Test
  void whatTheGatewayRefusesIsNotTold() {
    assertThatThrownBy(() -> tell("wrong-pw", "熔断器已断开", "13800000001")).isInstanceOf(NotTold.class);
    assertThatThrownBy(() -> tell(PASSWORD, "熔断器已断开", "13800000000"))
        .isInstanceOf(NotTold.class)
        .hasMessageNotContaining("13800000000");
    assertThat(gateway.taken()).isEmpty();
  }

  @Test
  void aGatewayThatIsGoneIsSaid() throws Exception {
    gateway.close();

    assertThatThrownBy(() -> tell(PASSWORD, "熔断器已断开", "13800000001"))
        .isInstanceOf(NotTold.class)
        .hasMessageContaining("ConnectException");
  }

  private void tell(String password, String title, String... numbers) throws NotTold {
    speaker.tell(
        new AlertSettings.Channel(
            AlertSettings.Kind.SMS,
            List.of(numbers),
            "10690000",
            null,
            password,
            "hub",
            "localhost",
            gateway.port(),
            AlertSettings.Transport.TCP),
        new AlertText(Severity.CRITICAL, title, List.of("开始"), DESK));
  }
}
