package org.fengqiao.hub.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.ledger.operations.Certificates;
import org.fengqiao.hub.ledger.operations.Vitals;
import org.fengqiao.hub.ledger.operations.Wishes;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how a partner stands, by what really passed. */
@Component
class PartnerJudge {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private final LineView view;
  private final Usual usual;
  private final PartnerFindings findings;

  PartnerJudge(LineView view, Usual usual, PartnerFindings findings) {
    this.view = view;
    this.usual = usual;
    this.findings = findings;
  }

  PartnerHealth judge(Partner partner, Look look) {
    String id = partner.id();
    LocalDate today = LocalDate.ofInstant(look.at(), QINGDAO);
    Map<LocalDate, Long> days = look.days().getOrDefault(id, Map.of());
    @Nullable Long usually = usual.perDay(today, days).orElse(null);
    Vitals.@Nullable Backlog backlog =
        look.backlogs().stream().filter(it -> it.partner().equals(id)).findFirst().orElse(null);
    PartnerHealth bare =
        new PartnerHealth(
            id,
            partner.name(),
            partner.nameEn(),
            partner.kind().name(),
            partner.contact(),
            Condition.UP,
            List.of(),
            LineNames.of(partner).stream().map(line -> view.of(line, look)).toList(),
            days.getOrDefault(today, 0L),
            usually,
            backlog == null ? 0 : backlog.open(),
            backlog == null ? null : backlog.oldest(),
            look.drift().get(id),
            certificate(id, look).map(it -> it.certificate().notAfter()).orElse(null),
            look.window(id).orElse(null),
            null);
    boolean silent =
        usually != null
            && usual.isSilent(
                LocalDateTime.ofInstant(look.at(), QINGDAO), bare.receivedToday(), usually);
    return judged(bare, findings.about(bare, silent, certificate(id, look), look), look.at());
  }

  private static Optional<CertificateHealth> certificate(String partner, Look look) {
    return look.certificates().stream()
        .filter(it -> it.certificate().role() == Certificates.Role.THEIRS)
        .filter(it -> it.certificate().holder().equals(partner))
        .findFirst();
  }

  private static PartnerHealth judged(PartnerHealth it, List<Finding> found, Instant now) {
    return new PartnerHealth(
        it.id(),
        it.name(),
        it.nameEn(),
        it.kind(),
        it.contact(),
        condition(it, found, now),
        found,
        it.lines(),
        it.receivedToday(),
        it.usualPerDay(),
        it.waiting(),
        it.oldestWaiting(),
        it.clockDriftSeconds(),
        it.certificateEnds(),
        it.maintenance(),
        it.calls());
  }

  /** What rests on purpose is neither degraded nor down by what that brings. */
  private static Condition condition(PartnerHealth it, List<Finding> found, Instant now) {
    Wishes.Window window = it.maintenance();
    if (window != null && window.covers(now)) {
      return Condition.MAINTENANCE;
    }
    if (it.lines().stream().anyMatch(l -> l.wish() != null || "HELD_OPEN".equals(l.breaker()))) {
      return Condition.HELD;
    }
    return found.stream().map(Finding::condition).reduce(Condition.UP, Condition::and);
  }
}
