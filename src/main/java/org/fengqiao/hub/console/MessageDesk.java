package org.fengqiao.hub.console;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.hub.ledger.audit.PayloadViews;
import org.fengqiao.hub.ledger.search.Asked;
import org.fengqiao.hub.ledger.search.Hop;
import org.fengqiao.hub.ledger.search.MessageSearch;
import org.fengqiao.hub.ledger.search.MessageTrail;
import org.fengqiao.hub.ledger.search.Page;
import org.fengqiao.hub.ledger.search.Payloads;
import org.fengqiao.hub.ledger.search.Payloads.Payload;
import org.fengqiao.hub.ledger.search.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages as operators find and read them: masked, unless a reason is given and recorded. */
@Component
class MessageDesk {

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

  private final Rights rights;
  private final MessageSearch search;
  private final MessageTrail trail;
  private final Payloads payloads;
  private final PayloadViews views;

  MessageDesk(
      Rights rights,
      MessageSearch search,
      MessageTrail trail,
      Payloads payloads,
      PayloadViews views) {
    this.rights = rights;
    this.search = search;
    this.trail = trail;
    this.payloads = payloads;
    this.views = views;
  }

  Page find(Asked asked) {
    rights.need("message.view");
    return search.find(asked);
  }

  List<Hop> hops(UUID messageId) {
    rights.need("message.view");
    List<Hop> hops = trail.of(messageId);
    if (hops.isEmpty()) {
      throw new NotThere("message", messageId.toString());
    }
    return hops;
  }

  /** Which stages there are; their content is asked for one by one. */
  List<ShownPayload> stages(UUID messageId) {
    rights.need("message.view");
    return payloads.of(messageId).stream().map(found -> shown(found, false, "")).toList();
  }

  /**
   * The content of a stage, persons hidden.
   *
   * @param unmask why persons are to be shown; absent: they are not
   */
  ShownPayload payload(
      UUID messageId, Stage stage, @Nullable UUID deliveryId, @Nullable String unmask) {
    String operator = rights.need(unmask == null ? "payload.view" : "payload.unmask");
    Payload found =
        payloads
            .find(messageId, stage, deliveryId)
            .orElseThrow(() -> new NotThere("payload", messageId + "/" + stage.id()));
    String content = text(found.content());
    if (unmask != null) {
      views.clear(operator, messageId, stage.id(), unmask);
      return shown(found, true, content);
    }
    views.masked(operator, messageId, stage.id());
    byte[] canonical =
        payloads.find(messageId, Stage.CANONICAL, null).map(Payload::content).orElse(null);
    return shown(found, false, Masking.of(canonical).hide(content));
  }

  private static ShownPayload shown(Payload found, boolean clear, String content) {
    return new ShownPayload(
        found.stage().id(), found.deliveryId(), found.partner(), found.dialect(), clear, content);
  }

  /** In the encoding it declares itself, else UTF-8. */
  private static String text(byte[] content) {
    String ascii =
        new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(ascii);
    boolean known = declared.find() && Charset.isSupported(declared.group(1));
    return new String(content, known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8);
  }
}
