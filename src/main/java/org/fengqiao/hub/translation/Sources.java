package org.fengqiao.hub.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ErrorReporter;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.XPathException;

/** How sheets and tables are read: from files, never from a network, with no way to call Java. */
final class Sources {

  private Sources() {}

  /** A Saxon that reaches nothing but files, and those only while it compiles. */
  static Processor processor() {
    var processor = new Processor(false);
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "file");
    var configuration = processor.getUnderlyingConfiguration();
    // one for all: the usual one costs each run of a sheet a writer and its buffers, several times
    ErrorReporter silent = error -> {};
    configuration.setErrorReporterFactory(ignored -> silent);
    configuration.setResourceResolver(request -> refuse());
    configuration.setUnparsedTextURIResolver((uri, encoding, config, fallback) -> refuse());
    configuration.setCollectionFinder((context, uri) -> refuse());
    return processor;
  }

  /** What a running sheet gets when it asks for a document: it has all it needs. */
  private static <T> T refuse() throws XPathException {
    throw new XPathException("a sheet reads nothing by itself");
  }

  /** Sheets import what lies beside them or in {@code mappings/shared}, and nothing else. */
  static ResourceResolver beside(Path sheet) {
    var folder = sheet.resolveSibling("").toAbsolutePath().normalize();
    var shared = folder.resolveSibling("shared");
    return request -> {
      var wanted = Path.of(URI.create(request.uri)).normalize();
      if (!wanted.startsWith(folder) && !wanted.startsWith(shared)) {
        return refuse();
      }
      return new StreamSource(wanted.toUri().toString());
    };
  }

  /** A document of ours as a tree. */
  static XdmNode tree(Processor processor, byte[] document) {
    try {
      var builder = processor.newDocumentBuilder();
      return builder.build(new StreamSource(new ByteArrayInputStream(document)));
    } catch (SaxonApiException e) {
      throw new IllegalStateException("what the hub wrote itself is not XML", e);
    }
  }

  /** A table as a tree; it is shared by all runs of a sheet. */
  static XdmNode tree(Processor processor, Path mappings, Path file) {
    try (var in = Files.newInputStream(file)) {
      var builder = processor.newDocumentBuilder();
      return builder.build(new StreamSource(in, file.toUri().toString()));
    } catch (SaxonApiException e) {
      throw new TranslationFailed(
          mappings.relativize(file).toString(), e.getLineNumber(), "is not XML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(mappings.relativize(file) + " cannot be read", e);
    }
  }

  /** The files of a folder with an ending, sorted by name. */
  static List<Path> files(Path folder, String ending) {
    try (var files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  /** The nodes an XPath of ours finds. */
  static List<XdmNode> select(XdmNode from, String xpath) {
    return select(from, xpath, Map.of());
  }

  /** The nodes an XPath of ours finds, with texts for its variables. */
  static List<XdmNode> select(XdmNode from, String xpath, Map<String, String> variables) {
    try {
      var compiler = from.getProcessor().newXPathCompiler();
      variables.keySet().forEach(name -> compiler.declareVariable(new QName(name)));
      var run = compiler.compile(xpath).load();
      for (Map.Entry<String, String> variable : variables.entrySet()) {
        run.setVariable(new QName(variable.getKey()), new XdmAtomicValue(variable.getValue()));
      }
      run.setContextItem(from);
      return run.evaluate().stream().map(XdmNode.class::cast).toList();
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException("not an XPath: " + xpath, e);
    }
  }
}
