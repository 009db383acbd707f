package org.fengqiao.hub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Unread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON that nobody honest sends, and JSON that only looks right. */
class JsonDialectTests {

  private static final Path ACCEPTED =
      Golden.ROOT.resolve(
          "arbitration/confirmation-decision/accepted-with-its-own-case-number.in.json");
  private static final Path SIGNED =
      Golden.ROOT.resolve(
          "arbitration/confirmation-supplement/both-signed-for-the-statement.in.xml");

  @Test
  void aDocumentSaysItsKindAndItsId() throws IOException {
    var known =
        Fixture.TRANSLATION.recognise(new Unread("arbitration", accepted().getBytes(UTF_8)));
    assertThat(known.kind()).isEqualTo(MessageKind.CONFIRMATION_DECISION);
    assertThat(known.messageId()).isEqualTo("QDZC-20261122-000001");
  }

  @Test
  void anIdThatCannotBeOneIsNotBelieved() throws IOException {
    var strange = accepted().replace("QDZC-20261122-000001", "../../etc/passwd\\n");
    var known = Fixture.TRANSLATION.recognise(new Unread("arbitration", strange.getBytes(UTF_8)));
    assertThat(known.messageId()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "MEDIATION_AWARD_APPLY, VALUE_INVALID",
    "JUDICIAL, VALUE_INVALID",
  })
  void aKindThisPartnerDoesNotSendIsRefused(String type, RejectionCode code) throws IOException {
    var other = accepted().replace("MEDIATION_AWARD_RESULT", type);
    var rejected =
        catchThrowableOfType(
            Rejected.class,
            () -> Fixture.TRANSLATION.recognise(new Unread("arbitration", other.getBytes(UTF_8))));
    assertThat(rejected.rejection().first().code()).isEqualTo(code);
    assertThat(rejected.rejection().first().path()).isEqualTo("/bizType");
  }

  @Test
  void aDocumentOverTheLimitIsNotRead() {
    var spaces = new byte[Limits.USUAL.bytes() + 1];
    Arrays.fill(spaces, (byte) ' ');
    assertThat(fault(spaces).code()).isEqualTo(RejectionCode.TOO_LARGE);
  }

  @Test
  void millionsOfSmallMembersAreHostile() {
    var many = "{\"data\":[" + "0,".repeat(300_000) + "0]}";
    assertThat(fault(many).code()).isEqualTo(RejectionCode.HOSTILE);
  }

  @Test
  void depthIsBounded() {
    var deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
    assertThat(fault(deep).code()).isEqualTo(RejectionCode.HOSTILE);
  }

  @Test
  void aNumberOfAThousandDigitsIsHostile() throws IOException {
    var long1 = accepted().replace("\"caseVersion\": 1", "\"caseVersion\": " + "9".repeat(1_000));
    assertThat(fault(long1).code()).isEqualTo(RejectionCode.HOSTILE);
  }

  @Test
  void anExponentIsNoWayToExhaustTheHub() throws IOException {
    var huge = accepted().replace("\"size\": 20480", "\"size\": 1e999999999");
    var fault = fault(huge);
    assertThat(fault.code()).isEqualTo(RejectionCode.VALUE_INVALID);
    assertThat(fault.path()).isEqualTo("/data/files/0/size");
  }

