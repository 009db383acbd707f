package org.fengqiao.hub.operations.alerts;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.hub.ledger.operations.Alert;
import org.fengqiao.hub.ledger.operations.AlertRule.Severity;
import org.fengqiao.hub.ledger.operations.Notices.Due;

/**
 * What a channel is given: several notices at once are one text.
 *
 * @param severity the worst of them
 * @param title one line
 * @param lines a sentence for each notice, Chinese and English
 * @param link where to look
 */
record AlertText(Severity severity, String title, List<String> lines, URI link) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  static AlertText of(List<Due> notices, URI link) {
    Severity worst =
        notices.stream()
            .map(due -> due.alert().severity())
            .reduce(Severity.INFO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    Due first = notices.get(0);
    String more = notices.size() > 1 ? "（等 " + notices.size() + " 条）" : "";
    String title =
        "【枫桥枢纽·" + worst.zh() + "】" + first.kind().zh() + "：" + first.alert().zh() + more;
    return new AlertText(worst, title, notices.stream().map(AlertText::line).toList(), link);
  }

  /** A text that says that the channel works. */
  static AlertText test(String channel, String operator, URI link) {
    return new AlertText(
        Severity.INFO,
        "【枫桥枢纽·测试】告警通道 " + channel,
        List.of("这是 " + operator + " 发出的测试通知，无需处理 / a test by " + operator + ", nothing to do"),
        link);
  }

  private static String line(Due due) {
    Alert alert = due.alert();
    return due.kind().zh()
        + "（"
        + TIME.format(alert.resolvedAt() == null ? alert.beganAt() : alert.resolvedAt())
        + "）"
        + alert.zh()
        + " / "
        + alert.en();
  }

  /** Title, lines and link, for channels that know no more than text. */
  String plain() {
    return title + "\n" + lines.stream().collect(Collectors.joining("\n")) + "\n" + link;
  }

  /** The same for channels that know Markdown. */
  String markdown() {
    return "### "
        + title
        + "\n"
        + lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"))
        + "\n\n["
        + "打开控制台"
        + "]("
        + link
        + ")";
  }
}
