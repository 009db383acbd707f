package org.fengqiao.hub.canonical.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Turns what the schema validator says into faults. Its own words are dropped: they quote values,
 * and values may be personal. Only names of the schema and the line are kept.
 */
final class SchemaFaults implements ErrorHandler {

  private static final int MOST = 100;
  private static final Pattern KEY = Pattern.compile("^(cvc-[A-Za-z0-9.\\-]+)");
  private static final Pattern EXPECTED =
      Pattern.compile("\"urn:fengqiao:hub:canonical:1\":([A-Za-z\\-]+)");

  private final ElementPath path;
  private final List<Fault> faults = new ArrayList<>();
  private boolean broken;

  SchemaFaults(ElementPath path) {
    this.path = path;
  }

  List<Fault> found() {
    return faults;
  }

  /** Whether the document is not even XML. */
  boolean broken() {
    return broken;
  }

  /** A value the schema lets pass but its Java type does not hold. */
  void valueRefused() {
    add(Fault.at(path.toString(), RejectionCode.VALUE_INVALID, "type"));
  }

  @Override
  public void error(SAXParseException problem) {
    add(fault(problem));
  }

  @Override
  public void fatalError(SAXParseException problem) throws SAXParseException {
    broken = true;
    throw problem;
  }

  @Override
  public void warning(SAXParseException problem) {
    // The validator warns about schema documents only, never about messages.
  }

  /** One fault a place: what follows is a consequence of the first. */
  private void add(Fault fault) {
    if (faults.size() < MOST && faults.stream().noneMatch(it -> it.path().equals(fault.path()))) {
      faults.add(fault);
    }
  }

  private Fault fault(SAXParseException problem) {
    var text = String.valueOf(problem.getMessage());
    var matcher = KEY.matcher(text);
    var key = matcher.find() ? matcher.group(1) : "";
    if (key.startsWith("cvc-complex-type.2.4")) {
      return wrongChild(expected(text), key, line(problem));
    }
    if (key.startsWith("cvc-complex-type") || key.startsWith("cvc-elt") || key.isEmpty()) {
      return Fault.at(path.toString(), RejectionCode.SCHEMA_INVALID, key + line(problem));
    }
    var rule = key.replaceFirst("^cvc-", "").replaceFirst("-valid.*$", "");
    return Fault.at(path.toString(), RejectionCode.VALUE_INVALID, rule + line(problem));
  }

  private Fault wrongChild(List<String> expected, String key, String line) {
    var names = String.join(", ", expected) + line;
    if (key.endsWith(".b")) {
      return Fault.at(path.toString(), RejectionCode.ELEMENT_MISSING, names);
    }
    if (!expected.isEmpty() && path.parent().puts(path.name(), expected.get(0))) {
      return Fault.at(path.parentPath(), RejectionCode.ELEMENT_MISSING, names);
    }
    return Fault.at(path.toString(), RejectionCode.ELEMENT_UNEXPECTED, names);
  }

  private static List<String> expected(String text) {
    var found = text.lastIndexOf("'{");
    return found < 0 || !text.contains(" is expected")
        ? List.of()
        : EXPECTED
            .matcher(text.substring(found))
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toList());
  }

  private static String line(SAXParseException problem) {
    return problem.getLineNumber() > 0 ? " (line " + problem.getLineNumber() + ")" : "";
  }
}
