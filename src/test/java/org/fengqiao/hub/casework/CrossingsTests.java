package org.fengqiao.hub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.Deliveries;
import org.fengqiao.hub.ledger.DeliveryState;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.fengqiao.hub.ledger.NewMessage;
import org.fengqiao.hub.ledger.Settling;
import org.junit.jupiter.api.Test;

/** Messages that met on the way, on a real ledger (guide §5 rows 10 and 11). */
class CrossingsTests {

  private static final String COURT = "court-shinan";
  private static final String CENTRE = "centre-qingdao";

  /** Half a day before the agreement of the example took effect, and half a day after. */
  private static final Instant BEFORE = Instant.parse("2026-11-22T00:00:00Z");

  private static final Instant AFTER = Instant.parse("2026-11-22T20:00:00Z");

  private final CanonicalXml xml = CanonicalXml.load(Path.of("mappings"));

  @Test
  void anAgreementInForceBeforeTheCentreHadTheWithdrawalStands() throws IOException {
    Scene scene = new Scene(AFTER);
    scene.takenBack(true);

    assertThat(
            scene.decide(
                CaseState.RECALLED, scene.outcome("partial-agreement-with-undisputed-facts")))
        .contains(new Decision.Apply(CaseState.CONCLUDED, 1));
  }

  @Test
  void anAgreementStandsWhileTheWithdrawalIsStillOnItsWayToTheCentre() throws IOException {
    Scene scene = new Scene(BEFORE);
    scene.takenBack(false);

    assertThat(
            scene.decide(
                CaseState.WITHDRAWN, scene.outcome("partial-agreement-with-undisputed-facts")))
        .contains(new Decision.Apply(CaseState.CONCLUDED, 1));
  }

  @Test
  void anAgreementMadeAfterTheCentreHadTheWithdrawalIsAnsweredAsCrossed() throws IOException {
    Scene scene = new Scene(BEFORE);
    scene.takenBack(true);

    assertThat(
            scene.decide(
                CaseState.RECALLED, scene.outcome("partial-agreement-with-undisputed-facts")))
        .get()
        .isInstanceOfSatisfying(Decision.Refuse.class, CrossingsTests::isCrossed);
  }

  @Test
  void anOutcomeWithoutAgreementNeverUndoesAWithdrawal() throws IOException {
    Scene scene = new Scene(AFTER);
    scene.takenBack(false);

    assertThat(scene.decide(CaseState.WITHDRAWN, scene.outcome("unreachable-with-contact-log")))
        .get()
        .isInstanceOfSatisfying(Decision.Refuse.class, CrossingsTests::isCrossed);
  }

  @Test
  void anAcceptanceThatMetTheRecallIsAnsweredAsCrossed() {
    Scene scene = new Scene(AFTER);
    scene.takenBack(false);
    UUID acceptance =
        scene.ledger.add(scene.caseId, CENTRE, MessageKind.REFERRAL_RESPONSE, "ACCEPTED");

    assertThat(scene.decide(CaseState.RECALLED, acceptance))
        .get()
        .isInstanceOfSatisfying(Decision.Refuse.class, CrossingsTests::isCrossed);
  }

  @Test
  void aWithdrawalAskedForBeforeTheHubHadTheOutcomeIsAnsweredAsCrossed() throws IOException {
    Scene scene = new Scene(AFTER);
    scene.applied(scene.outcome("partial-agreement-with-undisputed-facts"));
    UUID withdrawal = scene.withdrawal(LedgerFixture.NOW.minus(Duration.ofHours(1)));

    assertThat(scene.decide(CaseState.CONCLUDED, withdrawal))
        .get()
        .isInstanceOfSatisfying(Decision.Refuse.class, CrossingsTests::isCrossed);
  }

  @Test
  void aWithdrawalOfACaseThatWasAlreadyOverCrossedNothing() throws IOException {
    Scene scene = new Scene(AFTER);
    scene.applied(scene.outcome("partial-agreement-with-undisputed-facts"));
    UUID withdrawal = scene.withdrawal(LedgerFixture.NOW.plus(Duration.ofHours(1)));

    assertThat(scene.decide(CaseState.CONCLUDED, withdrawal)).isEmpty();
  }

  private static void isCrossed(Decision.Refuse refused) {
    assertThat(refused.fault().code()).isEqualTo(RejectionCode.CROSSED);
  }

  /** One case in a ledger whose clock stands at a moment: that is when deliveries arrive. */
  private final class Scene {

    private final LedgerFixture ledger;
    private final UUID caseId;

    Scene(Instant now) {
      ledger = new LedgerFixture(Clock.fixed(now, ZoneOffset.UTC));
      caseId = ledger.referred(COURT).caseId();
    }

    Optional<Decision> decide(CaseState state, UUID late) {
      CaseEntry found = ledger.cases.find(caseId).orElseThrow().moved(state, 1);
      return new Crossings(ledger.messages, ledger.deliveries, xml).decide(found, message(late));
    }

    void takenBack(boolean reachedTheCentre) {
      UUID withdrawal = withdrawal(LedgerFixture.NOW);
      applied(withdrawal);
      UUID delivery = UUID.randomUUID();
      ledger.deliveries.decide(
          List.of(
              new Deliveries.Due(
                  delivery,
                  withdrawal,
                  caseId,
                  2,
                  CENTRE,
                  MessageKind.REFERRAL_WITHDRAWAL,
                  false)));
      if (reachedTheCentre) {
        ledger.deliveries.settle(
            new Settling(delivery, DeliveryState.DELIVERED, "200", "", null, false, null, null));
      }
    }

    UUID withdrawal(Instant happened) {
      return enter(
          COURT, MessageKind.REFERRAL_WITHDRAWAL, "COURT_RECALL", happened, new byte[] {1});
    }

    UUID outcome(String example) throws IOException {
      byte[] json =
          Files.readAllBytes(
              Path.of(
                  "src/test/resources/golden/canonical-json/mediation-outcome",
                  example + ".in.json"));
      byte[] canonical = xml.write(new CanonicalJson(xml).read(json));
      return enter(
          CENTRE, MessageKind.MEDIATION_OUTCOME, "R02_PARTIAL", LedgerFixture.NOW, canonical);
    }

    void applied(UUID message) {
      ledger.messages.settle(List.of(new Messages.Settled(message, MessageState.APPLIED, null)));
    }

    private UUID enter(
        String sender, MessageKind kind, String verdict, Instant happened, byte[] canonical) {
      NewMessage some = LedgerFixture.message(sender, kind, verdict, 1);
      ledger.messages.enter(
          new NewMessage(
              some.id(),
              sender,
              some.externalId(),
              kind,
              some.dialect(),
              some.state(),
              verdict,
              null,
              1,
              some.originalDigest(),
              some.contentDigest(),
              happened,
              happened,
              some.receivedAt(),
              some.receiptId(),
              some.receipt(),
              null,
              null,
              null,
              canonical,
              canonical,
              List.of(),
              NewMessage.Index.NONE));
      assertThat(ledger.cases.join(caseId, sender, some.id())).isPresent();
      return some.id();
    }

    private KnownMessage message(UUID id) {
      return ledger.messages.ofCase(caseId).stream()
          .filter(message -> message.id().equals(id))
          .findFirst()
          .orElseThrow();
    }
  }
}
