package org.fengqiao.hub.canonical;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.model.CaseReference;
import org.fengqiao.hub.canonical.model.Header;
import org.fengqiao.hub.canonical.model.OperatorAnswer;
import org.fengqiao.hub.canonical.model.OperatorDecision;

/**
 * A decision as a message that intake takes like any other. A question gives its decision the id,
 * so that it is decided once, whoever decides how often.
 */
public final class PeoplesDecision {

  private static final ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  private PeoplesDecision() {}

  /**
   * Writes it.
   *
   * @param question what is decided
   * @param hubCase the case the question belongs to
   * @param by who decides
   * @param reason why; told to the sender when refused
   */
  public static Inbound of(
      UUID question,
      UUID hubCase,
      OperatorAnswer answer,
      String by,
      String reason,
      Instant now,
      CanonicalJson json) {
    OperatorDecision decision = new OperatorDecision();
    decision.setHeader(header("decision-" + question, now));
    decision.setCaseReference(new CaseReference());
    decision.getCaseReference().setHubCaseId(hubCase.toString());
    decision.setQuestion(question.toString());
    decision.setAnswer(answer);
    decision.setDecidedBy(by);
    decision.setReasonText(reason);
    return new Inbound(
        Operators.ID,
        "canonical-json",
        MessageKind.OPERATOR_DECISION,
        decision.getHeader().getMessageId(),
        json.write(decision),
        List.of(),
        now);
  }

  private static Header header(String id, Instant now) {
    Header header = new Header();
    header.setMessageId(id);
    OffsetDateTime at = OffsetDateTime.ofInstant(now.truncatedTo(ChronoUnit.SECONDS), QINGDAO);
    header.setEventTime(at);
    header.setSentTime(at);
    return header;
  }
}