  @Test
  void aNameTwiceIsNeverResolvedInAnyoneSFavour() throws IOException {
    var twice = accepted().replace("\"caseVersion\"", "\"requestId\": \"a\", \"requestId\"");
    assertThat(fault(twice).code()).isEqualTo(RejectionCode.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({"'[]'", "'\"text\"'", "'{} {}'", "'{'", "'<a/>'", "'{\"a\":NaN}'", "'{//\n}'", "''"})
  void whatIsNotOneObjectIsMalformed(String document) {
    assertThat(fault(document).code()).isEqualTo(RejectionCode.MALFORMED);
  }

  @Test
  void bytesThatAreNoUtf8AreSaidToBeOfAnotherEncoding() throws IOException {
    var gbk = accepted().getBytes(java.nio.charset.Charset.forName("GB18030"));
    assertThat(fault(gbk).code()).isEqualTo(RejectionCode.CHARSET_WRONG);
  }

  @ParameterizedTest
  @CsvSource({"\\u0000", "\\u001b", "\\ufffe", "\\ud800", "\\udc00x"})
  void aCharacterThatXmlCannotCarryIsNamedByItsPlace(String escape) throws IOException {
    var broken = accepted().replace("\"replyTo\"", "\"reason\": \"" + escape + "\", \"replyTo\"");
    var fault = fault(broken);
    assertThat(fault.code()).isEqualTo(RejectionCode.TEXT_ILLEGAL);
    assertThat(fault.path()).isEqualTo("/data/reason");
  }

  @Test
  void aRareCharacterIsCarriedThrough() throws IOException {
    var rare = accepted().replace("\"replyTo\"", "\"reason\": \"𠮷䶮\\ud842\\udfb7\", \"replyTo\"");
    var canonical = take(Fixture.TRANSLATION, rare.getBytes(UTF_8));
    assertThat(new String(canonical.xml(), UTF_8)).contains("𠮷䶮𠮷");
  }

  @ParameterizedTest
  @CsvSource({"1.0", "1e0", "10e-1"})
  void aWholeNumberIsOneHoweverItIsWritten(String one) throws IOException {
    var other = accepted().replace("\"caseVersion\": 1", "\"caseVersion\": " + one);
    var canonical = take(Fixture.TRANSLATION, other.getBytes(UTF_8));
    assertThat(new String(canonical.xml(), UTF_8))
        .contains("<referralVersion>1</referralVersion>", "<size>20480</size>");
  }

  @Test
  void anUnknownNameIsNotRepeatedWhenItIsNoName() throws IOException {
    var personal = accepted().replace("\"replyTo\"", "\"张三 370202\": \"x\", \"replyTo\"");
    assertThat(fault(personal).path()).isEqualTo("/data/?");
  }

  @Test
  void anUnknownNameIsNotRepeatedAboveABrokenTextEither() throws IOException {
    var personal = accepted().replace("\"replyTo\"", "\"张三\": {\"a\": \"\\u0000\"}, \"replyTo\"");
    assertThat(fault(personal).path()).isEqualTo("/data/?/a");
  }

  @Test
  void noFaultQuotesAValue() throws IOException {
    var personal = accepted().replace("\"size\": 20480", "\"size\": \"370202199003070011\"");
    var fault = fault(personal);
    assertThat(fault.textZh() + fault.textEn() + fault.path()).doesNotContain("370202");
  }

  @Test
  void aMessageTheDialectDoesNotHaveIsOurFault() throws IOException {
    var decision = take(Fixture.TRANSLATION, accepted().getBytes(UTF_8)).model();
    assertThatThrownBy(() -> Fixture.TRANSLATION.fromCanonical("arbitration", decision))
        .isInstanceOf(TranslationFailed.class);
  }

  @Test
  void aMessageForAnotherDoorIsOurFault() throws IOException {
    assertThatThrownBy(() -> write("<door>ARBITRATION</door>", "<door>NOTARISATION</door>"))
        .isInstanceOf(TranslationFailed.class);
  }

  @Test
  void aValueThePartnerHasNoCodeForIsOurFault() throws IOException {
    assertThatThrownBy(() -> write("<kind>SIGNED_FOR</kind>", "<kind>OBJECTION</kind>"))
        .isInstanceOf(TranslationFailed.class)
        .hasMessageContaining("CODE_UNKNOWN at /supplement-kind");
  }

  @Test
  void whatWeWriteIsHeldToThePartnersSchema() throws IOException {
    assertThatThrownBy(() -> write("<referralVersion>1</referralVersion>", ""))
        .isInstanceOf(TranslationFailed.class)
        .hasMessageContaining("ELEMENT_MISSING at /data/caseVersion");
  }

  @Test
  void theSampleRequestOfTheProjectIsWritten() throws IOException {
    var sample =
        Files.readAllBytes(Path.of("src/test/resources/canonical/confirmation-request.xml"));
    var written = Fixture.TRANSLATION.fromCanonical("arbitration", Fixture.XML.read(sample));
    assertThat(new String(written, UTF_8)).contains("MEDIATION_AWARD_APPLY", "𠮷䶮", "45000.00");
  }

  private static String accepted() throws IOException {
    return Files.readString(ACCEPTED, StandardCharsets.UTF_8);
  }

  private static void write(String from, String to) throws IOException {
    var xml = Files.readString(SIGNED);
    assertThat(xml).contains(from);
    var model = Fixture.XML.read(xml.replace(from, to).getBytes(UTF_8));
    Fixture.TRANSLATION.fromCanonical("arbitration", model);
  }

  private static Fault fault(String document) {
    return fault(document.getBytes(UTF_8));
  }

  private static Fault fault(byte[] document) {
    return catchThrowableOfType(Rejected.class, () -> take(Fixture.TRANSLATION, document))
        .rejection()
        .first();
  }

  private static Canonical take(Translation translation, byte[] document) {
    return translation.toCanonical("arbitration", MessageKind.CONFIRMATION_DECISION, document);
  }
}
