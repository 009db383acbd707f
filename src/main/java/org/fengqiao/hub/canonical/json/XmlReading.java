package org.fengqiao.hub.canonical.json;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.ValidatorHandler;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** One thread's parser, validator and unmarshaller, joined in a row: a document is read once. */
final class XmlReading {

  private final XMLReader parser;
  private final ValidatorHandler validator;
  private final Unmarshaller unmarshaller;

  XmlReading(Grammar grammar) {
    try {
      parser = grammar.newReader();
      validator = grammar.schema().newValidatorHandler();
      unmarshaller = grammar.classes().createUnmarshaller();
    } catch (JAXBException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("no parser for the canonical model", e);
    }
  }

  /** Reads, validates and binds; every fault of the schema is reported, not only the first. */
  Object read(byte[] document) {
    return read(
        (content, faults) -> {
          parser.setContentHandler(content);
          parser.setErrorHandler(faults);
          parser.parse(source(document));
        });
  }

  /** Reads what is no bytes yet, as strictly as if it were. */
  Object read(SaxEvents document) {
    return read((content, faults) -> document.send(content));
  }

  private interface Origin {
    void send(GuardedContent content, SchemaFaults faults) throws SAXException, IOException;
  }

  private Object read(Origin origin) {
    var content = new GuardedContent(validator);
    var faults = new SchemaFaults(content.path());
    var joined = new Joined(content, faults, origin);
    Object result;
    try {
      unmarshaller.setEventHandler(
          event -> {
            faults.valueRefused();
            return true;
          });
      result = unmarshaller.unmarshal(new SAXSource(joined, new InputSource()));
    } catch (JAXBException e) {
      throw new Rejected(reason(joined, e));
    }
    if (!faults.found().isEmpty()) {
      throw new Rejected(new Rejection(faults.found()));
    }
    return result;
  }

  /** Any complaint of the schema is of more use than what the binding says for want of a root. */
  private static Rejection reason(Joined joined, JAXBException problem) {
    Exception ended = joined.ended;
    if (ended instanceof SAXException sax) {
      return reason(sax, joined.content.path(), joined.faults);
    }
    if (ended != null) {
      return Rejection.of(Fault.at("/", RejectionCode.MALFORMED, "UTF-8"));
    }
    return joined.faults.found().isEmpty()
        ? Rejection.of(Fault.at("/", RejectionCode.SCHEMA_INVALID, "root"))
        : new Rejection(joined.faults.found());
  }

  /** What JAXB takes for a parser: events pass the guard and the validator before they bind. */
  private final class Joined extends XMLFilterImpl {

    private static final String INTERNING = "http://xml.org/sax/features/string-interning";

    private final GuardedContent content;
    private final SchemaFaults faults;
    private final Origin origin;
    private @Nullable Exception ended;

    Joined(GuardedContent content, SchemaFaults faults, Origin origin) {
      this.content = content;
      this.faults = faults;
      this.origin = origin;
    }

    /** The validator's names come out of its symbol table, which interns them: JAXB need not. */
    @Override
    public boolean getFeature(String name) {
      return name.equals(INTERNING);
    }

    @Override
    public void setFeature(String name, boolean value) {
      // what it has, it has
    }

    @Override
    public void parse(InputSource none) throws SAXException, IOException {
      validator.setErrorHandler(faults);
      validator.setContentHandler(getContentHandler());
      try {
        origin.send(content, faults);
      } catch (SAXException | IOException e) {
        ended = e;
        throw e;
      }
    }
  }

  /** Binds what the hub itself validated and stored; only its form is looked at again. */
  Object bind(byte[] document) {
    try {
      unmarshaller.setEventHandler(event -> false);
      // JAXB asks this parser, which interns its names, and spares itself interning them again.
      return unmarshaller.unmarshal(new SAXSource(parser, source(document)));
    } catch (JAXBException e) {
      throw new IllegalStateException("a stored canonical message cannot be read", e);
    }
  }

  /** Every wire is UTF-8; what the document says about itself does not count. */
  private static InputSource source(byte[] document) {
    var source = new InputSource(new ByteArrayInputStream(document));
    source.setEncoding("UTF-8");
    return source;
  }

  private static Rejection reason(SAXException problem, ElementPath path, SchemaFaults faults) {
    return faults.broken() || faults.found().isEmpty() || problem instanceof HostileContent
        ? Rejection.of(reason(problem, path))
        : new Rejection(faults.found());
  }

  private static Fault reason(SAXException problem, ElementPath path) {
    var text = String.valueOf(problem.getMessage());
    if (problem instanceof HostileContent) {
      return Fault.at(path.toString(), RejectionCode.HOSTILE, text);
    }
    if (text.contains("disallow-doctype-decl")) {
      return Fault.at("/", RejectionCode.HOSTILE, "DTD");
    }
    if (text.contains("JAXP000")) {
      return Fault.at(path.toString(), RejectionCode.HOSTILE, "parser limit");
    }
    var line = problem instanceof SAXParseException at ? at.getLineNumber() : -1;
    return Fault.at(path.toString(), RejectionCode.MALFORMED, "line " + line);
  }
}
