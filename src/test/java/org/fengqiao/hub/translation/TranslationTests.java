package org.fengqiao.hub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every dialect: whose fault a failure is, and what a sheet may reach. */
class TranslationTests {

  private static final Path REFERRAL =
      Golden.ROOT.resolve("court-soap/case-referral/rare-characters-in-names.in.xml");

  @TempDir Path folder;

  static Stream<Path> samples() throws IOException {
    return Files.list(Fixture.MAPPINGS.resolve("court-soap/samples")).sorted();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsTaken(Path sample) throws IOException {
    var body = Files.readString(sample);
    var envelope =
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
            + body.substring(body.indexOf("<submitReferral"))
            + "</s:Body></s:Envelope>";
    var canonical =
        Fixture.TRANSLATION.toCanonical(
            "court-soap", MessageKind.CASE_REFERRAL, envelope.getBytes(UTF_8));
    assertThat(canonical.kind()).isEqualTo(MessageKind.CASE_REFERRAL);
    assertThat(canonical.warnings())
        .as("a sample that waits for a person")
        .noneMatch(it -> it.code() == RejectionCode.ALIAS_PROPOSED);
  }

  @Test
  void aDocumentOverTheLimitIsNotRead() {
    var spaces = new byte[Limits.USUAL.bytes() + 1];
    Arrays.fill(spaces, (byte) ' ');
    var rejected =
        catchThrowableOfType(
            Rejected.class,
            () -> Fixture.TRANSLATION.toCanonical("court-soap", MessageKind.CASE_REFERRAL, spaces));
    assertThat(rejected.rejection().first().code()).isEqualTo(RejectionCode.TOO_LARGE);
  }

  @Test
  void aReaderWorksAgainAfterAHostileDocument() throws IOException {
    var hostile = "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>".getBytes(UTF_8);
    assertThatThrownBy(
            () -> Fixture.TRANSLATION.toCanonical("court-soap", MessageKind.CASE_REFERRAL, hostile))
        .isInstanceOf(Rejected.class);
    assertThat(take(Fixture.TRANSLATION).warnings()).isEmpty();
  }

  @Test
  void aMessageTheDialectDoesNotHaveIsOurFault() throws IOException {
    var referral = take(Fixture.TRANSLATION).model();
    assertThatThrownBy(() -> Fixture.TRANSLATION.fromCanonical("court-soap", referral))
        .isInstanceOf(TranslationFailed.class);
  }

  @Test
  void aSheetThatFailsIsNamedWithItsLineAndWithoutContent() throws IOException {
    var mappings = copy();
    change(mappings, "f:put('messageId', f:required(messageId))", "xs:integer(messageId)");
    var failed =
        catchThrowableOfType(
            TranslationFailed.class, () -> take(Fixture.translation(mappings, false)));
    assertThat(failed.sheet()).isEqualTo("court-soap/to-canonical.xsl");
    assertThat(failed.line()).isPositive();
    assertThat(failed).hasMessageNotContaining("SN-2026");
  }

  @Test
  void aSheetReadsNothingByItself() throws IOException {
    var mappings = copy();
    change(
        mappings,
        "f:put('messageId', f:required(messageId))",
        "f:put('messageId', string(doc('../codes/court-soap.xml')/*/@dialect))");
    assertThatThrownBy(() -> take(Fixture.translation(mappings, false)))
        .isInstanceOf(TranslationFailed.class);
  }

  @Test
  void aChangedSheetCountsAtOnceWhereThatIsWanted() throws IOException {
    var mappings = copy();
    var translation = Fixture.translation(mappings, true);
    assertThat(new String(take(translation).xml(), UTF_8)).contains("𠮷䶮");
    change(
        mappings, "f:put('disputeFacts', f:required(disputeFacts))", "f:put('disputeFacts', '略')");
    assertThat(new String(take(translation).xml(), UTF_8)).contains("<disputeFacts>略<");
  }

  private static Canonical take(Translation translation) throws IOException {
    return translation.toCanonical(
        "court-soap", MessageKind.CASE_REFERRAL, Files.readAllBytes(REFERRAL));
  }

  private Path copy() throws IOException {
    try (var files = Files.walk(Fixture.MAPPINGS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var target = folder.resolve(Fixture.MAPPINGS.relativize(file).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(file, target);
      }
    }
    return folder;
  }

  private static void change(Path mappings, String from, String to) throws IOException {
    var sheet = mappings.resolve("shared/court-reading.xsl");
    var text = Files.readString(sheet);
    assertThat(text).contains(from);
    Files.writeString(sheet, text.replace(from, to));
    var later = Files.getLastModifiedTime(sheet).toMillis() + 2000;
    Files.setLastModifiedTime(sheet, FileTime.fromMillis(later));
  }
}
