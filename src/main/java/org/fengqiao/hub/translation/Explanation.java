package org.fengqiao.hub.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XdmValue;
import org.fengqiao.hub.canonical.MappingReport;
import org.fengqiao.hub.canonical.MappingReport.How;
import org.fengqiao.hub.canonical.MappingReport.Line;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;

/** Says what a mapping made of a document. */
final class Explanation {

  private static final String XML = "canonical-xml";
  private static final String JSON = "canonical-json";

  private final Dialects dialects;
  private final CanonicalXml xml;
  private final CanonicalJson json;

  Explanation(Dialects dialects, CanonicalXml xml, CanonicalJson json) {
    this.dialects = dialects;
    this.xml = xml;
    this.json = json;
  }

  MappingReport toCanonical(String dialect, byte[] original, XdmValue aliases) {
    UnaryOperator<byte[]> sheet =
        switch (dialect) {
          case XML -> document -> document;
          case JSON -> document -> xml.write(json.read(document));
          default -> document -> dialects.get(dialect).toCanonicalUnchecked(document, aliases);
        };
    MappingTrial trial = new MappingTrial(original, sheet, dialects.pairs(dialect)::list);
    return new MappingReport(dialect, XML, trial.lines(), trial.untried());
  }

  MappingReport fromCanonical(String dialect, byte[] whole, Disclosed disclosed, XdmValue aliases) {
    UnaryOperator<byte[]> sheet =
        switch (dialect) {
          case XML -> document -> document;
          case JSON -> document -> json.write(xml.readStored(document));
          default -> document -> dialects.get(dialect).fromCanonicalUnchecked(document, aliases);
        };
    MappingTrial trial = new MappingTrial(disclosed.xml(), sheet, dialects.pairs(dialect)::list);
    List<Line> lines = new ArrayList<>(trial.lines());
    lines.addAll(0, withheld(whole, disclosed));
    return new MappingReport(XML, dialect, lines, trial.untried());
  }

  /** Fields of the whole message that the receiver's part of it does not have. */
  private static List<Line> withheld(byte[] whole, Disclosed disclosed) {
    if (disclosed.withheld().isEmpty()) {
      return List.of();
    }
    Set<String> shown =
        Specimen.of(disclosed.xml()).fields().stream()
            .map(Explanation::plain)
            .collect(Collectors.toSet());
    return Specimen.of(whole).fields().stream()
        .filter(field -> !shown.contains(plain(field)))
        .map(field -> new Line(field.path(), field.value(), null, null, How.WITHHELD, null))
        .toList();
  }

  /** Positions shift when one of several is left out; what stands there does not. */
  private static String plain(Specimen.Field field) {
    return field.path().replaceAll("\\[\\d+]", "") + "=" + field.value();
  }
}
