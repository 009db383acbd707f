package org.fengqiao.hub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.assertj3.XmlAssert;
import tools.jackson.databind.json.JsonMapper;

/** Every golden example, by name. A sheet without examples fails the build. */
class MappingTests {

  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Golden> read() {
    return Golden.all().filter(it -> !it.invalid() && it.inbound());
  }

  static Stream<Golden> written() {
    return Golden.all().filter(it -> !it.invalid() && !it.inbound());
  }

  static Stream<Golden> invalid() {
    return Golden.all().filter(Golden::invalid);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void isReadAsWrittenBesideIt(Golden golden) {
    var canonical = translate(golden);
    same(canonical.xml(), golden.result());
    assertThat(lines(canonical.warnings())).isEqualTo(golden.warnings());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void isTheSameInJsonAndAgainInXml(Golden golden) {
    var canonical = translate(golden);
    var json = Fixture.TRANSLATION.fromCanonical("canonical-json", canonical.model());
    var again = Fixture.TRANSLATION.toCanonical("canonical-json", golden.kind(), json);
    assertThat(again.xml()).isEqualTo(canonical.xml());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void givesTheSameBytesEachTime(Golden golden) {
    assertThat(translate(golden).xml()).isEqualTo(translate(golden).xml());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void isWrittenAsWrittenBesideIt(Golden golden) {
    var model = Fixture.XML.read(golden.document());
    var written = Fixture.TRANSLATION.fromCanonical(golden.dialect(), model);
    if (golden.text()) {
      assertThat(new String(written, UTF_8)).isEqualTo(new String(golden.result(), UTF_8));
    } else if (golden.json()) {
      assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(golden.result()));
    } else {
      same(written, golden.result());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void isRefusedWithCodeAndPath(Golden golden) {
    var rejected = catchThrowableOfType(Rejected.class, () -> translate(golden));
    assertThat(rejected).as("refused").isNotNull();
    assertThat(lines(rejected.rejection().faults())).isEqualTo(golden.faults());
  }

  @Test
  void everySheetHasExamplesOfBothKinds() throws IOException {
    for (Path sheet : sheets()) {
      var dialect = Fixture.MAPPINGS.relativize(sheet).getName(0).toString();
      var reads = sheet.endsWith("to-canonical.xsl");
      assertThat(Golden.all().filter(it -> it.dialect().equals(dialect) && !it.invalid()))
          .as("examples of %s", sheet)
          .anyMatch(it -> it.inbound() == reads);
      if (reads) {
        assertThat(Golden.all().filter(it -> it.dialect().equals(dialect) && it.invalid()))
            .as("invalid examples of %s", dialect)
            .isNotEmpty();
      }
    }
  }

  private static List<Path> sheets() throws IOException {
    try (var files = Files.walk(Fixture.MAPPINGS)) {
      return files.filter(it -> it.toString().endsWith("-canonical.xsl")).toList();
    }
  }

  private static Canonical translate(Golden golden) {
    return Fixture.TRANSLATION.toCanonical(golden.dialect(), golden.kind(), golden.document());
  }

  private static void same(byte[] actual, byte[] expected) {
    XmlAssert.assertThat(actual).and(expected).ignoreElementContentWhitespace().areIdentical();
  }

  private static List<String> lines(List<Fault> faults) {
    return faults.stream().map(it -> it.code() + " " + it.path()).toList();
  }
}
