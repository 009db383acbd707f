package org.fengqiao.hub.channel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayReport;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a partner put on its queue, where the broker let nobody else write, and words the
 * answer that goes back on the other one.
 */
@Component("jmsIn")
public class JmsIn {

  private final Partners partners;
  private final JsonMapper json;
  private final DayListReading lists;
  private final Clock clock = Clock.systemUTC();

  JmsIn(Partners partners, JsonMapper json, DayListReading lists) {
    this.partners = partners;
    this.json = json;
    this.lists = lists;
  }

  /**
   * A message from a queue, as intake takes it.
   *
   * @param id the partner whose queue it was
   * @param queue the queue
   * @param body the canonical document, as text or bytes
   * @param headers its properties: {@code messageId}, its id again, if the partner gave it beside
   *     the document, and {@code traceparent} among them
   * @throws Rejected when it is neither text nor bytes, too large, or names no kind
   */
  public Inbound read(
      String id, String queue, @Nullable Object body, Map<String, @Nullable Object> headers) {
    Partner partner = partners.byId(id);
    byte[] original = bounded(partner, body);
    RestDialect dialect =
        new String(original, StandardCharsets.UTF_8).stripLeading().startsWith("<")
            ? RestDialect.XML
            : RestDialect.JSON;
    return new Inbound(
            id,
            dialect.id(),
            dialect.kind(original),
            text(headers.get("messageId")),
            original,
            List.of(),
            clock.instant())
        .traced(text(headers.get("traceparent")))
        .by(JmsProperties.of(partner.inbound().channel(), queue, headers));
  }

  private static @Nullable String text(@Nullable Object property) {
    return property == null ? null : property.toString();
  }

  /**
   * A partner's list of a day, from a message whose property {@code kind} says it is one.
   *
   * @throws Rejected when it cannot be compared
   */
  public DayList dayList(String id, @Nullable Object body) {
    Partner partner = partners.byId(id);
    return lists.read(partner, null, bounded(partner, body));
  }

  /** The answer to a list of a day: how it compares. */
  public String report(DayReport report) {
    return json.writeValueAsString(report);
  }

  private static byte[] bounded(Partner partner, @Nullable Object body) {
    byte[] original = bytes(body);
    if (original.length > partner.limits().message().toBytes()) {
      throw new Rejected(BoundedBytes.tooLarge(partner.limits().message()));
    }
    return original;
  }

  private static byte[] bytes(@Nullable Object body) {
    if (body instanceof byte[] bytes) {
      return bytes;
    }
    if (body instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw new Rejected(
        Fault.at("/", RejectionCode.MALFORMED, "a text or bytes message was expected"));
  }

  /** The answer, as JSON: an acknowledgement with its receipt, or a problem document. */
  public String answer(Acknowledgement given) {
    return json.writeValueAsString(
        given.status() == Acknowledgement.Status.REJECTED
            ? RestRefusals.rejected(given).getBody()
            : RestAcknowledgement.of(given));
  }

  /** The answer to what could not even be read, as a problem document. */
  public String refusal(Rejected refused) {
    return json.writeValueAsString(Problem.of(422, refused.rejection()));
  }
}
