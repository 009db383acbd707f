package org.fengqiao.hub.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmValue;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Recognised;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A partner dialect in JSON: its schemas, its two sheets and its code table, as its descriptor says
 * where they lie. {@code to-canonical.xsl} is given the document's text, {@code from-canonical.xsl}
 * gives one. Thread-safe.
 */
final class JsonDialect implements Dialect {

  private static final String ID = "[A-Za-z0-9._:\\-]{1,64}";

  private final SafeJson json = new SafeJson(Limits.USUAL);
  private final CanonicalTree trees;
  private final String name;
  private final JsonSchema reads;
  private final JsonSchema writes;
  private final Sheet toCanonical;
  private final Sheet fromCanonical;
  private final JsonPointer id;
  private final JsonPointer kind;
  private final Map<String, MessageKind> kinds;

  JsonDialect(Processor processor, Path mappings, String name, Descriptor descriptor) {
    this.trees = new CanonicalTree(processor);
    this.name = name;
    var folder = mappings.resolve(name);
    var codes = Sources.tree(processor, mappings, mappings.resolve("codes/" + name + ".xml"));
    this.reads = JsonSchema.load(mappings, folder.resolve(descriptor.text("reads")));
    this.writes = JsonSchema.load(mappings, folder.resolve(descriptor.text("writes")));
    this.toCanonical =
        Sheet.compile(processor, mappings, folder.resolve("to-canonical.xsl"), codes);
    this.fromCanonical =
        Sheet.compile(processor, mappings, folder.resolve("from-canonical.xsl"), codes);
    this.id = JsonPointer.compile(descriptor.text("id"));
    this.kind = JsonPointer.compile(descriptor.text("kind"));
    this.kinds = descriptor.kinds();
  }

  @Override
  public Recognised recognise(byte[] document) {
    var tree = json.read(document);
    return new Recognised(kind(tree), id(tree));
  }

  private MessageKind kind(JsonNode tree) {
    var said = tree.at(kind);
    if (said.isMissingNode() || said.isNull()) {
      throw new Rejected(
          Fault.at(
              kind.toString(), RejectionCode.ELEMENT_MISSING, kind.last().getMatchingProperty()));
    }
    @Nullable MessageKind known = said.isString() ? kinds.get(said.asString()) : null;
    if (known == null) {
      throw new Rejected(
          Fault.at(
              kind.toString(),
              RejectionCode.VALUE_INVALID,
              kinds.keySet().stream().sorted().toList().toString()));
    }
    return known;
  }

  private @Nullable String id(JsonNode tree) {
    var said = tree.at(id);
    return said.isString() && said.asString().matches(ID) ? said.asString() : null;
  }

  @Override
  public Translated toCanonical(MessageKind expected, byte[] document, XdmValue aliases) {
    var tree = json.read(document);
    if (kind(tree) != expected) {
      throw new Rejected(
          Fault.at(kind.toString(), RejectionCode.ELEMENT_UNEXPECTED, expected.id()));
    }
    refuse(reads.faults(tree));
    var remarks = new Remarks();
    var canonical = toCanonical.tree(new XdmAtomicValue(json.text(tree)), aliases, remarks);
    refuse(remarks.faults());
    return new Translated(new TreeEvents(canonical.getUnderlyingNode()), remarks.warnings());
  }

  @Override
  public byte[] fromCanonical(byte[] canonical, XdmValue aliases) {
    var remarks = new Remarks();
    var written = fromCanonical.write(trees.of(canonical), aliases, remarks);
    var faults = new ArrayList<>(remarks.faults());
    try {
      var tree = json.read(written);
      faults.addAll(writes.faults(tree));
      if (faults.isEmpty()) {
        return json.bytes(tree);
      }
    } catch (Rejected unreadable) {
      faults.addAll(unreadable.rejection().faults());
    }
    var first = faults.get(0);
    throw new TranslationFailed(
        name + "/from-canonical.xsl", -1, first.code() + " at " + first.path(), null);
  }

  @Override
  public byte[] toCanonicalUnchecked(byte[] document, XdmValue aliases) {
    var text = new XdmAtomicValue(json.text(json.read(document)));
    return toCanonical.write(text, aliases, new Remarks());
  }

  @Override
  public byte[] fromCanonicalUnchecked(byte[] canonical, XdmValue aliases) {
    return fromCanonical.write(trees.of(canonical), aliases, new Remarks());
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Rejected(new Rejection(faults));
    }
  }
}
