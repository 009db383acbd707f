package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Samples;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger over a real database, and messages to put into it. */
public final class LedgerFixture {

  /** The tests' time: 2026-11-23 10:00 in Qingdao. */
  public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  /** The database. */
  public final JdbcTemplate jdbc = RealPostgres.jdbc();

  /** The ledger's messages. */
  public final Messages messages = new Messages(jdbc);

  /** The ledger's cases. */
  public final Cases cases;

  /** The ledger's deliveries. */
  public final Deliveries deliveries;

  /** When they are tried again. */
  public final Attempts attempts;

  /** What an attempt needs. */
  public final Consignments consignments = new Consignments(jdbc, messages);

  /** The outbox. */
  public final Outbox outbox;

  /** What went wrong. */
  public final Failures failures;

  /** What waits for a person. */
  public final Questions questions;

  /** What the hub says itself. */
  public final HubMessages hubMessages;

  /** A ledger whose time is the given clock's. */
  public LedgerFixture(Clock clock) {
    cases = new Cases(jdbc, clock);
    deliveries = new Deliveries(jdbc, clock);
    attempts = new Attempts(jdbc, clock);
    outbox = new Outbox(jdbc, clock);
    failures = new Failures(jdbc, clock);
    questions = new Questions(jdbc, clock);
    hubMessages = new HubMessages(messages, cases, Samples.XML, clock);
  }

  /** A fit message of a sender, with some bytes of its own. */
  public static NewMessage message(
      String sender, MessageKind kind, @Nullable String verdict, int version) {
    UUID id = UUID.randomUUID();
    byte[] bytes = id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new NewMessage(
        id,
        sender,
        "msg-" + id,
        kind,
        "court-soap",
        MessageState.RECEIVED,
        verdict,
        null,
        version,
        Digests.of(bytes),
        Digests.of(bytes),
        NOW,
        NOW,
        NOW,
        UUID.randomUUID(),
        "receipt-of-" + id,
        null,
        null,
        null,
        bytes,
        bytes,
        List.of(),
        NewMessage.Index.NONE);
  }

  /** Enters a referral that opens a new case, and gives the case. */
  public Cases.Place referred(String court) {
    NewMessage referral = message(court, MessageKind.CASE_REFERRAL, null, 1);
    messages.enter(referral);
    String number = "（2026）鲁0202民初" + Math.abs(referral.id().hashCode() % 9_999_999) + "号";
    return cases.openOrJoin(
        new Cases.Opening(
            UUID.randomUUID(),
            Dossier.REFERRAL,
            court,
            number,
            "centre-qingdao",
            null,
            referral.id()));
  }

  /** Enters a further message of a case. */
  public UUID add(UUID caseId, String sender, MessageKind kind, @Nullable String verdict) {
    NewMessage next = message(sender, kind, verdict, 1);
    messages.enter(next);
    if (cases.join(caseId, sender, next.id()).isEmpty()) {
      throw new IllegalArgumentException(sender + " takes no part in the case");
    }
    return next.id();
  }

  /** The message that opened a case. */
  public UUID first(Cases.Place place) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select message_id from case_message where case_id = ? and seq = 1",
            UUID.class,
            place.caseId()));
  }

  /** A message of a case that a partner must know. */
  public DeliveryEntry due(
      Cases.Place place, UUID message, int seq, String partner, MessageKind kind) {
    var due =
        new Deliveries.Due(UUID.randomUUID(), message, place.caseId(), seq, partner, kind, false);
    return deliveries.decide(List.of(due)).get(0);
  }

  /** An amended referral that a partner must know. */
  public DeliveryEntry amended(Cases.Place place, int seq, String partner) {
    UUID message = add(place.caseId(), "court-shinan", MessageKind.REFERRAL_AMENDMENT, null);
    return due(place, message, seq, partner, MessageKind.REFERRAL_AMENDMENT);
  }
}
