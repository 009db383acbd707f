package org.fengqiao.hub.translation;

import java.nio.file.Path;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmValue;
import org.fengqiao.hub.canonical.MessageKind;

/**
 * A partner's way of writing files, which the hub only writes: one sheet that gives a text, and a
 * schema when the text is XML. Thread-safe.
 */
final class TextDialect implements Dialect {

  private final CanonicalTree trees;
  private final String name;
  private final Sheet fromCanonical;
  private final FileSchema schema;

  TextDialect(Processor processor, Path mappings, String name, Descriptor descriptor) {
    this.trees = new CanonicalTree(processor);
    this.name = name;
    var folder = mappings.resolve(name);
    var codes =
        Sources.tree(
            processor, mappings, mappings.resolve("codes/" + descriptor.text("codes") + ".xml"));
    this.fromCanonical =
        Sheet.compile(processor, mappings, folder.resolve("from-canonical.xsl"), codes);
    this.schema = FileSchema.of(folder, descriptor);
  }

  @Override
  public Translated toCanonical(MessageKind kind, byte[] document, XdmValue aliases) {
    throw new IllegalStateException("files of " + name + " are only written");
  }

  @Override
  public byte[] fromCanonical(byte[] canonical, XdmValue aliases) {
    var remarks = new Remarks();
    var written = fromCanonical.write(trees.of(canonical), aliases, remarks);
    if (!remarks.faults().isEmpty()) {
      var first = remarks.faults().get(0);
      throw new TranslationFailed(
          name + "/from-canonical.xsl", -1, first.code() + " at " + first.path(), null);
    }
    schema.check(name, written);
    return written;
  }

  @Override
  public byte[] fromCanonicalUnchecked(byte[] canonical, XdmValue aliases) {
    return fromCanonical.write(trees.of(canonical), aliases, new Remarks());
  }
}
