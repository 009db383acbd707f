package org.fengqiao.hub.canonical.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.assertj3.XmlAssert;

class CanonicalXmlTests {

  private final CanonicalXml xml = Samples.XML;

  @ParameterizedTest
  @ValueSource(strings = {"referral.xml", "outcome.xml"})
  void aMessageComesBackAsItWent(String name) {
    var message = xml.read(Samples.bytes(Samples.text(name)));

    var written = xml.write(message);

    XmlAssert.assertThat(new String(written, StandardCharsets.UTF_8))
        .and(Samples.text(name))
        .ignoreWhitespace()
        .areIdentical();
    assertThat(xml.write(xml.read(written))).isEqualTo(written);
  }

  @Test
  void readingAListDoesNotChangeTheMessage() {
    var referral = Samples.referral();
    var before = xml.write(referral);

    assertThat(referral.getCaseNumberChain()).isEmpty();

    assertThat(xml.write(referral)).isEqualTo(before);
    xml.check(referral);
  }

  @Test
  void rareCharactersSurvive() {
    assertThat(Samples.referral().getParties().get(1).getName()).isEqualTo("𠮷䶮");
  }

  @Test
  void aDoctypeIsHostile() {
    assertThat(faults("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"))
        .containsExactly(Fault.at("/", RejectionCode.HOSTILE, "DTD"));
  }

  @Test
  void aBottomlessDocumentIsHostile() {
    assertThat(codes("<case-referral xmlns='urn:fengqiao:hub:canonical:1'>" + "<a>".repeat(5000)))
        .containsExactly(RejectionCode.HOSTILE);
  }

  @Test
  void anEndlessTextIsHostile() {
    var flood = Samples.text("referral.xml").replace("香港中路1号", "路".repeat(300_000));

    assertThat(codes(flood)).containsExactly(RejectionCode.HOSTILE);
  }

  @Test
  void aTruncatedDocumentIsMalformed() {
    assertThat(codes("<case-referral xmlns='urn:fengqiao:hub:canonical:1'>"))
        .containsExactly(RejectionCode.MALFORMED);
  }

  @Test
  void bytesInAnotherCharsetAreMalformed() {
    var gbk = Samples.text("referral.xml").getBytes(Charset.forName("GB18030"));

    var rejected = catchThrowableOfType(Rejected.class, () -> xml.read(gbk));

    assertThat(rejected.rejection().first().code()).isEqualTo(RejectionCode.MALFORMED);
  }

  @Test
  void everyFaultOfFormIsReportedWithItsPath() {
    var spoiled =
        Samples.text("referral.xml")
            .replace("<position>DEFENDANT</position>", "<position>被告</position>")
            .replace("<claimNo>2</claimNo>", "")
            .replace("<adminCode>370211</adminCode>", "<adminCode>3702</adminCode>");

    assertThat(faults(spoiled))
        .extracting(Fault::path, Fault::code)
        .containsExactly(
            tuple("/case-referral/parties/party[2]/position", RejectionCode.VALUE_INVALID),
            tuple(
                "/case-referral/parties/party[2]/addresses/address[1]/adminCode",
                RejectionCode.VALUE_INVALID),
            tuple("/case-referral/claims/claim[2]", RejectionCode.ELEMENT_MISSING));
  }

  @Test
  void whatIsMissingIsNamed() {
    var spoiled = Samples.text("referral.xml").replace("<messageId>SN-2026-000181</messageId>", "");

    assertThat(faults(spoiled))
        .containsExactly(
            Fault.at("/case-referral/header", RejectionCode.ELEMENT_MISSING, "messageId (line 5)"));
  }

  @Test
  void anUnknownElementIsUnexpected() {
    var spoiled = Samples.text("referral.xml").replace("<filedOn>", "<secret>1</secret><filedOn>");

    assertThat(faults(spoiled))
        .extracting(Fault::path, Fault::code)
        .containsExactly(tuple("/case-referral/secret", RejectionCode.ELEMENT_UNEXPECTED));
  }

  @Test
  void faultTextsNeverRepeatTheValue() {
    var spoiled =
        Samples.text("referral.xml").replace("<birthDate>1990-03-07", "<birthDate>19900307张三");

    assertThat(faults(spoiled)).singleElement().asString().doesNotContain("张三");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-20T09:30:00", "2026-11-20 09:30:00", "2026-11-20T25:30:00+08:00"})
  void aTimeNeedsItsOffset(String time) {
    var spoiled = Samples.text("referral.xml").replace("2026-11-20T09:30:00+08:00", time);

    assertThat(faults(spoiled))
        .extracting(Fault::path)
        .containsExactly("/case-referral/header/eventTime");
  }

  @Test
  void aDocumentThatIsNoMessageIsRefused() {
    assertThat(codes("<hello/>")).containsExactly(RejectionCode.SCHEMA_INVALID);
  }

  @Test
  void aMessageBuiltInMemoryIsHeldToTheSameSchema() {
    var rejected = catchThrowableOfType(Rejected.class, () -> xml.check(new CaseReferral()));

    assertThat(rejected.rejection().faults())
        .containsExactly(Fault.at("/case-referral", RejectionCode.ELEMENT_MISSING, "header"));
  }

  @Test
  void aRefusedDocumentDoesNotSpoilTheNext() {
    faults("<hello/>");

    assertThat(Samples.referral()).isNotNull();
  }

  private List<Fault> faults(String document) {
    return catchThrowableOfType(Rejected.class, () -> xml.read(Samples.bytes(document)))
        .rejection()
        .faults();
  }

  private List<RejectionCode> codes(String document) {
    return faults(document).stream().map(Fault::code).toList();
  }
}
