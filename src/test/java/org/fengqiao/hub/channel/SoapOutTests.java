package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.partner.Partners;
import org.fengqiao.hub.partner.TestPartners;
import org.fengqiao.hub.simulator.Misbehaviour;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.SimulatedCourt.CourtWire;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.fengqiao.hub.simulator.pki.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class SoapOutTests {

  private static final String NOTICE =
      """
      <receiveProgressNotice xmlns="urn:fengqiao:hub:court-soap:1"><header>\
      <messageId>n-1</messageId><eventTime>2026-03-02 09:00:00</eventTime></header>\
      <case><caseNumber>（2026）鲁0202民初1号</caseNumber>\
      <hubCaseId>00000000-0000-4000-8000-000000000001</hubCaseId></case>\
      <state><code>MEDIATING</code></state><since>2026-03-02 09:00:00</since>\
      </receiveProgressNotice>\
      """;
  private static final String OUTCOME =
      """
      <receiveMediationOutcome xmlns="urn:fengqiao:hub:court-soap:1"><header>\
      <messageId>o-1</messageId><eventTime>2026-03-02 09:00:00</eventTime></header>\
      <case><caseNumber>（2026）鲁0202民初1号</caseNumber>\
      <hubCaseId>00000000-0000-4000-8000-000000000001</hubCaseId></case>\
      <result><code>R01_AGREED</code></result><concludedTime>2026-03-02 09:00:00</concludedTime>\
      <material><materialId>m1</materialId><kind><code>AGREEMENT</code></kind>\
      <title>调解协议书</title><mediaType>application/pdf</mediaType><size>16</size>\
      <digest>%s</digest></material></receiveMediationOutcome>\
      """;

  @TempDir Path data;

  private final Bus bus = BusFactory.newInstance().createBus();
  private SimulatedCourt shinan;
  private SimulatedCourt jimo;
  private Attachments store;
  private SoapOut soapOut;

  @BeforeEach
  void open() throws Exception {
    DemoAuthority authority = DemoAuthority.in(data.resolve("pki"), "changeit");
    shinan = court(authority, "court-shinan", false);
    jimo = court(authority, "court-jimo", true);
    Partners partners =
        TestPartners.of(
            Map.of(
                "COURT_SHINAN_ENDPOINT", shinan.endpoint().toString(),
                "COURT_JIMO_ENDPOINT", jimo.endpoint().toString()));
    store = new Attachments(data);
    Identity hub = authority.identity("hub");
    TlsSettings tls =
        new TlsSettings(
            hub.keyStore(), "changeit", hub.trustStore(), "changeit", List.of("TLSv1.3"));
    DoorSettings settings =
        Binder.get(new MockEnvironment()).bindOrCreate("hub", DoorSettings.class);
    SoapSignatures signatures =
        new SoapSignatures(new Caller(partners), new SignatureKeys(tls), settings);
    soapOut =
        new SoapOut(
            new SoapContracts(),
            new SoapClients(bus, HubBundles.of(hub), signatures),
            new CallbackDocuments(store),
            partners);
  }

  @AfterEach
  void close() {
    bus.shutdown(true);
    shinan.close();
    jimo.close();
  }

  @Test
  void aNoticeIsTakenOnceHoweverOftenItIsSent() {
    assertThat(soapOut.hand(parcel("court-shinan", NOTICE, List.of())).status())
        .isEqualTo("RECEIVED");
    assertThat(soapOut.hand(parcel("court-shinan", NOTICE, List.of())).status())
        .isEqualTo("DUPLICATE");

    assertThat(shinan.effects("n-1")).isEqualTo(1);
  }

  @Test
  void materialsArriveBitForBitSignedOrNot() throws Exception {
    byte[] pdf = "%PDF-1.7 协议".getBytes(StandardCharsets.UTF_8);
    StoredAttachment stored = store.store(new ByteArrayInputStream(pdf), DataSize.ofMegabytes(1));
    String document = OUTCOME.formatted(stored.digest());

    soapOut.hand(parcel("court-shinan", document, List.of(stored)));
    soapOut.hand(parcel("court-jimo", document, List.of(stored)));

    for (SimulatedCourt court : List.of(shinan, jimo)) {
      assertThat(Files.readAllBytes(court.attachment(stored.digest()).orElseThrow()))
          .isEqualTo(pdf);
    }
  }

  @Test
  void aRefusalIsFinal() {
    shinan.behave(Misbehaviour.of(Misbehaviour.Mode.REFUSE));

    assertThatThrownBy(() -> soapOut.hand(parcel("court-shinan", NOTICE, List.of())))
        .isInstanceOf(PartnerRefused.class);
  }

  @Test
  void aDroppedAnswerIsAnOutageAndTheRepeatIsRecognised() {
    shinan.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
    assertThatThrownBy(() -> soapOut.hand(parcel("court-shinan", NOTICE, List.of())))
        .isInstanceOf(PartnerUnavailable.class);

    shinan.behave(Misbehaviour.NONE);

    assertThat(soapOut.hand(parcel("court-shinan", NOTICE, List.of())).status())
        .isEqualTo("DUPLICATE");
  }

  private SimulatedCourt court(DemoAuthority authority, String id, boolean signed) {
    return SimulatedCourt.open(
        authority.identity(id),
        0,
        data.resolve(id),
        new CourtWire(URI.create("https://localhost:1/services/court/v1"), false, signed));
  }

  private static Parcel parcel(
      String partner, String document, List<StoredAttachment> attachments) {
    return new Parcel(
        UUID.randomUUID(),
        partner,
        MessageKind.PROGRESS_NOTICE,
        UUID.randomUUID(),
        "court-soap",
        document.getBytes(StandardCharsets.UTF_8),
        attachments,
        java.time.Instant.EPOCH);
  }
}
