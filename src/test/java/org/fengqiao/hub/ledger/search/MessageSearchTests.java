package org.fengqiao.hub.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.AttemptTrace;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.DeliveryEntry;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.Settling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Any message is found by what somebody happens to know of it. */
class MessageSearchTests {

  private final JdbcTemplate jdbc = RealPostgres.jdbc();
  private final Clock clock =
      Clock.fixed(LedgerFixture.NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC);
  private final LedgerFixture ledger = new LedgerFixture(clock);
  private final PartyIndex parties = new PartyIndex(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private final MessageSearch search = new MessageSearch(jdbc, parties, clock);
  private final String court = "court-" + UUID.randomUUID();

  private NewMessage sent(MessageKind kind, Instant receivedAt, String... named) {
    NewMessage plain = LedgerFixture.message(court, kind, null, 1);
    NewMessage message =
        new NewMessage(
            plain.id(),
            court,
            plain.externalId(),
            kind,
            plain.dialect(),
            plain.state(),
            null,
            null,
            1,
            plain.originalDigest(),
            plain.contentDigest(),
            plain.eventTime(),
            plain.sentTime(),
            receivedAt,
            plain.receiptId(),
            plain.receipt(),
            null,
            null,
            null,
            plain.original(),
            plain.canonical(),
            List.of(),
            new NewMessage.Index(17, parties.keys(List.of(named))));
    ledger.messages.enter(message);
    return message;
  }

  private List<UUID> found(Asked asked) {
    return search.find(asked).hits().stream().map(Hit::messageId).toList();
  }

  private Asked of(
      @Nullable MessageState state,
      @Nullable MessageKind kind,
      @Nullable Instant from,
      @Nullable String after,
      int limit) {
    return new Asked(null, state, court, kind, from, null, after, limit);
  }

  @Test
  void aCaseNumberFindsItsMessagesHoweverItIsTyped() {
    Cases.Place place = ledger.referred(court);
    UUID progress = ledger.add(place.caseId(), court, MessageKind.PROGRESS_NOTICE, "MEDIATING");
    String number =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select case_number from dispute_case where case_id = ?",
                String.class,
                place.caseId()));

    Page page = search.find(Asked.text(number.replace('（', '(').replace('）', ')') + " ", 10));

