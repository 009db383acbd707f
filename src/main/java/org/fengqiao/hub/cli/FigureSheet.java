package org.fengqiao.hub.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.hub.canonical.codes.CodeTables;
import tools.jackson.databind.JsonNode;

/** Figures as a sheet a clerk can read, one block a row. */
final class FigureSheet {

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("RECEIVED", "收到 received");
    NAMES.put("ACCEPTED", "受理 accepted");
    NAMES.put("DECLINED", "不予受理 declined");
    NAMES.put("MEDIATED", "调解终结 mediated");
    NAMES.put("CONCLUDED", "计入成功率的办结 concluded");
    NAMES.put("SUCCEEDED", "调解成功 succeeded");
    NAMES.put("REVERSED", "成功后被撤销 reversed");
    NAMES.put("SUCCESS_RATE", "成功率 success rate %");
    NAMES.put("INVOLVED", "涉及金额 involved CNY");
    NAMES.put("AGREED", "协议金额 agreed CNY");
    NAMES.put("PERFORMED", "已履行金额 performed CNY");
    NAMES.put("MEAN_DAYS", "平均用时 mean days");
    NAMES.put("ONLINE", "线上 online");
    NAMES.put("ONLINE_SHARE", "线上占比 online share %");
  }

  private static final Set<String> DECIMAL =
      Set.of("SUCCESS_RATE", "INVOLVED", "AGREED", "PERFORMED", "MEAN_DAYS", "ONLINE_SHARE");

  private final PrintStream out;
  private final CodeTables codes;

  FigureSheet(PrintStream out, CodeTables codes) {
    this.out = out;
    this.codes = codes;
  }

  void print(JsonNode figures) {
    out.printf("%s — %s%n", figures.path("from").asString(), figures.path("to").asString());
    for (JsonNode row : figures.path("rows")) {
      out.printf("%n%s  %s%n", row.path("nameZh").asString(), row.path("key").asString());
      JsonNode values = row.path("values");
      NAMES.forEach((column, name) -> out.printf("  %-34s %s%n", name, figure(column, values)));
      values
          .propertyNames()
          .forEach(
              column -> {
                if (!NAMES.containsKey(column) && !column.equals("DAYS")) {
                  out.printf("  %-34s %s%n", name(column), values.path(column).asString());
                }
              });
    }
  }

  /** Counts are whole; amounts, shares and means have two decimals. */
  private static String figure(String column, JsonNode values) {
    return DECIMAL.contains(column)
        ? String.format(Locale.ROOT, "%,.2f", values.path(column).asDecimal(BigDecimal.ZERO))
        : values.path(column).asString();
  }

  /** Results and spans of days are called as their tables call them. */
  private String name(String column) {
    return codes
        .find("result-codes", column)
        .or(() -> codes.find("statistics-days", column))
        .map(row -> row.nameZh() + " " + row.nameEn())
        .orElse(column);
  }
}
