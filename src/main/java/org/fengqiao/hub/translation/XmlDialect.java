package org.fengqiao.hub.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmValue;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Recognised;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.Rejection;
import org.fengqiao.hub.canonical.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * A partner dialect in plain XML documents, in the encoding each declares: its schemas, its two
 * sheets and its code table, as its descriptor says where they lie. Thread-safe.
 */
final class XmlDialect implements Dialect {

  private final SafeReader reader = new SafeReader(Limits.USUAL);
  private final CanonicalTree trees;
  private final String name;
  private final String idPath;
  private final Map<String, MessageKind> kinds;
  private final DialectSchema reads;
  private final DialectSchema writes;
  private final Sheet toCanonical;
  private final Sheet fromCanonical;

  XmlDialect(Processor processor, Path mappings, String name, Descriptor descriptor) {
    this.trees = new CanonicalTree(processor);
    this.name = name;
    this.idPath = descriptor.text("id");
    this.kinds = descriptor.kinds();
    var folder = mappings.resolve(name);
    var codes = Sources.tree(processor, mappings, mappings.resolve("codes/" + name + ".xml"));
    this.reads = DialectSchema.load(mappings, name + "/" + descriptor.text("reads"));
    this.writes = DialectSchema.load(mappings, name + "/" + descriptor.text("writes"));
    this.toCanonical =
        Sheet.compile(processor, mappings, folder.resolve("to-canonical.xsl"), codes);
    this.fromCanonical =
        Sheet.compile(processor, mappings, folder.resolve("from-canonical.xsl"), codes);
  }

  @Override
  public Recognised recognise(byte[] document) {
    var outline = new XmlOutline(idPath);
    reader.read(XmlText.utf8(document), outline);
    return new Recognised(kind(outline.root()), outline.id());
  }

  private MessageKind kind(String root) {
    @Nullable MessageKind known = kinds.get(root);
    if (known == null) {
      String expected = kinds.keySet().stream().sorted().toList().toString();
      throw new Rejected(Fault.at("/", RejectionCode.ELEMENT_UNEXPECTED, expected));
    }
    return known;
  }

  @Override
  public Translated toCanonical(MessageKind expected, byte[] document, XdmValue aliases) {
    byte[] text = XmlText.utf8(document);
    var outline = new XmlOutline(idPath);
    reader.read(text, outline);
    if (kind(outline.root()) != expected) {
      throw new Rejected(Fault.at("/", RejectionCode.ELEMENT_UNEXPECTED, expected.id()));
    }
    refuse(faults(reads, text));
    var remarks = new Remarks();
    var canonical = toCanonical.tree(trees.of(text), aliases, remarks);
    refuse(remarks.faults());
    return new Translated(new TreeEvents(canonical.getUnderlyingNode()), remarks.warnings());
  }

  @Override
  public byte[] fromCanonical(byte[] canonical, XdmValue aliases) {
    var remarks = new Remarks();
    byte[] written = fromCanonical.write(trees.of(canonical), aliases, remarks);
    var faults = new ArrayList<>(remarks.faults());
    faults.addAll(faults(writes, written));
    if (!faults.isEmpty()) {
      var first = faults.get(0);
      throw new TranslationFailed(
          name + "/from-canonical.xsl", -1, first.code() + " at " + first.path(), null);
    }
    return written;
  }

  @Override
  public byte[] toCanonicalUnchecked(byte[] document, XdmValue aliases) {
    return toCanonical.write(trees.of(XmlText.utf8(document)), aliases, new Remarks());
  }

  @Override
  public byte[] fromCanonicalUnchecked(byte[] canonical, XdmValue aliases) {
    return fromCanonical.write(trees.of(canonical), aliases, new Remarks());
  }

  private List<Fault> faults(DialectSchema schema, byte[] document) {
    var checked = new Checked(schema, new XMLFilterImpl());
    reader.read(document, checked);
    return checked.faults();
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Rejected(new Rejection(faults));
    }
  }
}
