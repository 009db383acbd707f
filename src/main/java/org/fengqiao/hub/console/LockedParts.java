package org.fengqiao.hub.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a correction may not touch: who sent what about which case, what people signed, and files,
 * which are bound by their digests. Changed there, a message would no longer be its sender's.
 */
final class LockedParts {

  private static final Set<String> LOCKED =
      Set.of("header", "caseReference", "material", "agreement", "signatures", "seals", "document");

  private LockedParts() {}

  /** Paths of locked parts that differ; empty when none does, or the new text is no XML. */
  static List<String> touched(byte[] before, byte[] after) {
    Map<String, String> was = parts(before);
    Map<String, String> is;
    try {
      is = parts(after);
    } catch (IllegalArgumentException notXml) {
      return List.of();
    }
    Set<String> touched = new TreeSet<>(was.keySet());
    touched.addAll(is.keySet());
    touched.removeIf(path -> was.containsKey(path) && was.get(path).equals(is.get(path)));
    return List.copyOf(touched);
  }

  private static Map<String, String> parts(byte[] document) {
    Map<String, String> parts = new LinkedHashMap<>();
    Element root = parse(document).getDocumentElement();
    walk(root, "/" + root.getLocalName(), parts);
    return parts;
  }

  private static void walk(Element element, String path, Map<String, String> parts) {
    int number = 0;
    for (Element child : children(element)) {
      String own = path + "/" + child.getLocalName();
      if (LOCKED.contains(child.getLocalName())) {
        String at = parts.containsKey(own) ? own + "[" + ++number + "]" : own;
        parts.put(at, content(child));
      } else {
        walk(child, own, parts);
      }
    }
  }

  private static String content(Element element) {
    List<Element> inner = children(element);
    if (inner.isEmpty()) {
      return element.getTextContent().strip();
    }
    StringBuilder text = new StringBuilder();
    inner.forEach(it -> text.append('<').append(it.getLocalName()).append('>').append(content(it)));
    return text.toString();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private static Document parse(byte[] document) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(document));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("not XML", e);
    }
  }
}
