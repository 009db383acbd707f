package org.fengqiao.hub.console;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.ledger.audit.Action;
import org.fengqiao.hub.ledger.audit.OperatorActions;
import org.fengqiao.hub.ledger.search.Asked;
import org.fengqiao.hub.ledger.search.Hit;
import org.fengqiao.hub.ledger.search.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a search found as a table for a spreadsheet: what became of messages, nothing of their
 * content. Who took it away, and why, is on record.
 */
@Component
class MessageTable {

  static final int MOST = 10_000;

  private static final int AT_ONCE = 500;
  private static final String BOM = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private final Access access;
  private final MessageDesk desk;
  private final OperatorActions actions;
  private final Clock clock;

  MessageTable(Access access, MessageDesk desk, OperatorActions actions, Clock clock) {
    this.access = access;
    this.desk = desk;
    this.actions = actions;
    this.clock = clock;
  }

  /** The first ten thousand messages of a search as CSV (RFC 4180, UTF-8), with who took it. */
  byte[] of(Asked asked, String reason) {
    Page page = desk.find(asked.page(null, AT_ONCE));
    String operator = access.current().name();
    actions.record(Action.of(operator, "messages.export", "messages:" + filters(asked), reason));
    StringBuilder table = new StringBuilder(BOM);
    line(
        table,
        "receivedAt",
        "sender",
        "kind",
        "state",
        "verdict",
        "caseNumber",
        "court",
        "externalId",
        "messageId",
        "sha256");
    int rows = 0;
    while (true) {
      page.hits().forEach(hit -> row(table, hit));
      rows += AT_ONCE;
      if (page.next() == null || rows >= MOST) {
        break;
      }
      page = desk.find(asked.page(page.next(), AT_ONCE));
    }
    line(table, "# " + operator + " " + clock.instant());
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What was asked for; never what was typed, for it may be a name. */
  private static String filters(Asked asked) {
    List<String> set =
        Stream.of(
                part("state", asked.state()),
                part("partner", asked.partner()),
                part("kind", asked.kind() == null ? null : asked.kind().id()),
                part("failedHop", asked.failedHop()),
                part("attempts", asked.attempts()),
                part("from", asked.from()),
                part("to", asked.to()),
                asked.text() == null ? "" : "text")
            .filter(it -> !it.isEmpty())
            .toList();
    return set.isEmpty() ? "all" : String.join(",", set);
  }

  private static String part(String name, @Nullable Object value) {
    return value == null ? "" : name + "=" + value.toString().toLowerCase(Locale.ROOT);
  }

  private static void row(StringBuilder table, Hit hit) {
    line(
        table,
        hit.receivedAt().toString(),
        hit.sender(),
        hit.kind().id(),
        hit.state().name(),
        hit.verdict(),
        hit.caseNumber(),
        hit.court(),
        hit.externalId(),
        hit.messageId().toString(),
        hit.digest());
  }

  static void line(StringBuilder table, @Nullable String... cells) {
    table
        .append(Stream.of(cells).map(MessageTable::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  /** What a spreadsheet would take for a formula is kept from being one. */
  static String cell(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String harmless = FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
