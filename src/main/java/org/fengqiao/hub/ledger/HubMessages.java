package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.NegativeAnswer;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.RejectionNotice;
import org.fengqiao.hub.canonical.model.Stage;
import org.springframework.stereotype.Component;

/** Messages the hub itself writes; they stand in the case's log like any other. */
@Component
public class HubMessages {

  private final Messages messages;
  private final Cases cases;
  private final CanonicalXml xml;
  private final Clock clock;

  HubMessages(Messages messages, Cases cases, CanonicalXml xml, Clock clock) {
    this.messages = messages;
    this.cases = cases;
    this.xml = xml;
    this.clock = clock;
  }

  /**
   * Writes the negative answer to a message that ended without effect or without delivery.
   *
   * @return the answer as a message of the case, to be delivered to the sender
   */
  public KnownMessage reject(
      UUID id, CaseEntry found, KnownMessage rejected, Stage stage, Rejection reasons) {
    Instant now = clock.instant();
    RejectionNotice notice =
        NegativeAnswer.of(
            id,
            rejected.sender(),
            rejected.externalId(),
            rejected.kind(),
            found.caseId(),
            found.courtNumber(),
            stage,
            reasons,
            now);
    byte[] canonical = xml.write(notice);
    if (!messages.enter(row(id, now, canonical))
        || cases.log(found.caseId(), rejected.sender(), id).isEmpty()) {
      throw new IllegalStateException("a fresh message of the hub's own finds its place");
    }
    return messages.find("hub", id.toString()).orElseThrow();
  }

  private static NewMessage row(UUID id, Instant now, byte[] canonical) {
    return new NewMessage(
        id,
        "hub",
        id.toString(),
        MessageKind.REJECTION,
        "canonical-xml",
        MessageState.APPLIED,
        null,
        null,
        null,
        Digests.of(canonical),
        null,
        now,
        now,
        now,
        id,
        "",
        null,
        null,
        null,
        null,
        canonical,
        List.of());
  }
}
