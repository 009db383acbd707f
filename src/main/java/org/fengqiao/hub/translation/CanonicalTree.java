package org.fengqiao.hub.translation;

import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.WhitespaceStrippingPolicy;
import net.sf.saxon.s9api.XdmNode;

/** Canonical XML as a tree that a sheet matches; the space between elements is dropped. */
final class CanonicalTree {

  private final SafeReader reader = new SafeReader(Limits.USUAL);
  private final Processor processor;

  CanonicalTree(Processor processor) {
    this.processor = processor;
  }

  XdmNode of(byte[] canonical) {
    try {
      var builder = processor.newDocumentBuilder();
      builder.setWhitespaceStrippingPolicy(WhitespaceStrippingPolicy.ALL);
      var tree = builder.newBuildingContentHandler();
      reader.read(canonical, tree);
      return tree.getDocumentNode();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("Saxon builds no tree", e);
    }
  }
}
