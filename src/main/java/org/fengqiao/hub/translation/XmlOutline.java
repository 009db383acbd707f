package org.fengqiao.hub.translation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The root of a document and its own id, at a path of element names below the root. */
final class XmlOutline extends DefaultHandler {

  private static final String ID = "[A-Za-z0-9._:\\-]{1,64}";
  private static final int LONGEST = 200;

  private final String idPath;
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder id = new StringBuilder();
  private String root = "";

  XmlOutline(String idPath) {
    this.idPath = idPath;
  }

  String root() {
    return root;
  }

  /** Nothing when there is none that could be one. */
  @Nullable String id() {
    String said = id.toString().strip();
    return said.matches(ID) ? said : null;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (root.isEmpty()) {
      root = name;
    } else {
      path.addLast(name);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    path.pollLast();
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (path.size() < 4 && id.length() < LONGEST && String.join("/", path).equals(idPath)) {
      id.append(text, start, length);
    }
  }
}
