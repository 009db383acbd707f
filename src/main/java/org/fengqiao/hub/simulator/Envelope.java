package org.fengqiao.hub.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The few words of a canonical document that a partner's clerk would look at first.
 *
 * @param kind what it is
 * @param messageId its first sender's id
 * @param hubMessageId the hub's id of it
 * @param caseId the hub's case
 * @param version of the referral
 */
record Envelope(
    MessageKind kind,
    String messageId,
    @Nullable String hubMessageId,
    @Nullable String caseId,
    int version) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final XMLInputFactory XML = hardened();

  /** Reads JSON or XML, whichever the first character says. */
  static Envelope read(byte[] document) throws IOException {
    try {
      return first(document) == '<' ? readXml(document) : readJson(document);
    } catch (JacksonException | XMLStreamException | IllegalArgumentException e) {
      throw new IOException("not a canonical document", e);
    }
  }

  private static int first(byte[] document) {
    for (byte b : document) {
      if (b > ' ') {
        return b;
      }
    }
    return -1;
  }

  private static Envelope readJson(byte[] document) throws IOException {
    JsonNode root = JSON.readTree(document);
    String name = root.isObject() && root.size() == 1 ? root.propertyNames().iterator().next() : "";
    JsonNode message = root.path(name);
    JsonNode reference = message.path("caseReference");
    return of(
        name,
        message.path("header").path("messageId").asString(""),
        message.path("header").path("hubMessageId").asString(null),
        reference.path("hubCaseId").asString(null),
        reference.path("referralVersion").asInt(1));
  }

  private static Envelope readXml(byte[] document) throws XMLStreamException, IOException {
    XMLStreamReader in = XML.createXMLStreamReader(new ByteArrayInputStream(document));
    String root = "";
    String messageId = "";
    String hubMessageId = null;
    String caseId = null;
    int version = 1;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("caseReference")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      root = root.isEmpty() ? in.getLocalName() : root;
      switch (in.getLocalName()) {
        case "messageId" -> messageId = in.getElementText();
        case "hubMessageId" -> hubMessageId = in.getElementText();
        case "hubCaseId" -> caseId = in.getElementText();
        case "referralVersion" -> version = Integer.parseInt(in.getElementText().strip());
        default -> {}
      }
    }
    return of(root, messageId, hubMessageId, caseId, version);
  }

  private static Envelope of(
      String name,
      String messageId,
      @Nullable String hubMessageId,
      @Nullable String caseId,
      int version)
      throws IOException {
    MessageKind kind =
        MessageKind.of(name).orElseThrow(() -> new IOException("not a canonical document"));
    if (messageId.isBlank()) {
      throw new IOException("a message without an id");
    }
    return new Envelope(kind, messageId, hubMessageId, caseId, version);
  }

  private static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
