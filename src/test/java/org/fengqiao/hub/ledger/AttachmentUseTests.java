package org.fengqiao.hub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.junit.jupiter.api.Test;

/** Which bytes messages refer to, over a real database. */
class AttachmentUseTests {

  @Test
  void whatAMessageRefersToIsInUseAndTheRestIsNot() {
    LedgerFixture ledger = new LedgerFixture(Clock.fixed(LedgerFixture.NOW, ZoneOffset.UTC));
    Cases.Place place = ledger.referred("court-shinan");
    UUID message = ledger.add(place.caseId(), "court-shinan", MessageKind.REFERRAL_AMENDMENT, null);
    String used = "a".repeat(32) + UUID.randomUUID().toString().replace("-", "");
    String orphan = "b".repeat(32) + UUID.randomUUID().toString().replace("-", "");
    RealPostgres.jdbc()
        .update(
            "insert into message_attachment values (?, ?, 1, 'application/pdf')", message, used);

    assertThat(new AttachmentUse(RealPostgres.jdbc()).unused(List.of(used, orphan)))
        .containsExactly(orphan);
  }
}
