package org.fengqiao.hub.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.WhitespaceStrippingPolicy;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.ReadDocument;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * A partner dialect over SOAP: its schemas, its two sheets and its code table, as its descriptor
 * says where they lie. The payload's root says which operation was called. Thread-safe.
 */
final class SoapDialect implements Dialect {

  private final SafeReader reader = new SafeReader(Limits.USUAL);
  private final Processor processor;
  private final String name;
  private final DialectSchema reads;
  private final DialectSchema writes;
  private final Sheet toCanonical;
  private final Sheet fromCanonical;
  private final Map<MessageKind, Set<String>> payloads;
  private final Set<String> operations;

  SoapDialect(Processor processor, Path mappings, String name, Descriptor descriptor) {
    this.processor = processor;
    this.name = name;
    var folder = mappings.resolve(name);
    var codes = Sources.tree(processor, mappings, mappings.resolve("codes/" + name + ".xml"));
    this.reads = DialectSchema.load(mappings, name + "/" + descriptor.text("reads"));
    this.writes = DialectSchema.load(mappings, name + "/" + descriptor.text("writes"));
    this.toCanonical =
        Sheet.compile(processor, mappings, folder.resolve("to-canonical.xsl"), codes);
    this.fromCanonical =
        Sheet.compile(processor, mappings, folder.resolve("from-canonical.xsl"), codes);
    this.payloads = payloads(descriptor.kinds());
    this.operations = new TreeSet<>(descriptor.kinds().keySet());
  }

  /** Which payloads are messages of a kind: one partner's three operations may be one kind here. */
  private static Map<MessageKind, Set<String>> payloads(Map<String, MessageKind> kinds) {
    return kinds.keySet().stream()
        .collect(Collectors.groupingBy(kinds::get, Collectors.toCollection(TreeSet::new)));
  }

  /** The payload of an envelope as a tree, valid by the schema. */
  private record Payload(XdmNode tree) implements ReadDocument {

    String name() {
      return tree.children("*").iterator().next().getNodeName().getLocalName();
    }
  }

  /**
   * Translates a SOAP envelope.
   *
   * @throws Rejected with every fault of form, or else every fault of content the sheet found
   */
  @Override
  public Translated toCanonical(MessageKind kind, byte[] envelope, XdmValue aliases) {
    return toCanonical(kind, read(payloads.getOrDefault(kind, Set.of()), envelope), aliases);
  }

  @Override
  public ReadDocument read(byte[] envelope) {
    return read(operations, envelope);
  }

  private Payload read(Set<String> expected, byte[] envelope) {
    var tree = builder();
    var checked = new Checked(reads, tree);
    reader.read(envelope, new SoapBody(expected, checked));
    refuse(checked.faults());
    return new Payload(document(tree));
  }

  @Override
  public Translated toCanonical(MessageKind kind, ReadDocument document, XdmValue aliases) {
    var payload = (Payload) document;
    var expected = payloads.getOrDefault(kind, Set.of());
    if (!expected.contains(payload.name())) {
      throw new Rejected(
          Fault.at("/", RejectionCode.ELEMENT_UNEXPECTED, String.join(" | ", expected)));
    }
    var remarks = new Remarks();
    var canonical = toCanonical.tree(payload.tree(), aliases, remarks);
    refuse(remarks.faults());
    return new Translated(new TreeEvents(canonical.getUnderlyingNode()), remarks.warnings());
  }

  /**
   * Translates canonical XML into the payload of a SOAP body.
   *
   * @throws TranslationFailed when the result is not what the partner's schema allows, or the
   *     dialect has no such message
   */
  @Override
  public byte[] fromCanonical(byte[] canonical, XdmValue aliases) {
    var tree = builder();
    reader.read(canonical, tree);
    var remarks = new Remarks();
    var payload = fromCanonical.write(document(tree), aliases, remarks);
    var checked = new Checked(writes, new XMLFilterImpl());
    reader.read(payload, checked);
    var faults = new ArrayList<>(remarks.faults());
    faults.addAll(checked.faults());
    if (!faults.isEmpty()) {
      var first = faults.get(0);
      throw new TranslationFailed(
          name + "/from-canonical.xsl", -1, first.code() + " at " + first.path(), null);
    }
    return payload;
  }

  @Override
  public byte[] toCanonicalUnchecked(byte[] envelope, XdmValue aliases) {
    var tree = builder();
    reader.read(envelope, new SoapBody(operations, tree));
    return toCanonical.write(document(tree), aliases, new Remarks());
  }

  @Override
  public byte[] fromCanonicalUnchecked(byte[] canonical, XdmValue aliases) {
    var tree = builder();
    reader.read(canonical, tree);
    return fromCanonical.write(document(tree), aliases, new Remarks());
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Rejected(new Rejection(faults));
    }
  }

  private BuildingContentHandler builder() {
    try {
      DocumentBuilder builder = processor.newDocumentBuilder();
      builder.setWhitespaceStrippingPolicy(WhitespaceStrippingPolicy.ALL);
      return builder.newBuildingContentHandler();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("Saxon builds no tree", e);
    }
  }

  private static XdmNode document(BuildingContentHandler tree) {
    try {
      return tree.getDocumentNode();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("Saxon built no tree", e);
    }
  }
}
