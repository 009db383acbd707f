package org.fengqiao.hub.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.fengqiao.hub.operations.Finding.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is not as it should be between the hub and a partner. */
@Component
class PartnerFindings {

  private static final int SOME = 3;
  private static final int TOLD_DAYS = 60;

  private final OperationsSettings settings;

  PartnerFindings(OperationsSettings settings) {
    this.settings = settings;
  }

  /** The worst first. */
  List<Finding> about(
      PartnerHealth partner, boolean silent, Optional<CertificateHealth> certificate, Look look) {
    List<Finding> found = new ArrayList<>();
    partner.lines().forEach(line -> line(found, new Named(partner, line), look));
    age(found, partner, look.at());
    if (silent) {
      found.add(silence(partner));
    }
    certificate
        .filter(it -> it.daysLeft() < TOLD_DAYS)
        .ifPresent(it -> found.add(Findings.certificate(it)));
    clock(found, partner);
    found.sort(Comparator.comparing(Finding::condition).reversed());
    return found;
  }

  /** A line and what a reader calls it: whose it is, and which way it goes. */
  private record Named(PartnerHealth partner, LineHealth line) {

    String zh() {
      return (isIn() ? "来自 " : "发往 ")
          + partner.name()
          + " 的线路"
          + (isUsual() ? "" : "（" + way() + "）");
    }

    String en() {
      return "the line "
          + (isIn() ? "from " : "to ")
          + partner.nameEn()
          + (isUsual() ? "" : " (" + way() + ")");
    }

    private boolean isIn() {
      return line.direction() == LineDirection.IN;
    }

    private boolean isUsual() {
      return line.line().equals(partner.id());
    }

    private String way() {
      return line.channel();
    }
  }

  private void line(List<Finding> found, Named named, Look look) {
    LineHealth line = named.line();
    if ("OPEN".equals(line.breaker()) || "HALF_OPEN".equals(line.breaker())) {
      found.add(
          new Finding(
              Code.BREAKER_OPEN,
              Condition.DOWN,
              line.line(),
              1,
              named.zh() + "熔断器已断开，积压在枢纽等待",
              "the breaker of " + named.en() + " is open, its backlog waits in the hub"));
    }
    if (line.dead() > 0) {
      found.add(
          new Finding(
              Code.DEAD_MESSAGES,
              Condition.DEGRADED,
              line.line(),
              line.dead(),
              named.zh() + "近一小时有 " + line.dead() + " 件未送达而终止",
              line.dead() + " messages on " + named.en() + " ended undelivered within the hour"));
    }
    rate(found, named, look);
    handshake(found, named, look);
    if (line.drift()) {
      found.add(
          new Finding(
              Code.DRIFT,
              Condition.DEGRADED,
              line.line(),
              0,
              named.zh() + "的状态（" + line.status() + "）与期望不符",
              named.en() + " is " + line.status() + ", which is not what is wanted"));
    }
  }

  /** Of the last five minutes, so that it is over soon after the trouble is. */
  private void rate(List<Finding> found, Named named, Look look) {
    LineHealth line = named.line();
    long good = look.count(look.lately(), line.line(), line.direction(), LineOutcome::isGood);
    long bad = look.count(look.lately(), line.line(), line.direction(), it -> !it.isGood());
    long rate = good + bad == 0 ? 0 : Math.round(100.0 * bad / (good + bad));
    if (bad < SOME || rate < settings.failureRate()) {
      return;
    }
    found.add(
        new Finding(
            Code.FAILURE_RATE,
            good == 0 ? Condition.DOWN : Condition.DEGRADED,
            line.line(),
            rate,
            named.zh() + "近五分钟 " + rate + "% 的尝试失败",
            rate + "% of the attempts on " + named.en() + " failed within five minutes"));
  }

  private static void handshake(List<Finding> found, Named named, Look look) {
    LineHealth line = named.line();
    long failed =
        look.count(look.lately(), line.line(), line.direction(), it -> it == LineOutcome.HANDSHAKE);
    if (failed > 0) {
      found.add(
          new Finding(
              Code.HANDSHAKE_FAILED,
              Condition.DEGRADED,
              line.line(),
              failed,
              named.zh() + "近五分钟 TLS 握手失败 " + failed + " 次，请核对双方证书",
              "TLS failed "
                  + failed
                  + " times on "
                  + named.en()
                  + " within five minutes: compare the certificates of both sides"));
    }
  }

  private void age(List<Finding> found, PartnerHealth partner, Instant now) {
    @Nullable Instant oldest = partner.oldestWaiting();
    if (oldest == null || !oldest.plus(settings.queueAge()).isBefore(now)) {
      return;
    }
    Duration age = Duration.between(oldest, now);
    found.add(
        new Finding(
            Code.QUEUE_AGE,
            Condition.DEGRADED,
            partner.id(),
            age.toSeconds(),
            "发往 "
                + partner.name()
                + " 的最早一件已等待 "
                + age.toMinutes()
                + " 分钟，共积压 "
                + partner.waiting()
                + " 件",
            "the oldest of "
                + partner.waiting()
                + " deliveries to "
                + partner.nameEn()
                + " waits for "
                + age.toMinutes()
                + " minutes"));
  }

  private static Finding silence(PartnerHealth partner) {
    return new Finding(
        Code.SILENT_PARTNER,
        Condition.DEGRADED,
        partner.id(),
        partner.usualPerDay() == null ? 0 : partner.usualPerDay(),
        "今天没有收到 " + partner.name() + " 的任何消息，平常约 " + partner.usualPerDay() + " 件",
        "no message from " + partner.nameEn() + " today, usually " + partner.usualPerDay());
  }

  private void clock(List<Finding> found, PartnerHealth partner) {
    @Nullable Double drift = partner.clockDriftSeconds();
    if (drift == null || Math.abs(drift) < settings.clockDrift().toSeconds()) {
      return;
    }
    long seconds = Math.round(Math.abs(drift));
    found.add(
        new Finding(
            Code.CLOCK_DRIFT,
            Condition.DEGRADED,
            partner.id(),
            drift,
            partner.name() + " 的时钟比枢纽" + (drift < 0 ? "快" : "慢") + " " + seconds + " 秒",
            "the clock of "
                + partner.nameEn()
                + " is "
                + seconds
                + " s "
                + (drift < 0 ? "ahead of" : "behind")
                + " the hub's"));
  }
}
