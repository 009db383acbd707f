package org.fengqiao.hub.translation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.fengqiao.hub.canonical.codes.Alias;

/**
 * A partner's aliases as sheets look them up: a code table like that of a dialect. Most partners
 * have none; a table is built once for each set of aliases.
 */
final class AliasTree {

  /** Old sets are dropped all at once; a hub has one living set a partner. */
  private static final int MOST = 256;

  private final Processor processor;
  private final Map<List<Alias>, XdmNode> trees = new ConcurrentHashMap<>();

  AliasTree(Processor processor) {
    this.processor = processor;
  }

  /** The table of these aliases, the newest decision first; nothing when there are none. */
  XdmValue of(List<Alias> aliases) {
    if (aliases.isEmpty()) {
      return XdmEmptySequence.getInstance();
    }
    if (trees.size() > MOST) {
      trees.clear();
    }
    return trees.computeIfAbsent(aliases, this::build);
  }

  private XdmNode build(List<Alias> aliases) {
    Map<String, List<Alias>> lists =
        aliases.stream()
            .collect(Collectors.groupingBy(Alias::list, TreeMap::new, Collectors.toList()));
    try {
      var tree = processor.newDocumentBuilder().newBuildingStreamWriter();
      tree.writeStartDocument();
      tree.writeStartElement("codes");
      for (Map.Entry<String, List<Alias>> list : lists.entrySet()) {
        tree.writeStartElement("list");
        tree.writeAttribute("name", list.getKey());
        for (Alias alias : list.getValue()) {
          write(tree, alias);
        }
        tree.writeEndElement();
      }
      tree.writeEndElement();
      tree.writeEndDocument();
      return tree.getDocumentNode();
    } catch (SaxonApiException | XMLStreamException e) {
      throw new IllegalStateException("Saxon builds no table of aliases", e);
    }
  }

  private static void write(XMLStreamWriter tree, Alias alias) throws XMLStreamException {
    tree.writeEmptyElement("entry");
    tree.writeAttribute("value", alias.value());
    tree.writeAttribute("code", alias.code());
    if (alias.name() != null) {
      tree.writeAttribute("name", alias.name());
    }
    tree.writeAttribute("validFrom", alias.validFrom().toString());
    if (alias.validTo() != null) {
      tree.writeAttribute("validTo", alias.validTo().toString());
    }
    if (alias.written()) {
      tree.writeAttribute("written", "true");
    }
  }
}
