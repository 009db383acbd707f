package org.fengqiao.hub.ledger.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.AuditFixture;
import org.fengqiao.hub.ledger.operations.Change.Kind;
import org.junit.jupiter.api.Test;

/** What had changed near a time is read from what was recorded anyway; over a real database. */
class ChangesTests {

  /** Each test has a year of its own, for starts and reloads concern everybody. */
  private static int year = 2100;

  private final Instant noon = Instant.parse(++year + "-03-01T04:00:00Z");
  private final String partner = "court-" + UUID.randomUUID();
  private final Changes changes = new Changes(RealPostgres.jdbc());
  private final Starts starts = new Starts(RealPostgres.jdbc());

  @Test
  void aStartSaysWhichPartsAreOthersThanBefore() {
    starts.note(new Starts.Start(noon.minusSeconds(600), "hub-1", "p1", "r1", "m1"));
    starts.note(new Starts.Start(noon.minusSeconds(300), "hub-1", "p1", "r1", "m2"));
    starts.note(new Starts.Start(noon, "hub-1", "p2", "r1", "m2"));

    assertThat(found())
        .filteredOn(it -> it.kind() == Kind.START)
        .extracting(Change::detail)
        .startsWith("program", "mappings");
    assertThat(starts.latest()).map(Starts.Start::program).contains("p2");
  }

  @Test
  void aReloadConcernsEverybodyAndAHeldLineOnlyItsPartner() {
    act(noon.minusSeconds(60), "mapping.reload", "mappings");
    act(noon.minusSeconds(50), "route.suspend", "line:" + partner + ".ferry-out:OUT");
    act(noon.minusSeconds(40), "route.suspend", "line:court-elsewhere:OUT");
    act(noon.minusSeconds(30), "user.add", "user:li");

    assertThat(found())
        .extracting(Change::detail)
        .containsExactly("route.suspend", "mapping.reload");
    assertThat(found().get(0).subject()).isEqualTo(partner);
  }

  @Test
  void maintenanceBeginsAndEndsAndOneCalledOffBeforeNeverWas() {
    Wishes wishes = new Wishes(RealPostgres.jdbc(), at(noon.minus(Duration.ofHours(5))));
    window(wishes, noon.minusSeconds(3600), noon.minusSeconds(1800));
    UUID calledOff = window(wishes, noon.minusSeconds(900), noon.plusSeconds(900));
    wishes.end(calledOff);

    assertThat(found())
        .extracting(Change::kind)
        .containsExactly(Kind.MAINTENANCE_ENDED, Kind.MAINTENANCE_BEGAN);
  }

  @Test
  void aCertificateThatEndedIsToldToItsPartnerAlone() {
    new Certificates(RealPostgres.jdbc(), at(noon))
        .seen(
            new Certificates.Known(
                Certificates.Role.THEIRS,
                partner,
                UUID.randomUUID().toString(),
                "CN=x",
                noon.minus(Duration.ofDays(365)),
                noon.minusSeconds(5),
                noon));

    assertThat(found()).extracting(Change::kind, Change::detail).contains(tuple());
    assertThat(changes.between(noon.minusSeconds(7200), noon, "court-elsewhere"))
        .noneMatch(it -> it.kind() == Kind.CERTIFICATE);
  }

  private static org.assertj.core.groups.Tuple tuple() {
    return org.assertj.core.groups.Tuple.tuple(Kind.CERTIFICATE, "ended");
  }

  private List<Change> found() {
    return changes.between(noon.minusSeconds(7200), noon, partner);
  }

  private static void act(Instant time, String action, String target) {
    AuditFixture.actions(at(time)).record(Action.of("li", action, target, "why"));
  }

  private UUID window(Wishes wishes, Instant begins, Instant ends) {
    UUID id = UUID.randomUUID();
    wishes.plan(new Wishes.Window(id, partner, begins, ends, "li", "why"));
    return id;
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}
