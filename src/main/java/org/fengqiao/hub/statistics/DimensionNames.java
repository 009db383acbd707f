package org.fengqiao.hub.statistics;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.codes.Code;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.statistics.Dimension;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a row of figures is called in Chinese. */
@Component
class DimensionNames {

  private final CodeTables codes;
  private final Partners partners;

  DimensionNames(CodeTables codes, Partners partners) {
    this.codes = codes;
    this.partners = partners;
  }

  /** The name; the key itself where nothing has a name for it. */
  String zh(@Nullable Dimension by, String key, LocalDate on) {
    if (key.equals(CaseFigures.TOTAL)) {
      return "合计";
    }
    if (by == null || key.equals(CaseFigures.NONE)) {
      return "未注明";
    }
    return switch (by) {
      case COURT, CENTRE -> partners.find(key).map(Partner::name).orElse(key);
      case INSTITUTION -> partners.byCreditCode(key).map(Partner::name).orElse(key);
      case STATION -> code("stations", key, on);
      case INSTITUTION_GROUP -> code("institution-groups", key, on);
      case BUSINESS -> code("complaint-businesses", key, on);
      case CAUSE -> codes.find("causes", key).map(Code::nameZh).orElse(key);
      case CHANNEL -> code("referral-modes", key, on);
      case RESULT -> code("result-codes", key, on);
      case TRACK -> key;
    };
  }

  private String code(String table, String key, LocalDate on) {
    return codes.find(table, key, on).map(Code::nameZh).orElse(key);
  }
}
