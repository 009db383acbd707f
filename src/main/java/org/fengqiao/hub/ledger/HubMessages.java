package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.NegativeAnswer;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.RejectionNotice;
import org.fengqiao.hub.canonical.model.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages the hub itself writes; they stand in the case's log like any other. */
@Component
public class HubMessages {

  /** The sender of what the hub writes, and the opener of files of its own. */
  public static final String HUB = "hub";

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
    Own own = new Own(id, MessageKind.REJECTION, null, null, notice);
    return enter(own, found.caseId(), rejected.sender());
  }

  /**
   * A message the hub says of its own.
   *
   * @param id of the message
   * @param verdict what it decides, if it decides something
   * @param version the version it carries, if it has versions
   * @param content an object of {@code canonical.model}
   */
  public record Own(
      UUID id,
      MessageKind kind,
      @Nullable String verdict,
      @Nullable Integer version,
      Object content) {}

  /** Opens a file between partners, the first of them as its other side, with no message yet. */
  public void open(
      UUID fileId, Dossier dossier, String number, List<String> partners, CaseState state) {
    cases.open(fileId, dossier, number, partners, state);
  }

  /**
   * Writes a message into a case's log; the caller holds the case and decides who gets it.
   *
   * @param participant anybody who takes part in the case
   */
  public KnownMessage enter(Own own, UUID caseId, String participant) {
    if (!messages.enter(row(own, clock.instant(), xml.write(own.content())))
        || cases.log(caseId, participant, own.id()).isEmpty()) {
      throw new IllegalStateException("a fresh message of the hub's own finds its place");
    }
    return messages.find(HUB, own.id().toString()).orElseThrow();
  }

  private static NewMessage row(Own own, Instant now, byte[] canonical) {
    UUID id = own.id();
    return new NewMessage(
        id,
        HUB,
        id.toString(),
        own.kind(),
        "canonical-xml",
        MessageState.APPLIED,
        own.verdict(),
        null,
        own.version(),
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
        List.of(),
        NewMessage.Index.NONE);
  }
}
