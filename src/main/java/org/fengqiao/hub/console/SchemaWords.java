package org.fengqiao.hub.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the constants of the canonical model are called. Each is documented in both languages in its
 * schema, so that no second list has to be kept.
 */
@Component
class SchemaWords {

  private static final String LANG = "xml:lang";

  /** What follows is explanation, not name. */
  private static final String EXPLANATION = "\\s*[；，（;,(].*";

  private record Words(String zh, String en) {}

  private final Map<String, Map<String, Words>> files = new HashMap<>();

  SchemaWords(@Value("${hub.mappings:mappings}") Path mappings) {
    try (Stream<Path> all = Files.list(mappings.resolve("canonical"))) {
      all.filter(file -> file.toString().endsWith(".xsd")).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the canonical schemas", e);
    }
  }

  /**
   * The name of a constant.
   *
   * @param file the schema it is a constant of, without its ending: {@code referral-response}
   */
  Optional<String> find(String file, String constant, boolean chinese) {
    return Optional.ofNullable(files.getOrDefault(file, Map.of()).get(constant))
        .map(words -> chinese ? words.zh() : words.en());
  }

  private void read(Path file) {
    Map<String, Words> words = new HashMap<>();
    for (Element constant : elements(document(file), "xs:enumeration")) {
      Map<String, String> said = new HashMap<>();
      elements(constant, "xs:documentation")
          .forEach(it -> said.put(it.getAttribute(LANG), it.getTextContent().strip()));
      String zh = said.get("zh");
      String en = said.get("en");
      if (zh != null && en != null) {
        words.put(
            constant.getAttribute("value"),
            new Words(zh.replaceAll(EXPLANATION, ""), en.replaceAll(EXPLANATION, "")));
      }
    }
    files.put(file.getFileName().toString().replace(".xsd", ""), words);
  }

  private static Element document(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("not a schema: " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static List<Element> elements(Element under, String name) {
    NodeList found = under.getElementsByTagName(name);
    return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
        .map(i -> (Element) found.item(i))
        .toList();
  }
}
