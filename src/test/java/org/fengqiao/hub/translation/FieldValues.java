package org.fengqiao.hub.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The telling texts of a canonical message, by whether they stand in certain fields. */
record FieldValues(byte[] document) {

  private static final int TELLING = 6;

  // A code word or a day stands in many fields; by itself it tells nothing of anybody.
  private static final Pattern COMMON = Pattern.compile("[A-Z][A-Z0-9_]*|\\d{4}-\\d{2}-\\d{2}");

  /** Those inside fields with these paths ({@code parent/field}), at any depth. */
  Set<String> in(Set<String> paths) {
    return texts(paths, true);
  }

  /** Those outside them. */
  Set<String> outside(Set<String> paths) {
    return texts(paths, false);
  }

  private Set<String> texts(Set<String> paths, boolean inside) {
    var found = new HashSet<String>();
    collect(root(), false, paths, inside, found);
    return found;
  }

  private Element root() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var in = new ByteArrayInputStream(document);
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("not a canonical message", e);
    }
  }

  private static void collect(
      Element element, boolean within, Set<String> paths, boolean inside, Set<String> found) {
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        var path = element.getLocalName() + "/" + child.getLocalName();
        collect(child, within || paths.contains(path), paths, inside, found);
      } else if (within == inside && telling(node.getTextContent().strip())) {
        found.add(node.getTextContent().strip());
      }
    }
  }

  private static boolean telling(String text) {
    return text.length() >= TELLING && !COMMON.matcher(text).matches();
  }
}
