package org.fengqiao.hub.ledger.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.Cases;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.search.Relative.Relation;
import org.junit.jupiter.api.Test;

/** What has to do with a message, both ways. */
class RelativesTests {

  private final LedgerFixture ledger = new LedgerFixture(Clock.systemUTC());
  private final Relatives relatives = new Relatives(ledger.jdbc);
  private final Cases.Place place = ledger.referred("court-jimo");

  @Test
  void anAnswerKnowsWhatItAnswersAndIsKnownByIt() {
    UUID question = ledger.add(place.caseId(), "court-jimo", MessageKind.REFERRAL_AMENDMENT, null);
    UUID between = ledger.add(place.caseId(), "court-jimo", MessageKind.PROGRESS_NOTICE, null);
    UUID answer =
        ledger.add(place.caseId(), "centre-qingdao", MessageKind.REFERRAL_RESPONSE, "ACCEPTED");
    ledger.jdbc.update(
        "update payload set content = ? where message_id = ? and stage = 'canonical'",
        ("<m:x xmlns:m='urn:m'><m:header><m:inReplyTo>"
                + externalId(question)
                + "</m:inReplyTo></m:header></m:x>")
            .getBytes(UTF_8),
        answer);

    assertThat(relatives.of(answer))
        .extracting(Relative::relation, Relative::messageId)
        .containsExactly(tuple(Relation.PARENT, question), tuple(Relation.BEFORE, between));
    assertThat(relatives.of(question))
        .extracting(Relative::relation, Relative::messageId)
        .contains(tuple(Relation.CHILD, answer), tuple(Relation.AFTER, between));
  }

  @Test
  void whatBelongsToNoCaseStandsAlone() {
    var alone = LedgerFixture.message("court-jimo", MessageKind.CASE_REFERRAL, null, 1);
    ledger.messages.enter(alone);

    assertThat(relatives.of(alone.id())).isEmpty();
  }

  private String externalId(UUID message) {
    return Objects.requireNonNull(
        ledger.jdbc.queryForObject(
            "select external_id from message where message_id = ?", String.class, message));
  }
}
