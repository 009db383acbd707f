package org.fengqiao.hub.translation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An XML document; of a SOAP envelope, what its body carries. */
final class XmlSpecimen implements Specimen {

  private final Document document;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();

  XmlSpecimen(byte[] document) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      this.document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("not a document that was read before", e);
    }
    Element root = payload(this.document.getDocumentElement());
    walk(root, "/" + name(root));
  }

  private static Element payload(Element root) {
    if (!name(root).equals("Envelope")) {
      return root;
    }
    return children(root).stream()
        .filter(it -> name(it).equals("Body"))
        .flatMap(body -> children(body).stream())
        .findFirst()
        .orElse(root);
  }

  private void walk(Element element, String path) {
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (attribute.getNamespaceURI() == null) {
        add(attribute, path + "/@" + attribute.getName(), attribute.getValue());
      }
    }
    var inner = children(element);
    if (inner.isEmpty() && !element.getTextContent().isBlank()) {
      add(element, path, element.getTextContent().strip());
    }
    for (Element child : inner) {
      walk(child, path + "/" + step(child, inner));
    }
  }

  private void add(Node node, String path, String value) {
    nodes.add(node);
    fields.add(new Field(path, value));
  }

  private static String step(Element child, List<Element> siblings) {
    var alike = siblings.stream().filter(it -> name(it).equals(name(child))).toList();
    return alike.size() == 1 ? name(child) : name(child) + "[" + (alike.indexOf(child) + 1) + "]";
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

  private static String name(Node node) {
    return Objects.requireNonNullElse(node.getLocalName(), node.getNodeName());
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public byte[] with(int field, @Nullable String value) {
    Node node = nodes.get(field);
    if (value == null && node instanceof Element element) {
      Node parent = element.getParentNode();
      Node next = element.getNextSibling();
      parent.removeChild(element);
      byte[] without = written();
      parent.insertBefore(element, next);
      return without;
    }
    String before = node.getTextContent();
    node.setTextContent(value == null ? "" : value);
    byte[] altered = written();
    node.setTextContent(before);
    return altered;
  }

  private byte[] written() {
    try {
      var out = new ByteArrayOutputStream(8192);
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("a document that was read cannot be written", e);
    }
  }
}
