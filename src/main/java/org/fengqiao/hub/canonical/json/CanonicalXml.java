package org.fengqiao.hub.canonical.json;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.function.Function;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;

/**
 * Canonical messages as XML. Reading refuses DTDs, entities and documents too deep or too large,
 * and validates against the schemas. Writing the same message gives the same bytes. Thread-safe.
 */
public final class CanonicalXml {

  private final Grammar grammar;
  private final ThreadLocal<XmlReading> readings;
  private final ThreadLocal<Marshaller> marshallers;

  private CanonicalXml(Grammar grammar) {
    this.grammar = grammar;
    this.readings = ThreadLocal.withInitial(() -> new XmlReading(grammar));
    this.marshallers = ThreadLocal.withInitial(this::newMarshaller);
  }

  /**
   * Compiles the schemas.
   *
   * @param mappings the folder that holds {@code canonical/canonical.xsd}
   */
  public static CanonicalXml load(Path mappings) {
    return new CanonicalXml(Grammar.load(mappings));
  }

  /**
   * Reads one message.
   *
   * @param document UTF-8
   * @return an object of {@code canonical.model}, valid by the schema; its content is not yet
   *     checked by {@code Rules}
   * @throws Rejected with every fault of form and the path of each
   */
  public Object read(byte[] document) {
    if (document.length > Limits.BYTES) {
      throw new Rejected(Fault.at("/", RejectionCode.TOO_LARGE, Limits.BYTES + " B"));
    }
    return reading(it -> it.read(document));
  }

  /**
   * Reads one message that a sheet has made; nothing is checked less than in {@link #read(byte[])}.
   *
   * @param document tells the message
   * @return an object of {@code canonical.model}, valid by the schema
   * @throws Rejected with every fault of form and the path of each
   */
  public Object read(SaxEvents document) {
    return reading(it -> it.read(document));
  }

  private Object reading(Function<XmlReading, Object> how) {
    try {
      return how.apply(readings.get());
    } catch (Rejected e) {
      readings.remove();
      throw e;
    }
  }

  /**
   * Reads a message the hub validated before it stored it, without validating it a second time.
   *
   * @param stored what {@link #write} gave
   * @return an object of {@code canonical.model}
   * @throws IllegalStateException when the stored bytes are damaged
   */
  public Object readStored(byte[] stored) {
    return readings.get().bind(stored);
  }

  /**
   * Writes one message: UTF-8 without byte order mark, no white space between elements.
   *
   * @param message an object of {@code canonical.model}
   */
  public byte[] write(Object message) {
    var bytes = new ByteArrayOutputStream(8192);
    try {
      marshallers.get().marshal(message, bytes);
    } catch (JAXBException e) {
      throw new IllegalArgumentException("not a canonical message: " + message.getClass(), e);
    }
    return bytes.toByteArray();
  }

  /**
   * Checks a message that did not come as XML against the schemas.
   *
   * @throws Rejected with every fault of form and the path of each
   */
  public void check(Object message) {
    var validator = grammar.schema().newValidatorHandler();
    var content = new GuardedContent(validator);
    var faults = new SchemaFaults(content.path());
    validator.setErrorHandler(faults);
    try {
      marshallers.get().marshal(message, content);
    } catch (JAXBException e) {
      throw new IllegalArgumentException("not a canonical message: " + message.getClass(), e);
    }
    if (!faults.found().isEmpty()) {
      throw new Rejected(new Rejection(faults.found()));
    }
  }

  private Marshaller newMarshaller() {
    try {
      var marshaller = grammar.classes().createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_ENCODING, "UTF-8");
      marshaller.setListener(new EmptyLists());
      return marshaller;
    } catch (JAXBException e) {
      throw new IllegalStateException("no marshaller for the canonical model", e);
    }
  }
}
