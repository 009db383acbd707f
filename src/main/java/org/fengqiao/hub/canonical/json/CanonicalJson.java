package org.fengqiao.hub.canonical.json;

import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Messages;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical messages as JSON: {@code {"case-referral": {"header": {…}, …}}}, names as in XML, money
 * as text with two decimals, repeated elements as an array under the name of their list. Unknown
 * and doubled names are faults. Thread-safe.
 */
public final class CanonicalJson {

  private final JsonMapper mapper = JsonForm.mapper();
  private final CanonicalXml xml;

  /**
   * Reads and writes JSON.
   *
   * @param xml holds the schemas; JSON is checked against the same ones
   */
  public CanonicalJson(CanonicalXml xml) {
    this.xml = xml;
  }

  /** Writes one message: UTF-8, in the order of the schema, absent where XML is absent. */
  public byte[] write(Object message) {
    return mapper.writer().withRootName(Messages.kind(message).id()).writeValueAsBytes(message);
  }

  /**
   * Reads one message.
   *
   * @return an object of {@code canonical.model}, valid by the schema; its content is not yet
   *     checked by {@code Rules}
   * @throws Rejected with the faults of form; paths are written as for XML
   */
  public Object read(byte[] document) {
    var message = bind(parse(document));
    xml.check(message);
    return message;
  }

  private JsonNode parse(byte[] document) {
    try {
      return mapper.readTree(document);
    } catch (StreamConstraintsException e) {
      throw new Rejected(Fault.at("/", RejectionCode.HOSTILE, "parser limit"));
    } catch (JacksonException e) {
      var at = e.getLocation();
      var where = at == null ? "JSON" : "line " + at.getLineNr() + " column " + at.getColumnNr();
      throw new Rejected(
          Utf8.fault(document).orElseGet(() -> Fault.at("/", RejectionCode.MALFORMED, where)));
    }
  }

  private Object bind(JsonNode document) {
    var kind = kind(document);
    var body = document.get(kind.id());
    var missing = Primitives.missing(body, Messages.type(kind), "/" + kind.id());
    if (!missing.isEmpty()) {
      throw new Rejected(new Rejection(missing));
    }
    try {
      return mapper.treeToValue(body, Messages.type(kind));
    } catch (JacksonException e) {
      throw new Rejected(reason(e, kind));
    }
  }

  private static MessageKind kind(JsonNode document) {
    var names = document.isObject() ? List.copyOf(document.propertyNames()) : List.<String>of();
    if (names.size() != 1 || !document.get(names.get(0)).isObject()) {
      throw new Rejected(Fault.at("/", RejectionCode.SCHEMA_INVALID, "root"));
    }
    return MessageKind.of(names.get(0))
        .orElseThrow(() -> new Rejected(Fault.at("/", RejectionCode.SCHEMA_INVALID, "root")));
  }

  private static Fault reason(JacksonException problem, MessageKind kind) {
    var path = JsonPaths.path(kind.id(), problem.getPath());
    if (problem instanceof UnrecognizedPropertyException unknown) {
      var known = unknown.getKnownPropertyIds();
      return Fault.at(path, RejectionCode.ELEMENT_UNEXPECTED, known == null ? "" : "" + known);
    }
    return problem instanceof StreamReadException
        ? Fault.at(path, RejectionCode.MALFORMED, "JSON")
        : Fault.at(path, RejectionCode.VALUE_INVALID, "type");
  }
}
