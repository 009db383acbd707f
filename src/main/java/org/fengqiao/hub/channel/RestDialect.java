package org.fengqiao.hub.channel;

import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The two ways to write a canonical message, and where each names its kind: at the root. */
enum RestDialect {
  /** {@code {"case-referral": {…}}}. */
  JSON("canonical-json") {
    @Override
    @Nullable String root(byte[] document) {
      try (JsonParser parser = PARSERS.createParser(ObjectReadContext.empty(), document)) {
        boolean named =
            parser.nextToken() == JsonToken.START_OBJECT
                && parser.nextToken() == JsonToken.PROPERTY_NAME;
        return named ? parser.currentName() : null;
      } catch (JacksonException e) {
        throw new Rejected(Fault.at("/", RejectionCode.MALFORMED, "JSON"));
      }
    }
  },
  /** {@code <case-referral xmlns="urn:fengqiao:hub:canonical:1">}. */
  XML("canonical-xml") {
    @Override
    String root(byte[] document) {
      return HardenedXml.rootOf(document).getLocalName();
    }
  };

  private static final JsonFactory PARSERS = new JsonFactory();

  private final String id;

  RestDialect(String id) {
    this.id = id;
  }

  static RestDialect of(@Nullable String contentType) {
    return contentType != null && contentType.startsWith("application/xml") ? XML : JSON;
  }

  String id() {
    return id;
  }

  /**
   * What a document says it is.
   *
   * @throws Rejected MALFORMED when its root names no kind of message
   */
  MessageKind kind(byte[] document) {
    @Nullable String root = root(document);
    return (root == null ? java.util.Optional.<MessageKind>empty() : MessageKind.of(root))
        .orElseThrow(() -> new Rejected(Fault.at("/", RejectionCode.MALFORMED, "root element")));
  }

  abstract @Nullable String root(byte[] document);
}
