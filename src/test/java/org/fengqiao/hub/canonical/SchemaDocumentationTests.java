package org.fengqiao.hub.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class SchemaDocumentationTests {

  private static final String XS = "http://www.w3.org/2001/XMLSchema";

  static Stream<Path> schemas() throws Exception {
    return Files.list(Samples.MAPPINGS.resolve("canonical"))
        .filter(file -> file.toString().endsWith(".xsd"));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyElementIsExplainedInChineseAndEnglish(Path schema) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var elements =
        factory.newDocumentBuilder().parse(schema.toFile()).getElementsByTagNameNS(XS, "element");
    var silent = new ArrayList<String>();
    for (int i = 0; i < elements.getLength(); i++) {
      var element = (Element) elements.item(i);
      if (!languages(element).equals(List.of("zh", "en"))) {
        silent.add(element.getAttribute("name"));
      }
    }

    assertThat(silent).isEmpty();
  }

  private static List<String> languages(Element element) {
    var languages = new ArrayList<String>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("annotation".equals(child.getLocalName())) {
        var texts = ((Element) child).getElementsByTagNameNS(XS, "documentation");
        for (int i = 0; i < texts.getLength(); i++) {
          assertThat(texts.item(i).getTextContent()).isNotBlank();
          languages.add(((Element) texts.item(i)).getAttribute("xml:lang"));
        }
      }
    }
    return languages;
  }
}
