package org.fengqiao.hub.translation;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that nobody has looked at yet: one object, no name twice, bounded in size, depth and
 * number, and no character that XML could not carry.
 */
final class SafeJson {

  private static final int TEXT = 200_000;
  private static final int NAME = 100;
  private static final int NUMBER = 30;

  private final Limits limits;
  private final JsonMapper mapper;

  SafeJson(Limits limits) {
    this.limits = limits;
    this.mapper =
        JsonMapper.builder(factory(limits))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /**
   * The document as a tree.
   *
   * @throws Rejected MALFORMED, HOSTILE, TOO_LARGE or TEXT_ILLEGAL
   */
  JsonNode read(byte[] document) {
    if (document.length > limits.bytes()) {
      throw new Rejected(
          Fault.at("/", RejectionCode.TOO_LARGE, limits.bytes() / 1024 / 1024 + " MiB"));
    }
    var tree = parse(document);
    if (!tree.isObject()) {
      throw new Rejected(Fault.at("/", RejectionCode.MALFORMED, "JSON object"));
    }
    var broken = new ArrayList<Fault>();
    texts(tree, JsonPointer.empty(), broken);
    if (!broken.isEmpty()) {
      throw new Rejected(new Rejection(broken));
    }
    return tree;
  }

  /** The tree as text, each thing written in one way only. */
  String text(JsonNode tree) {
    return mapper.writeValueAsString(tree);
  }

  /** The same in UTF-8. */
  byte[] bytes(JsonNode tree) {
    return mapper.writeValueAsBytes(tree);
  }

  /** The parser's own words may quote content; only the place is kept. */
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

  private static void texts(JsonNode node, JsonPointer at, List<Fault> broken) {
    if (node.isString() && !isXml(node.asString())) {
      broken.add(illegal(at));
    }
    for (var member : node.properties()) {
      if (!isXml(member.getKey())) {
        broken.add(illegal(at));
      }
      texts(member.getValue(), at.appendProperty(member.getKey()), broken);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      texts(node.get(i), at.appendIndex(i), broken);
    }
  }

  private static Fault illegal(JsonPointer at) {
    var path = JsonFaults.safePath(at.toString());
    return Fault.at(path.isEmpty() ? "/" : path, RejectionCode.TEXT_ILLEGAL, "U+????");
  }

  private static boolean isXml(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c >= 0x20 && c <= 0xD7FF
                    || c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000);
  }

  private static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(limits.bytes())
                .maxNestingDepth(limits.depth())
                .maxTokenCount(limits.elements())
                .maxStringLength(TEXT)
                .maxNameLength(NAME)
                .maxNumberLength(NUMBER)
                .build())
        .build();
  }
}
