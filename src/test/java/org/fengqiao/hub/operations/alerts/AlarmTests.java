package org.fengqiao.hub.operations.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.clocks.MovedClock;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.OperationsLedger;
import org.fengqiao.hub.operations.Condition;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.operations.Finding.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Alerts over a real database and a real group robot; each test has a subject of its own. */
class AlarmTests {

  /** 11:00 in Qingdao. */
  private static final Instant MORNING = Instant.parse("2026-11-23T03:00:00Z");

  /** 23:00 in Qingdao. */
  private static final Instant NIGHT = Instant.parse("2026-11-23T15:00:00Z");

  private final String subject = "court-" + UUID.randomUUID();
  private final String channel = "group-" + UUID.randomUUID();
  private Robot robot;
  private MovedClock clock;
  private OperationsLedger ledger;
  private AlertSettings settings;
  private Alarm alarm;
  private Notifier notifier;

  @BeforeEach
  void open() throws IOException {
    robot = new Robot();
    at(MORNING);
  }

  @AfterEach
  void close() {
    RealPostgres.jdbc().update("update notice set state = 'DROPPED' where state = 'WAITING'");
    RealPostgres.jdbc().update("update alert set state = 'RESOLVED' where state <> 'RESOLVED'");
    robot.close();
  }

  private void at(Instant time) {
    clock = new MovedClock(time);
    ledger = new OperationsLedger(clock);
    settings =
        new AlertSettings(
            URI.create("https://ops.example/ops"),
            30,
            Duration.ofHours(24),
            Map.of(channel, Settings.robot(AlertSettings.Kind.WECOM, robot.url(), null)));
    Channels channels = Settings.channels(settings, clock);
    Telling telling = new Telling(ledger.notices, channels, clock);
    alarm =
        new Alarm(
            Settings.noBoard(),
            List.of(),
            ledger.rules,
            ledger.alerts,
            telling,
            RealPostgres.transaction(),
            clock);
    notifier = new Notifier(ledger.notices, channels, settings, RealPostgres.transaction(), clock);
  }

  @Test
  void oneNoticeWhenItStartsAndOneWhenItIsOver() {
    found(breaker());
    clock.pass(Duration.ofSeconds(5));
    found(breaker());
    clock.pass(Duration.ofMinutes(2));
    found();
    found();

    assertThat(told()).hasSize(2);
    assertThat(told().get(0)).contains("开始", subject, "https://ops.example/ops");
    assertThat(told().get(1)).contains("已恢复", subject);
    assertThat(ledger.alerts.open()).extracting(Alert::subject).doesNotContain(subject);
  }

  @Test
  void whatComesAndGoesIsOneAlert() {
    for (int i = 0; i < 10; i++) {
      found(breaker());
      clock.pass(Duration.ofSeconds(20));
      found();
      clock.pass(Duration.ofSeconds(20));
    }

    assertThat(told()).hasSize(1);
  }

  @Test
  void manyThatStartTogetherAreOneMessage() {
    found(breaker(), finding(Code.QUEUE_AGE, 700), finding(Code.HANDSHAKE_FAILED, 2));

    assertThat(told()).hasSize(1);
    assertThat(told().get(0)).contains("等 3 条");
  }

  @Test
  void whatDoesNotLastIsToldToNobody() {
    found(finding(Code.FAILURE_RATE, 80));
    clock.pass(Duration.ofSeconds(60));
    found();

    assertThat(told()).isEmpty();
  }

  @Test
  void aFigureBelowTheThresholdOfTheRuleIsNoAlert() {
    found(finding(Code.QUEUE_AGE, 599));

    assertThat(ledger.alerts.unresolved()).extracting(Alert::subject).doesNotContain(subject);
  }

  @Test
  void duringMaintenanceNothingStartsAndNothingEnds() {
    found(breaker());
    clock.pass(Duration.ofMinutes(5));
    alarm.compare(List.of(finding(Code.QUEUE_AGE, 9000)), Set.of(subject));
    notifier.send();

    assertThat(told()).hasSize(1);
    assertThat(ledger.alerts.open()).extracting(Alert::subject).containsOnlyOnce(subject);
  }

  @Test
  void atNightOnlyWhatIsCriticalIsToldAndTheRestInTheMorning() {
    at(NIGHT);
    found(finding(Code.CERTIFICATE, 13));
    assertThat(told()).isEmpty();

    found(finding(Code.CERTIFICATE, 13), breaker());
    assertThat(told()).hasSize(1);

    clock.pass(Duration.ofHours(10));
    found(finding(Code.CERTIFICATE, 13), breaker());
    assertThat(told().get(told().size() - 1)).contains("certificate");
  }

  @Test
  void whatIsOverBeforeItWasToldIsToldToNobody() {
    at(NIGHT);
    found(finding(Code.CERTIFICATE, 13));
    clock.pass(Duration.ofMinutes(5));
    found();
    clock.pass(Duration.ofHours(12));
    found();

    assertThat(told()).isEmpty();
  }

  @Test
  void anAlertNobodyTakesOnIsToldAgainAndOneSomebodyTookOnIsNot() {
    found(breaker());
    clock.pass(Duration.ofHours(5));
    found(breaker());
    assertThat(told()).hasSize(2);
    assertThat(told().get(1)).contains("仍未解决");

    ledger.alerts.acknowledge(own().id(), "li");
    clock.pass(Duration.ofHours(5));
    found(breaker());
    assertThat(told()).hasSize(2);
    assertThat(own().state()).isEqualTo(Alert.State.ACK);
  }

  @Test
  void aNoticeTheGroupRefusedIsToldLaterOnce() {
    robot.answer("{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
    found(breaker());
    robot.answer("{\"errcode\":0}");
    notifier.send();
    assertThat(robot.posts).as("not before its time").hasSize(1);

    clock.pass(Duration.ofSeconds(15));
    notifier.send();
    notifier.send();

    assertThat(robot.posts).hasSize(2);
    assertThat(ledger.notices.latest(1))
        .extracting(entry -> entry.state(), entry -> entry.attempts())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("SENT", 2));
  }

  private Alert own() {
    return ledger.alerts.open().stream()
        .filter(alert -> alert.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private void found(Finding... findings) {
    alarm.compare(List.of(findings), Set.of());
    notifier.send();
  }

  private Finding breaker() {
    return finding(Code.BREAKER_OPEN, 1);
  }

  private Finding finding(Code code, double value) {
    return new Finding(
        code,
        Condition.DOWN,
        subject,
        value,
        subject + " 出了问题",
        code + " " + subject + " certificate");
  }

  private List<String> told() {
    return robot.posts.stream()
        .map(post -> JsonMapper.shared().readTree(post.body()).findValue("content").asString())
        .toList();
  }
}
