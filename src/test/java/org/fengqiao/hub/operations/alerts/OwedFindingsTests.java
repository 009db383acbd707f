package org.fengqiao.hub.operations.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.LineDirection;
import org.fengqiao.hub.canonical.LineOutcome;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.operations.OperationsLedger;
import org.fengqiao.hub.ledger.operations.Traffic;
import org.fengqiao.hub.operations.Finding;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.partner.TestPartners;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever owes the hub something by a time is found; each test has a subject of its own. */
class OwedFindingsTests {

  private static final CodeTables CODES = CodeTables.load(Samples.MAPPINGS);

  private static final Partners PARTNERS = TestPartners.ofThisRepository();

  /** When the return lay at the regulator's: 10:00 in Qingdao. */
  private static final Instant DELIVERED = LedgerFixture.NOW;

  private final JdbcTemplate jdbc = RealPostgres.jdbc();
  private final String subject = "QD-TJ-02/" + UUID.randomUUID();
  private final String partner = "court-" + UUID.randomUUID();

  private List<Finding> found(String subject, Instant at) {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    return findings(clock, PARTNERS).filter(it -> it.subject().equals(subject)).toList();
  }

  private static Stream<Finding> findings(Clock clock, Partners partners) {
    return new OwedFindings(new OperationsLedger(clock).owed, partners, CODES, clock)
        .findings().stream();
  }

  private UUID delivered(LedgerFixture ledger, int version) {
    NewMessage filed =
        LedgerFixture.message("operators", MessageKind.STATISTICS_RETURN, null, version);
    ledger.messages.enter(filed);
    UUID file =
        ledger
            .cases
            .openOrJoin(
                new Cases.Opening(
                    UUID.randomUUID(),
                    Dossier.RETURN,
                    "centre-qingdao",
                    subject,
                    "regulator-qingdao",
                    null,
                    filed.id()))
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
        .containsExactly(tuple(Finding.Code.RETURN_UNANSWERED, 4.0));

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
    gave("court-licang", LocalDate.of(2036, 11, 20));

    assertThat(found("court-licang", Instant.parse("2036-11-22T03:59:59Z"))).isEmpty();
    assertThat(found("court-licang", Instant.parse("2036-11-22T04:00:00Z")))
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple(Finding.Code.DAY_LIST_MISSING, 1.0));
    assertThat(found("court-licang", Instant.parse("2037-01-22T04:00:00Z")))
        .as("who has not taken part for a month")
        .isEmpty();
  }

  @Test
  void aFirstListThatNeverCameIsFoundAsALaterOneIs() {
    passed("court-pingdu", Instant.parse("2036-05-06T02:00:00Z"), LineDirection.IN);

    assertThat(found("court-pingdu", Instant.parse("2036-05-07T03:59:00Z"))).isEmpty();
    assertThat(found("court-pingdu", Instant.parse("2036-05-07T04:00:00Z")))
        .extracting(Finding::code, Finding::value, Finding::zh)
        .containsExactly(
            tuple(Finding.Code.DAY_LIST_MISSING, 1.0, "未收到 平度市人民法院 的对账清单，已缺 1 日（应在次日 12:00 前报送）"));

    gave("court-pingdu", LocalDate.of(2036, 5, 6));
    assertThat(found("court-pingdu", Instant.parse("2036-05-07T04:00:00Z"))).isEmpty();
    assertThat(found("court-pingdu", Instant.parse("2036-05-08T04:00:00Z"))).hasSize(1);
  }

  @Test
  void whoIsOnlyBroughtSomethingOwesItsListAsWell() {
    passed("institution-example-bank", Instant.parse("2036-06-06T02:00:00Z"), LineDirection.OUT);

    assertThat(found("institution-example-bank", Instant.parse("2036-06-07T04:00:00Z")))
        .extracting(Finding::code)
        .containsExactly(Finding.Code.DAY_LIST_MISSING);
  }

  @Test
  void theTimeIsThePartnerFilesAndWhoGivesNoneByAgreementIsNotAsked() {
    passed("court-laixi", Instant.parse("2036-07-06T02:00:00Z"), LineDirection.IN);
    Clock noon = Clock.fixed(Instant.parse("2036-07-07T04:00:00Z"), ZoneOffset.UTC);
    Clock evening = Clock.fixed(Instant.parse("2036-07-07T10:30:00Z"), ZoneOffset.UTC);

    assertThat(owing(noon, "18:30")).isEmpty();
    assertThat(owing(evening, "18:30")).hasSize(1);
    assertThat(owing(evening, "never")).isEmpty();
  }

  private static List<Finding> owing(Clock clock, String by) {
    Partners agreed = TestPartners.with("court-laixi", "dayListBy: \"" + by + "\"");
    return findings(clock, agreed).filter(it -> it.subject().equals("court-laixi")).toList();
  }

  private void gave(String partner, LocalDate day) {
    jdbc.update(
        "insert into day_list values (?, ?, ?, now(), 0, 0, 0, 0)",
        UUID.randomUUID(),
        partner,
        day);
  }

  private static void passed(String partner, Instant at, LineDirection direction) {
    LineOutcome outcome =
        direction == LineDirection.IN ? LineOutcome.ACCEPTED : LineOutcome.DELIVERED;
    new OperationsLedger(Clock.fixed(at, ZoneOffset.UTC))
        .traffic.add(List.of(new Traffic.Count(partner, partner, direction, outcome, 1)));
  }

  @Test
  void whoGivesHeartbeatsAndMissesThreeOfItsOwnRhythmIsFoundUntilItIsHeardAgain() {
    Instant heard = Instant.parse("2026-11-23T03:00:00Z");
    beat(heard);

    assertThat(found(partner, heard.plus(Duration.ofMinutes(15)))).isEmpty();
    assertThat(found(partner, heard.plus(Duration.ofMinutes(16))))
        .extracting(Finding::code, Finding::value, Finding::zh)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Finding.Code.HEARTBEAT_MISSING, 960.0, partner + " 的心跳已中断 16 分钟，请联系该单位"));

    beat(heard.plus(Duration.ofMinutes(16)));

    assertThat(found(partner, heard.plus(Duration.ofMinutes(20)))).isEmpty();
  }

  private void beat(Instant at) {
    jdbc.update(
        "insert into heartbeat values (?, ?, 300) on conflict (partner) do update"
            + " set heard_at = excluded.heard_at",
        partner,
        at.atOffset(ZoneOffset.UTC));
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
