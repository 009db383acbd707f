package org.fengqiao.hub.canonical.rules;

import java.util.HashSet;
import java.util.Set;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.CodeTable;
import org.fengqiao.hub.canonical.model.TableRow;

/** A table has each code once, and no table comes into use without a person. */
final class CodeTableRules {

  private CodeTableRules() {}

  static void check(CodeTable table, Place root) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < table.getRows().size(); i++) {
      TableRow row = table.getRows().get(i);
      if (!codes.add(row.getCode())) {
        root.at("rows", "row", i).at("code").fault(RejectionCode.CODE_TWICE, row.getCode());
      }
    }
    long known = table.getRows().stream().filter(row -> row.getValue() != null).count();
    root.warn(
        RejectionCode.CODE_TABLE_PROPOSED,
        table.getTable(),
        table.getTableVersion(),
        Long.toString(known),
        Long.toString(table.getRows().size() - known));
  }
}
