package org.fengqiao.hub.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.RealPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A search is counted when somebody asks; each test has partners of its own. */
class CountTests {

  private final Clock clock =
      Clock.fixed(LedgerFixture.NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC);
  private final LedgerFixture ledger = new LedgerFixture(clock);
  private final MessageSearch search =
      new MessageSearch(
          RealPostgres.jdbc(),
          new PartyIndex(new SecretKeySpec(new byte[32], "HmacSHA256")),
          clock);
  private final String court = "court-" + UUID.randomUUID();
  private final String centre = "centre-" + UUID.randomUUID();

  @Test
  void allPagesAreCountedWhateverPageSomebodyIsOn() {
    for (int i = 0; i < 5; i++) {
      ledger.referred(court);
    }
    Page first = search.find(of(court, null, null).page(null, 2));

    assertThat(counted(of(court, null, null))).isEqualTo(new Counted(5, false));
    assertThat(counted(of(court, null, null).page(first.next(), 2)))
        .isEqualTo(new Counted(5, false));
  }

  @Test
  void everyFilterIsCountedAsItIsListed() {
    Cases.Place place = ledger.referred(court);
    ledger.due(place, ledger.first(place), 1, centre, MessageKind.CASE_REFERRAL);
    ledger.referred(court);
    UUID amended = ledger.add(place.caseId(), court, MessageKind.REFERRAL_AMENDMENT, null);
    ledger.messages.settle(List.of(new Messages.Settled(amended, MessageState.FAILED, null)));

    for (Asked asked :
        List.of(
            of(court, null, null),
            of(centre, null, null),
            of(court, MessageState.FAILED, null),
            of(court, MessageState.RECEIVED, null),
            of(court, null, FailedHop.APPLIED),
            of(court, null, FailedHop.TRANSLATED),
            of(centre, null, FailedHop.ATTEMPT),
            Asked.text(amended.toString(), 10),
            Asked.text("nowhere-" + UUID.randomUUID(), 10))) {
      assertThat(counted(asked).messages())
          .as(asked.toString())
          .isEqualTo(search.find(asked).hits().size());
    }
  }

  @Test
  void countingEndsAndSaysSo() {
    for (int i = 0; i < 4; i++) {
      ledger.referred(court);
    }

    assertThat(search.count(of(court, null, null), List.of(), 3)).isEqualTo(new Counted(3, true));
    assertThat(search.count(of(court, null, null), List.of(), 4)).isEqualTo(new Counted(4, false));
  }

  @Test
  void ofWhatIsFoundOnlyWhatConcernsTheirOrganisationsIsCounted() {
    Cases.Place place = ledger.referred(court);
    ledger.due(place, ledger.first(place), 1, centre, MessageKind.CASE_REFERRAL);
    String joined = "mediator-" + UUID.randomUUID();
    RealPostgres.jdbc()
        .update(
            "update dispute_case set others = others || ?::text where case_id = ?",
            joined,
            place.caseId());
    Asked sent = of(court, null, null);

    assertThat(counted(sent, court)).as("who sent it").isEqualTo(new Counted(1, false));
    assertThat(counted(sent, joined))
        .as("who takes part in its case")
        .isEqualTo(new Counted(1, false));
    assertThat(counted(sent, "court-" + UUID.randomUUID())).isEqualTo(new Counted(0, false));
    assertThat(counted(sent, "court-x", court)).isEqualTo(new Counted(1, false));
  }

  private Counted counted(Asked asked, String... partners) {
    Collection<String> of = List.of(partners);
    return search.count(asked, of);
  }

  private static Asked of(
      @Nullable String partner, @Nullable MessageState state, @Nullable FailedHop hop) {
    Instant ever = LedgerFixture.NOW.minus(Duration.ofDays(1));
    return new Asked(null, state, partner, null, hop, null, ever, null, null, 100);
  }
}
