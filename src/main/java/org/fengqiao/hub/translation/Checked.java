package org.fengqiao.hub.translation;

import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Events on their way to a handler, validated as they pass. */
final class Checked extends XMLFilterImpl {

  private final Trail trail = new Trail();
  private final SchemaFaults faults = new SchemaFaults(trail);

  Checked(DialectSchema schema, ContentHandler next) {
    var validator = schema.validator();
    validator.setErrorHandler(faults);
    validator.setContentHandler(next);
    setContentHandler(validator);
  }

  /** What the schema objected to; complete when the document has ended. */
  List<Fault> faults() {
    return faults.faults();
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    trail.enter(name);
    super.startElement(uri, name, qName, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    super.endElement(uri, name, qName);
    trail.leave();
  }
}
