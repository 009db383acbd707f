package org.fengqiao.hub.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * What a dialect's schema objects to. The validator's own words are dropped, for they quote values;
 * names of elements are kept. One fault a place: what follows is a consequence of the first.
 */
final class SchemaFaults implements ErrorHandler {

  private static final int MOST = 100;
  private static final Pattern RULE = Pattern.compile("^(cvc-[A-Za-z0-9.\\-]+)");
  private static final Pattern NAME = Pattern.compile("\"urn:[a-z0-9:\\-]+\":([A-Za-z\\-]+)");

  private final Trail trail;
  private final List<Found> found = new ArrayList<>();

  private record Found(Trail.@Nullable Step at, RejectionCode code, String argument) {
    Fault fault() {
      return Fault.at(at == null ? "/" : at.path(), code, argument);
    }
  }

  SchemaFaults(Trail trail) {
    this.trail = trail;
  }

  /** Every fault, in document order. */
  List<Fault> faults() {
    var places = new HashSet<String>();
    var ordered = new ArrayList<Fault>();
    for (Found each : found) {
      var fault = each.fault();
      if (places.add(fault.path())) {
        ordered.add(fault);
      }
    }
    return ordered;
  }

  @Override
  public void error(SAXParseException problem) {
    if (found.size() < MOST) {
      found.add(found(String.valueOf(problem.getMessage())));
    }
  }

  @Override
  public void fatalError(SAXParseException problem) throws SAXParseException {
    throw problem;
  }

  @Override
  public void warning(SAXParseException problem) {
    // Only schema documents are warned about, never messages.
  }

  private Found found(String text) {
    var matcher = RULE.matcher(text);
    var rule = matcher.find() ? matcher.group(1) : "";
    if (rule.startsWith("cvc-complex-type.2.4.b")) {
      return new Found(trail.here(), RejectionCode.ELEMENT_MISSING, expected(text));
    }
    if (rule.startsWith("cvc-complex-type.2.4")) {
      return new Found(trail.here(), RejectionCode.ELEMENT_UNEXPECTED, expected(text));
    }
    if (rule.startsWith("cvc-complex-type") || rule.startsWith("cvc-elt") || rule.isEmpty()) {
      return new Found(trail.here(), RejectionCode.SCHEMA_INVALID, rule);
    }
    var name = rule.replaceFirst("^cvc-", "").replaceFirst("-valid.*$", "");
    return new Found(trail.here(), RejectionCode.VALUE_INVALID, name);
  }

  private static String expected(String text) {
    var start = text.lastIndexOf("'{");
    return start < 0
        ? ""
        : NAME.matcher(text.substring(start))
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.joining(", "));
  }
}
