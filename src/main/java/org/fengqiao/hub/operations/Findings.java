package org.fengqiao.hub.operations;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.ledger.operations.Certificates;
import org.fengqiao.hub.ledger.operations.Vitals;
import org.fengqiao.hub.operations.Finding.Code;
import org.springframework.stereotype.Component;

/** Finds what is not as it should be with the hub itself. */
@Component
class Findings {

  private static final int TOLD_DAYS = 60;
  private static final long MEGABYTE = 1024 * 1024;

  private final OperationsSettings settings;

  Findings(OperationsSettings settings) {
    this.settings = settings;
  }

  List<Finding> ofHub(
      Look look,
      List<Vitals.StuckItem> stuck,
      Vitals.OutboxLag outbox,
      HubHealth.Disk disk,
      boolean brokerTells) {
    List<Finding> found = new ArrayList<>();
    if (!brokerTells) {
      found.add(hub(Code.BROKER, Condition.DOWN, 0, "消息中间件没有应答", "the broker does not answer"));
    }
    if (outbox.oldest().compareTo(settings.outboxLag()) > 0) {
      long seconds = outbox.oldest().toSeconds();
      found.add(
          hub(
              Code.OUTBOX_LAG,
              Condition.DOWN,
              seconds,
              outbox.rows() + " 项已提交的工作最长 " + seconds + " 秒未进入消息中间件",
              outbox.rows()
                  + " rows of committed work wait up to "
                  + seconds
                  + " s for the broker"));
    }
    if (!stuck.isEmpty()) {
      found.add(
          hub(
              Code.STUCK,
              Condition.DEGRADED,
              stuck.size(),
              stuck.size() + " 件消息停滞",
              stuck.size() + " messages are stuck"));
    }
    if (disk.free() < settings.diskReserve().toBytes()) {
      long megabytes = disk.free() / MEGABYTE;
      found.add(
          hub(
              Code.DISK,
              Condition.DEGRADED,
              disk.free(),
              "数据磁盘仅剩 " + megabytes + " MB",
              "only " + megabytes + " MB are left on the data disk"));
    }
    look.certificates().stream()
        .filter(it -> it.certificate().role() != Certificates.Role.THEIRS)
        .filter(it -> it.daysLeft() < TOLD_DAYS)
        .map(Findings::certificate)
        .forEach(found::add);
    return found;
  }

  private static Finding hub(Code code, Condition condition, double value, String zh, String en) {
    return new Finding(code, condition, "hub", value, zh, en);
  }

  static Finding certificate(CertificateHealth certificate) {
    String holder = certificate.certificate().holder();
    long days = certificate.daysLeft();
    return new Finding(
        Code.CERTIFICATE,
        certificate.condition(),
        holder,
        days,
        days < 0 ? holder + " 的证书已过期" : holder + " 的证书还有 " + days + " 天到期",
        days < 0
            ? "the certificate of " + holder + " has ended"
            : "the certificate of " + holder + " ends in " + days + " days");
  }
}
