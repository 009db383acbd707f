package org.fengqiao.hub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.soap.SOAPBinding;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.fengqiao.hub.simulator.SimulatedCourt.CourtWire;
import org.fengqiao.hub.simulator.court.CaseIdentity;
import org.fengqiao.hub.simulator.court.Coded;
import org.fengqiao.hub.simulator.court.CourtCallbackPort;
import org.fengqiao.hub.simulator.court.Header;
import org.fengqiao.hub.simulator.court.Material;
import org.fengqiao.hub.simulator.court.ReceiveMediationOutcome;
import org.fengqiao.hub.simulator.court.ReceiveProgressNotice;
import org.fengqiao.hub.simulator.pki.DemoAuthority;
import org.fengqiao.hub.simulator.pki.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedCourtTest {

  private static final String CASE = "00000000-0000-4000-8000-000000000001";

  @TempDir Path folder;
  private DemoAuthority authority;
  private SimulatedCourt court;
  private Bus bus;

  @BeforeEach
  void open() {
    authority = DemoAuthority.in(folder.resolve("pki"), "changeit");
    court =
        SimulatedCourt.open(
            authority.identity("court-shinan"),
            0,
            folder.resolve("court"),
            new CourtWire(URI.create("https://localhost:1/services/court/v1"), false, false));
    bus = BusFactory.newInstance().createBus();
  }

  @AfterEach
  void close() {
    bus.shutdown(true);
    court.close();
  }

  @Test
  void aCallThatComesAgainIsAnsweredDuplicateInBothSoapVersions() throws Exception {
    assertThat(hub(SOAPBinding.SOAP11HTTP_BINDING).receiveProgressNotice(notice("n-1")).getStatus())
        .isEqualTo("RECEIVED");
    assertThat(hub(SOAPBinding.SOAP12HTTP_BINDING).receiveProgressNotice(notice("n-1")).getStatus())
        .isEqualTo("DUPLICATE");

    assertThat(court.effects("n-1")).isEqualTo(1);
    assertThat(court.kindsOf(CASE)).containsExactly("progress-notice");
  }

  @Test
  void materialsOfAnOutcomeArriveBitForBit() throws Exception {
    byte[] pdf = AgreementPdf.of(CASE);
    Path file = Files.write(folder.resolve("agreement.pdf"), pdf);
    ReceiveMediationOutcome outcome = new ReceiveMediationOutcome();
    outcome.setHeader(header("o-1"));
    outcome.setCase(which());
    outcome.setResult(coded("R01_AGREED"));
    outcome.setConcludedTime("2026-03-02 09:00:00");
    Material material = new Material();
    material.setMaterialId("agreement-1");
    material.setKind(coded("AGREEMENT"));
    material.setTitle("调解协议书");
    material.setMediaType("application/pdf");
    material.setSize(Integer.toString(pdf.length));
    material.setDigest(Digests.sha256(pdf));
    material.setContent(new DataHandler(new FileDataSource(file.toFile())));
    outcome.getMaterial().add(material);

    hub(SOAPBinding.SOAP11HTTP_MTOM_BINDING).receiveMediationOutcome(outcome);

    assertThat(court.attachment(Digests.sha256(pdf))).isPresent();
    assertThat(court.document("o-1")).isPresent();
    assertThat(new String(court.document("o-1").orElseThrow(), StandardCharsets.UTF_8))
        .contains("R01_AGREED");
  }

  @Test
  void aDroppedCallHadItsEffect() {
    court.behave(Misbehaviour.of(Misbehaviour.Mode.DROP));
    assertThatThrownBy(
            () -> hub(SOAPBinding.SOAP11HTTP_BINDING).receiveProgressNotice(notice("n-1")))
        .isInstanceOf(WebServiceException.class);
    assertThat(court.effects("n-1")).isEqualTo(1);
  }

  @Test
  void aRefusalBlamesTheSender() {
    court.behave(Misbehaviour.of(Misbehaviour.Mode.REFUSE));
    assertThatThrownBy(
            () -> hub(SOAPBinding.SOAP11HTTP_BINDING).receiveProgressNotice(notice("n-1")))
        .isInstanceOf(SOAPFaultException.class)
        .hasMessageContaining("refused");
  }

  @Test
  void aCourtThatAsksForSignaturesTakesSignedCallsAlone() throws Exception {
    CourtWire signing =
        new CourtWire(URI.create("https://localhost:1/services/court/v1"), false, true);
    Identity jimo = authority.identity("court-jimo");
    try (SimulatedCourt strict = SimulatedCourt.open(jimo, 0, folder.resolve("jimo"), signing)) {
      CourtCallbackPort unsigned = hub(strict, SOAPBinding.SOAP11HTTP_BINDING);
      assertThatThrownBy(() -> unsigned.receiveProgressNotice(notice("n-1")))
          .isInstanceOf(WebServiceException.class);

      CourtCallbackPort signed = hub(strict, SOAPBinding.SOAP11HTTP_BINDING);
      ClientProxy.getClient(signed)
          .getOutInterceptors()
          .add(CourtSignature.by(authority.identity("hub"), false));

      assertThat(signed.receiveProgressNotice(notice("n-1")).getStatus()).isEqualTo("RECEIVED");
      assertThat(strict.effects("n-1")).isEqualTo(1);
    }
  }

  @Test
  void aTemplateIsFilledByName() {
    assertThat(LightCourt.fill("<m>${id}</m>", Map.of("id", "m-1"))).isEqualTo("<m>m-1</m>");
  }

  private CourtCallbackPort hub(String binding) {
    return hub(court, binding);
  }

  private CourtCallbackPort hub(SimulatedCourt court, String binding) {
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(bus);
    factory.setServiceClass(CourtCallbackPort.class);
    factory.setAddress(court.endpoint().toString());
    factory.setBindingId(binding);
    CourtCallbackPort port = factory.create(CourtCallbackPort.class);
    SoapClient.secure(ClientProxy.getClient(port), authority.identity("hub"));
    return port;
  }

  private static ReceiveProgressNotice notice(String id) {
    ReceiveProgressNotice notice = new ReceiveProgressNotice();
    notice.setHeader(header(id));
    notice.setCase(which());
    notice.setState(coded("MEDIATING"));
    notice.setSince("2026-03-02 09:00:00");
    return notice;
  }

  private static Header header(String id) {
    Header header = new Header();
    header.setMessageId(id);
    header.setEventTime("2026-03-02 09:00:00");
    return header;
  }

  private static CaseIdentity which() {
    CaseIdentity which = new CaseIdentity();
    which.setCaseNumber("（2026）鲁0202民初1号");
    which.setHubCaseId(CASE);
    return which;
  }

  private static Coded coded(String code) {
    Coded coded = new Coded();
    coded.setCode(code);
    return coded;
  }
}
