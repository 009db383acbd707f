package org.fengqiao.hub.console;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.ledger.audit.PayloadViews;
import org.fengqiao.hub.ledger.search.Asked;
import org.fengqiao.hub.ledger.search.Counted;
import org.fengqiao.hub.ledger.search.Hit;
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

  private final Access access;
  private final MessageSight sight;
  private final MessageSearch search;
  private final MessageTrail trail;
  private final Payloads payloads;
  private final PayloadViews views;

  MessageDesk(
      Access access,
      MessageSight sight,
      MessageSearch search,
      MessageTrail trail,
      Payloads payloads,
      PayloadViews views) {
    this.access = access;
    this.sight = sight;
    this.search = search;
    this.trail = trail;
    this.payloads = payloads;
    this.views = views;
  }

  /** A page of what was asked for; of it, what the person may see. */
  Page find(Asked asked) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    Page found = search.find(asked);
    List<Hit> seen =
        found.hits().stream()
            .filter(hit -> sight.concerns(me, hit.sender(), hit.caseId()))
            .toList();
    return new Page(seen, found.as(), found.next());
  }

  /** How many messages that would be, of those the person may see. */
  Counted count(Asked asked) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    return search.count(asked, me.organisations());
  }

  List<Hop> hops(UUID messageId) {
    sight.see(Permission.MESSAGE_VIEW, messageId);
    return trail.of(messageId);
  }

  /** Which stages there are; their content is asked for one by one. */
  List<ShownPayload> stages(UUID messageId) {
    sight.see(Permission.MESSAGE_VIEW, messageId);
    return payloads.of(messageId).stream().map(found -> shown(found, false, "")).toList();
  }

  /**
   * The content of a stage, persons hidden.
   *
   * @param unmask why persons are to be shown; absent: they are not
   */
  ShownPayload payload(
      UUID messageId, Stage stage, @Nullable UUID deliveryId, @Nullable String unmask) {
    Permission needed = unmask == null ? Permission.PAYLOAD_VIEW : Permission.PAYLOAD_UNMASK;
    sight.see(needed, messageId);
    String operator = access.current().name();
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
