package org.fengqiao.hub.operations.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.operations.OperationsLedger;
import org.fengqiao.hub.operations.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever owes the hub something by a time is found; each test has a subject of its own. */
class OwedFindingsTests {

  private static final CodeTables CODES = CodeTables.load(Samples.MAPPINGS);

  /** When the return lay at the regulator's: 10:00 in Qingdao. */
  private static final Instant DELIVERED = LedgerFixture.NOW;

  private final JdbcTemplate jdbc = RealPostgres.jdbc();
  private final String subject = "QD-TJ-02/" + UUID.randomUUID();
  private final String partner = "court-" + UUID.randomUUID();

  private List<Finding> found(String subject, Instant at) {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    return new OwedFindings(new OperationsLedger(clock).owed, CODES, clock)
        .findings().stream().filter(it -> it.subject().equals(subject)).toList();
  }

  private UUID delivered(LedgerFixture ledger, int version) {
    NewMessage filed =
        LedgerFixture.message("operators", MessageKind.STATISTICS_RETURN, null, version);
    ledger.messages.enter(filed);
    UUID file =
        ledger
            .cases
            .openOrJoin(
                UUID.randomUUID(),
                Dossier.RETURN,
                "centre-qingdao",
                subject,
                "regulator-qingdao",
                null,
                filed.id())
            .caseId();
    jdbc.update("update message set state = 'APPLIED' where message_id = ?", filed.id());
    jdbc.update(
        "insert into delivery (delivery_id, message_id, case_id, seq, partner, kind, state,"
            + " created_at, changed_at) values (?, ?, ?, 1, 'regulator-qingdao',"
            + " 'statistics-return', 'DELIVERED', ?, ?)",
        UUID.randomUUID(),
        filed.id(),
        file,
        DELIVERED.atOffset(ZoneOffset.UTC),
        DELIVERED.atOffset(ZoneOffset.UTC));
    return file;
  }

  @Test
  void aReturnThatIsNotAcknowledgedInThreeDaysIsFoundUntilItIs() {
    LedgerFixture ledger = new LedgerFixture(Clock.fixed(DELIVERED, ZoneOffset.UTC));
    UUID file = delivered(ledger, 1);

    assertThat(found(subject, DELIVERED.plus(Duration.ofDays(3)))).isEmpty();
    assertThat(found(subject, DELIVERED.plus(Duration.ofDays(4))))
        .extracting(Finding::code, Finding::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Code.RETURN_UNANSWERED, 4.0));

    UUID taken = ledger.add(file, "regulator-qingdao", MessageKind.RETURN_ACKNOWLEDGEMENT, "TAKEN");
    jdbc.update("update message set state = 'APPLIED' where message_id = ?", taken);

    assertThat(found(subject, DELIVERED.plus(Duration.ofDays(4)))).isEmpty();
  }

  @Test
  void aReceiptOfAnOlderVersionIsNoneOfTheNewest() {
    LedgerFixture ledger = new LedgerFixture(Clock.fixed(DELIVERED, ZoneOffset.UTC));
    UUID file = delivered(ledger, 1);
    UUID taken = ledger.add(file, "regulator-qingdao", MessageKind.RETURN_ACKNOWLEDGEMENT, "TAKEN");
    jdbc.update("update message set state = 'APPLIED' where message_id = ?", taken);
    delivered(ledger, 2);

    assertThat(found(subject, DELIVERED.plus(Duration.ofDays(4)))).hasSize(1);
  }

  @Test
  void whoGivesItsListEveryDayAndGaveNoneByNoonIsFound() {
    jdbc.update(
        "insert into day_list values (?, ?, ?, now(), 0, 0, 0, 0)",
        UUID.randomUUID(),
        partner,
        LocalDate.of(2026, 11, 20));

    assertThat(found(partner, Instant.parse("2026-11-22T03:59:59Z"))).isEmpty();
    assertThat(found(partner, Instant.parse("2026-11-22T04:00:00Z")))
        .extracting(Finding::code, Finding::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Code.DAY_LIST_MISSING, 1.0));
    assertThat(found(partner, Instant.parse("2027-01-22T04:00:00Z")))
        .as("who has not taken part for a month")
        .isEmpty();
  }

  @Test
  void aClockThatRanOutIsFoundForADay() {
    LedgerFixture ledger = new LedgerFixture(Clock.fixed(DELIVERED, ZoneOffset.UTC));
    UUID caseId = ledger.referred(partner).caseId();
    UUID notice = ledger.add(caseId, partner, MessageKind.DEADLINE_NOTICE, "ALERT");
    Instant over = Instant.parse("2041-03-01T16:00:00Z");
    jdbc.update(
        "insert into clock_alert (case_id, clock, part, event, rolled_end, message_id, raised_at)"
            + " values (?, 'CLK-18', '', 'ALERT', '2041-03-01', ?, ?)",
        caseId,
        notice,
        over.atOffset(ZoneOffset.UTC));

    assertThat(found("CLK-18", over.plus(Duration.ofHours(23))))
        .extracting(Finding::zh)
        .containsExactly("一日内有 1 件“出具公证书”期限届满未办");
    assertThat(found("CLK-18", over.plus(Duration.ofHours(25)))).isEmpty();
  }
}
