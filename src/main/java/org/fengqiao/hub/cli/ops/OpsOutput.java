package org.fengqiao.hub.cli.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the hub answered: as a table for people, as JSON for scripts. */
final class OpsOutput {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int WIDEST = 60;

  private final PrintWriter out;
  private final Ops.Format format;

  OpsOutput(PrintWriter out, Ops.Format format) {
    this.out = out;
    this.format = format;
  }

  /**
   * A list.
   *
   * @param columns fields, with slashes into what they hold: {@code counts/done}
   * @return the exit code: whether there was anything
   */
  int list(JsonNode whole, JsonNode rows, String... columns) {
    if (format == Ops.Format.json) {
      out.println(JSON.writeValueAsString(whole));
    } else {
      table(rows, columns);
    }
    return rows.isEmpty() ? Ops.NOTHING : Ops.DONE;
  }

  /** One thing, a line for each field. */
  int one(JsonNode thing) {
    if (format == Ops.Format.json) {
      out.println(JSON.writeValueAsString(thing));
    } else {
      thing.properties().forEach(it -> out.printf("%-16s %s%n", it.getKey(), text(it.getValue())));
    }
    return Ops.DONE;
  }

  /**
   * One of many that come one after the other, on a line of its own.
   *
   * @return whether somebody still reads
   */
  boolean line(JsonNode thing, String... columns) {
    if (format == Ops.Format.json) {
      out.println(thing);
    } else {
      StringBuilder shown = new StringBuilder();
      for (String column : columns) {
        shown.append(text(thing.at("/" + column))).append("  ");
      }
      out.println(shown.toString().stripTrailing());
    }
    return !out.checkError();
  }

  /** What was taken without an answer of its own. */
  int done(JsonNode answer) {
    if (format == Ops.Format.json) {
      out.println(answer.isMissingNode() ? "{}" : JSON.writeValueAsString(answer));
    } else {
      out.println("done 完成");
    }
    return Ops.DONE;
  }

  /** Writes a file that was asked for, and says so. */
  int written(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new OpsRefused(
          Ops.MISUSED, file + " cannot be written: choose another / 无法写入：" + e.getMessage());
    }
    return note(file + " " + bytes.length);
  }

  /** What was written elsewhere. */
  int note(String text) {
    out.println(format == Ops.Format.json ? JSON.writeValueAsString(text) : text);
    return Ops.DONE;
  }

  /** A text as it is. */
  void raw(JsonNode thing, String field) {
    out.println(
        format == Ops.Format.json
            ? JSON.writeValueAsString(thing)
            : thing.path(field).asString(""));
  }

  private void table(JsonNode rows, String... columns) {
    List<String[]> lines = new ArrayList<>();
    lines.add(columns);
    for (JsonNode row : rows) {
      String[] line = new String[columns.length];
      for (int i = 0; i < columns.length; i++) {
        line[i] = text(row.at("/" + columns[i]));
      }
      lines.add(line);
    }
    int[] widths = new int[columns.length];
    lines.forEach(
        line -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(line[i]));
          }
        });
    for (String[] line : lines) {
      StringBuilder shown = new StringBuilder();
      for (int i = 0; i < line.length; i++) {
        shown.append(line[i]).append(" ".repeat(widths[i] - width(line[i]) + 2));
      }
      out.println(shown.toString().stripTrailing());
    }
  }

  private static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "-";
    }
    String text = value.isValueNode() ? value.asString() : value.toString();
    return text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text;
  }

  /** A Chinese character takes two places of a terminal. */
  private static int width(String text) {
    return text.codePoints().map(it -> it >= 0x2E80 && it <= 0xFFE6 ? 2 : 1).sum();
  }
}
