package org.fengqiao.hub.channel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads a SOAP body, knows at each moment where in it it stands, and passes over {@code
 * xop:Include}: the attachments are fetched as streams of their own, so that the binding never
 * loads one.
 */
final class PathReader extends StreamReaderDelegate {

  /** What a door needs of a message: its id, and the materials beside which bytes may have come. */
  static final Predicate<String> HEAD =
      Set.of("header", "messageId", "referral", "material")::contains;

  /** Payload, its parts, and theirs. */
  private static final int LEVELS = 3;

  private static final String XOP = "http://www.w3.org/2004/08/xop/include";

  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<Map<String, Integer>> siblings = new ArrayDeque<>();
  private final Predicate<String> shown;
  private boolean leave;

  /**
   * A reader in front of another.
   *
   * @param shown which elements above the third level, by name, it does not pass over
   */
  PathReader(XMLStreamReader reader, Predicate<String> shown) {
    super(reader);
    this.shown = shown;
    siblings.push(new HashMap<>());
    if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
      enter();
    }
  }

  /** Where the reader stands: element names from the body down, repeated ones with their number. */
  String path() {
    StringBuilder text = new StringBuilder();
    path.descendingIterator().forEachRemaining(step -> text.append('/').append(step));
    return text.isEmpty() ? "/" : text.toString();
  }

  @Override
  public int next() throws XMLStreamException {
    if (leave) {
      leave();
    }
    int event = super.next();
    while (event == XMLStreamConstants.START_ELEMENT && isPassedOver()) {
      passOver();
      event = super.next();
    }
    if (event == XMLStreamConstants.START_ELEMENT) {
      enter();
    }
    leave = event == XMLStreamConstants.END_ELEMENT;
    return event;
  }

  private boolean isPassedOver() {
    return XOP.equals(getNamespaceURI())
        || (path.size() < LEVELS && !inMaterial() && !shown.test(getLocalName()));
  }

  private boolean inMaterial() {
    String parent = path.peek();
    return parent != null && parent.startsWith("material");
  }

  private void passOver() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = super.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.CHARACTERS && !isWhiteSpace()) {
        throw new XMLStreamException("text where a tag was expected", getLocation());
      }
      event = next();
    }
    return event;
  }

  @Override
  public String getElementText() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw new XMLStreamException("an element where text was expected", getLocation());
      }
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(getText());
      }
    }
    return text.toString();
  }

  private void enter() {
    String name = getLocalName();
    int number = siblings.getFirst().merge(name, 1, Integer::sum);
    path.push(number == 1 ? name : name + "[" + number + "]");
    siblings.push(new HashMap<>());
  }

  private void leave() {
    if (!path.isEmpty()) {
      path.pop();
      siblings.pop();
    }
    leave = false;
  }
}