    assertThat(page.as()).isEqualTo(Page.As.CASE_NUMBER);
    assertThat(page.hits())
        .hasSize(2)
        .allSatisfy(hit -> assertThat(hit.caseNumber()).isEqualTo(number));
    assertThat(page.hits()).extracting(Hit::messageId).contains(progress);
  }

  @Test
  void anIdOfTheHubOrOfTheSenderAndADigestFindTheMessage() {
    NewMessage message = sent(MessageKind.CASE_REFERRAL, LedgerFixture.NOW);

    assertThat(found(Asked.text(message.id().toString(), 10))).containsExactly(message.id());
    assertThat(found(Asked.text(message.externalId(), 10))).containsExactly(message.id());
    assertThat(found(Asked.text(message.originalDigest().toUpperCase(), 10)))
        .contains(message.id());
  }

  @Test
  void aPartyIsFoundByNameOrNumberAndItsNameIsNowhereInTheIndex() {
    String name = "王芳" + UUID.randomUUID();
    NewMessage message =
        sent(MessageKind.CASE_REFERRAL, LedgerFixture.NOW, name, "37020219900101123x");

    Page page = search.find(Asked.text(" " + name.replace("-", " "), 10));
    assertThat(page.as()).isEqualTo(Page.As.PARTY);
    assertThat(page.hits()).extracting(Hit::messageId).containsExactly(message.id());
    assertThat(found(Asked.text("37020219900101123X", 500))).contains(message.id());
    assertThat(
            jdbc.queryForList(
                "select encode(party, 'escape') from message_party where message_id = ?",
                String.class,
                message.id()))
        .hasSize(2)
        .noneMatch(key -> key.contains("王芳") || key.contains("3702"));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(0, sent(MessageKind.CASE_REFERRAL, LedgerFixture.NOW.plusSeconds(i / 2)).id());
    }
    List<UUID> walked = new ArrayList<>();
    @Nullable String after = null;
    do {
      Page page = search.find(of(null, null, null, after, 3));
      page.hits().forEach(hit -> walked.add(hit.messageId()));
      after = page.next();
    } while (after != null);

    assertThat(walked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void nothingIsShownOfTheDayTheListEndsBeforeNorOfLaterOnesHoweverManyPages() {
    List<UUID> before = new ArrayList<>();
    Instant end = LedgerFixture.NOW.plusSeconds(3);
    for (int i = 0; i < 6; i++) {
      UUID id = sent(MessageKind.CASE_REFERRAL, LedgerFixture.NOW.plusSeconds(i)).id();
      if (i < 3) {
        before.add(0, id);
      }
    }
    Page first = search.find(new Asked(null, null, court, null, null, end, null, 2));
    Page second = search.find(new Asked(null, null, court, null, null, end, first.next(), 2));

    assertThat(first.hits())
        .extracting(Hit::messageId)
        .containsExactlyElementsOf(before.subList(0, 2));
    assertThat(second.hits()).extracting(Hit::messageId).containsExactly(before.get(2));
  }

  @Test
  void onlyTheLastDayIsShownUnlessMoreIsAskedFor() {
    NewMessage old = sent(MessageKind.RISK_WARNING, LedgerFixture.NOW.minus(Duration.ofDays(2)));
    NewMessage today = sent(MessageKind.RISK_WARNING, LedgerFixture.NOW);

    assertThat(found(of(null, MessageKind.RISK_WARNING, null, null, 10)))
        .containsExactly(today.id());
    assertThat(found(of(null, null, old.receivedAt(), null, 10)))
        .containsExactly(today.id(), old.id());
  }

  @Test
  void aStateIsFoundAmongManyMessages() {
    sent(MessageKind.CASE_REFERRAL, LedgerFixture.NOW);
    NewMessage failed = sent(MessageKind.CASE_REFERRAL, LedgerFixture.NOW);
    ledger.messages.settle(List.of(new Messages.Settled(failed.id(), MessageState.FAILED, null)));

    assertThat(found(of(MessageState.FAILED, null, null, null, 10))).containsExactly(failed.id());
  }

  @Test
  void whatWentToAPartnerIsFoundByIt() {
    DeliveryEntry delivery = delivery();

    assertThat(
            search
                .find(new Asked(null, null, delivery.partner(), null, null, null, null, 10))
                .hits())
        .extracting(Hit::messageId)
        .containsExactly(delivery.messageId());
  }

  @Test
  void aPlaceThatNoPageGaveIsRefused() {
    assertThatThrownBy(() -> search.find(of(null, null, null, "42", 10)))
        .isInstanceOf(PlaceUnknown.class);
  }

  @Test
  void theTrailShowsEachStepWithItsTimeAndEachStageItsBytes() {
    DeliveryEntry delivery = delivery();
    AttemptTrace trace =
        new AttemptTrace(
            clock.instant().minusMillis(250),
            "CLOSED",
            "<to/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    ledger.attempts.postpone(delivery.deliveryId(), clock.instant(), "503", trace);
    ledger.attempts.releaseDue(100);
    ledger.deliveries.settle(
        new Settling(
            delivery.deliveryId(), DeliveryState.DELIVERED, "200", "ok", null, false, trace, null));

    List<Hop> hops = new MessageTrail(jdbc).of(delivery.messageId());
    assertThat(hops)
        .extracting(Hop::step)
        .startsWith("received")
        .containsOnlyOnce("decided")
        .containsSubsequence("attempt", "attempt");
    assertThat(hops)
        .filteredOn(hop -> hop.step().equals("attempt"))
        .extracting(Hop::outcome, Hop::ms, Hop::breaker, Hop::attempt)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("RETRY", 250L, "CLOSED", 1),
            org.assertj.core.groups.Tuple.tuple("DELIVERED", 250L, "CLOSED", 2));
    Payloads payloads = new Payloads(jdbc);
    assertThat(payloads.find(delivery.messageId(), Stage.SENT, null).orElseThrow().content())
        .isEqualTo("<to/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(payloads.of(delivery.messageId()))
        .extracting(Payloads.Payload::stage)
        .contains(Stage.RAW, Stage.CANONICAL, Stage.TARGET, Stage.RECEIPT);
  }

  private DeliveryEntry delivery() {
    Cases.Place place = ledger.referred(court);
    String centre = "centre-" + UUID.randomUUID();
    return ledger.due(place, ledger.first(place), 1, centre, MessageKind.CASE_REFERRAL);
  }
}
