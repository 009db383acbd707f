package org.fengqiao.hub.translation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.Message;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/** A compiled XSLT sheet. It sees its input and the dialect's code table, and nothing else. */
final class Sheet {

  private static final QName CODES = new QName("codes");
  private static final QName ALIASES = new QName("aliases");

  private final String name;
  private final XsltExecutable executable;

  private Sheet(String name, XsltExecutable executable) {
    this.name = name;
    this.executable = executable;
  }

  /**
   * Compiles a sheet with its code table; imports are found beside it and nowhere else.
   *
   * @param codes becomes the sheet's static parameter of that name
   */
  static Sheet compile(Processor processor, Path mappings, Path file, XdmNode codes) {
    var name = mappings.relativize(file).toString();
    var compiler = processor.newXsltCompiler();
    compiler.setErrorReporter(error -> {});
    compiler.setParameter(CODES, codes);
    compiler.setResourceResolver(Sources.beside(file));
    try (var in = Files.newInputStream(file)) {
      var source = new StreamSource(in, file.toAbsolutePath().normalize().toUri().toString());
      return new Sheet(name, compiler.compile(source));
    } catch (SaxonApiException e) {
      throw new TranslationFailed(name, e.getLineNumber(), "does not compile", e);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /**
   * Applies the sheet.
   *
   * @param aliases the partner's own words, beside the dialect's code table
   * @param remarks is given every {@code xsl:message}: the faults and warnings the sheet found
   * @return the result, UTF-8, without an XML declaration's variations: same input, same bytes
   * @throws TranslationFailed when the sheet itself fails
   */
  byte[] write(XdmItem document, XdmValue aliases, Consumer<Message> remarks) {
    var out = new ByteArrayOutputStream(8192);
    apply(document, aliases, remarks, run -> run.newSerializer(out));
    return out.toByteArray();
  }

  /**
   * Applies the sheet, as {@link #write} does.
   *
   * @return the result as a tree
   */
  XdmNode tree(XdmItem document, XdmValue aliases, Consumer<Message> remarks) {
    var result = new XdmDestination();
    apply(document, aliases, remarks, run -> result);
    return result.getXdmNode();
  }

  private void apply(
      XdmItem document,
      XdmValue aliases,
      Consumer<Message> remarks,
      Function<Xslt30Transformer, Destination> destination) {
    try {
      var run = executable.load30();
      run.setMessageHandler(remarks);
      run.setErrorReporter(error -> {});
      run.setStylesheetParameters(Map.of(ALIASES, aliases));
      run.setGlobalContextItem(document);
      run.applyTemplates(document, destination.apply(run));
    } catch (SaxonApiException e) {
      var code = e.getErrorCode() == null ? "unknown" : e.getErrorCode().getLocalName();
      throw new TranslationFailed(name, e.getLineNumber(), "failed with " + code, null);
    }
  }
}
