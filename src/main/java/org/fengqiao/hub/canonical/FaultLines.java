package org.fengqiao.hub.canonical;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Remarks as the ledger keeps them: one a line, code, path and arguments parted by tabs. */
public final class FaultLines {

  private static final String TAB = "\t";

  private FaultLines() {}

  /** The lines; nothing when there are no remarks. */
  public static @Nullable String write(List<Fault> remarks) {
    return remarks.isEmpty()
        ? null
        : remarks.stream().map(FaultLines::line).collect(Collectors.joining("\n"));
  }

  private static String line(Fault remark) {
    String arguments = String.join(TAB, remark.arguments());
    return remark.code() + TAB + remark.path() + (arguments.isEmpty() ? "" : TAB + arguments);
  }

  /** The remarks again. */
  public static List<Fault> read(@Nullable String lines) {
    return lines == null ? List.of() : lines.lines().map(FaultLines::remark).toList();
  }

  private static Fault remark(String line) {
    List<String> cells = Arrays.asList(line.split(TAB, -1));
    return new Fault(
        RejectionCode.valueOf(cells.get(0)), cells.get(1), cells.subList(2, cells.size()));
  }
}
