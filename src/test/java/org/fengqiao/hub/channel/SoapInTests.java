package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.activation.FileDataSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.SimulatedCourt.CourtWire;
import org.fengqiao.hub.simulator.court.GetReferralStatus;
import org.fengqiao.hub.simulator.court.SubmitReferral;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoapInTests {

  private static final int MEGABYTE = 1024 * 1024;

  @TempDir static Path data;
  private HubDoors hub;

  @BeforeAll
  void open() {
    hub = HubDoors.open(data);
  }

  @AfterAll
  void close() {
    hub.close();
  }

  @BeforeEach
  void forget() {
    hub.taken().clear();
  }

  @Test
  void aReferralIsTakenAsItCameInSoap11And12() throws Exception {
    for (String soap : new String[] {Referrals.SOAP_11, Referrals.SOAP_12}) {
      String sent = Referrals.envelope(soap, Referrals.withdrawal("w-1"));

      HttpResponse<String> answer = post("court-shinan", soap, sent);

      assertThat(answer.body()).contains("<status>ACCEPTED</status>", soap).contains("w-1");
      Inbound taken = hub.taken().get(hub.taken().size() - 1);
      assertThat(taken.partner()).isEqualTo("court-shinan");
      assertThat(taken.dialect()).isEqualTo("court-soap");
      assertThat(taken.kind()).isEqualTo(MessageKind.REFERRAL_WITHDRAWAL);
      assertThat(new String(taken.original(), StandardCharsets.UTF_8)).isEqualTo(sent);
      assertThat(Objects.requireNonNull(taken.transport()).facts())
          .containsEntry("channel", "soap")
          .containsEntry("operation", "WithdrawReferral")
          .containsEntry("soap-version", soap.equals(Referrals.SOAP_11) ? "1.1" : "1.2")
          .containsEntry("path", "/services/court/v1")
          .containsKeys("content-type", "tls", "certificate");
    }
  }

  @Test
  void attachmentsArriveBitForBit() throws Exception {
    Path small = pdf(1000);
    Path large = pdf(30 * MEGABYTE);
    SubmitReferral referral = Referrals.referral("r-1");
    for (Path file : new Path[] {small, large}) {
      String digest = digest(file);
      referral
          .getReferral()
          .getMaterial()
          .add(Referrals.material(digest, Files.size(file), new FileDataSource(file.toFile())));
    }

    try (SimulatedCourt court = court("court-shinan", false)) {
      assertThat(court.submit(referral).getStatus().value()).isEqualTo("ACCEPTED");
    }

    Attachments store = hub.bean(Attachments.class);
    assertThat(hub.taken().get(0).attachments()).hasSize(2);
    assertThat(Files.mismatch(store.file(digest(small)), small)).isEqualTo(-1);
    assertThat(Files.mismatch(store.file(digest(large)), large)).isEqualTo(-1);
    assertThat(new String(hub.taken().get(0).original(), StandardCharsets.UTF_8))
        .contains("xop:Include");
  }

  @Test
  void aReferralMayHaveAsManyAttachmentsAsTheContractAllowsMaterials() throws Exception {
    SubmitReferral referral = Referrals.referral("r-60");
    for (int i = 0; i < 60; i++) {
      Path file = pdf(2000 + i);
      referral
          .getReferral()
          .getMaterial()
          .add(
              Referrals.material(
                  digest(file), Files.size(file), new FileDataSource(file.toFile())));
    }

    try (SimulatedCourt court = court("court-shinan", false)) {
      assertThat(court.submit(referral).getStatus().value()).isEqualTo("ACCEPTED");
    }

    assertThat(hub.taken().get(0).attachments()).hasSize(60);
  }

  @Test
  void theStateOfACaseIsTold() throws Exception {
    GetReferralStatus question = new GetReferralStatus();
    question.setMessageId("m-1");

    try (SimulatedCourt court = court("court-shinan", false)) {
      assertThat(court.status(question).getState().getName()).isEqualTo("调解中");
    }
  }

  @Test
  void aBreachOfTheSchemaIsNamedByPathAndRuleWithoutTheValue() throws Exception {
    String sent = Referrals.envelope(Referrals.SOAP_11, Referrals.withdrawal("张三的私人 编号"));

    HttpResponse<String> answer = post("court-shinan", Referrals.SOAP_11, sent);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("SCHEMA_INVALID", "/withdrawReferral/header/messageId", "cvc-", "报文结构")
        .contains("VALUE_INVALID")
        .doesNotContain("张三");
    assertThat(hub.taken()).isEmpty();
  }

  @Test
  void aDocumentTypeIsHostile() throws Exception {
    String sent =
        "<!DOCTYPE s:Envelope [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + Referrals.envelope(Referrals.SOAP_11, Referrals.withdrawal("&x;"));

    assertThat(post("court-shinan", Referrals.SOAP_11, sent).body())
        .contains("HOSTILE")
        .doesNotContain("root:");
  }

  @Test
  void aBottomlessDocumentIsHostile() throws Exception {
    String sent =
        "<s:Envelope xmlns:s=\"%s\"><s:Header>".formatted(Referrals.SOAP_11) + "<a>".repeat(10_000);

    assertThat(post("court-shinan", Referrals.SOAP_11, sent).body()).contains("HOSTILE");
  }

  @Test
  void anOverlongDocumentIsRefusedWithTheLimit() throws Exception {
    String sent =
        Referrals.envelope(Referrals.SOAP_11, Referrals.withdrawal("w-1"))
            + " ".repeat(3 * MEGABYTE);

    assertThat(post("court-shinan", Referrals.SOAP_11, sent).body()).contains("TOO_LARGE", "2 MB");
  }

  @Test
  void brokenXmlIsMalformed() throws Exception {
    assertThat(post("court-shinan", Referrals.SOAP_11, "<s:Envelope").body()).contains("MALFORMED");
  }

  @Test
  void aCertificateOfNobodyGetsAFault() throws Exception {
    HttpResponse<String> answer =
        post(
            "court-nobody",
            Referrals.SOAP_11,
            Referrals.envelope(Referrals.SOAP_11, Referrals.withdrawal("w-1")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("UNKNOWN_PARTNER", "soap:Fault");
    assertThat(hub.taken()).isEmpty();
  }

  @Test
  void aPartnerWithoutSoapIsNotLetIn() throws Exception {
    String sent = Referrals.envelope(Referrals.SOAP_11, Referrals.withdrawal("w-1"));

    assertThat(post("centre-qingdao", Referrals.SOAP_11, sent).body()).contains("NOT_ALLOWED");
  }

  @Test
  void aNotaryIsNotHeardAtTheCourtsAddress() throws Exception {
    String sent = Referrals.envelope(Referrals.SOAP_11, Referrals.withdrawal("w-1"));

    assertThat(post("notary-qingdao", Referrals.SOAP_11, sent).body()).contains("NOT_ALLOWED");
    assertThat(hub.taken()).isEmpty();
  }

  @Test
  void aCourtThatMustSignIsRefusedUnsigned() throws Exception {
    String sent = Referrals.envelope(Referrals.SOAP_11, Referrals.withdrawal("w-1"));

    assertThat(post("court-jimo", Referrals.SOAP_11, sent).body()).contains("SIGNATURE_INVALID");
    assertThat(hub.taken()).isEmpty();
  }

  @Test
  void aSignedReferralWithAttachmentsIsTaken() throws Exception {
    Path file = pdf(2 * MEGABYTE);
    SubmitReferral referral = Referrals.referral("r-1");
    referral
        .getReferral()
        .getMaterial()
        .add(Referrals.material(digest(file), Files.size(file), new FileDataSource(file.toFile())));

    try (SimulatedCourt court = court("court-jimo", true)) {
      assertThat(court.submit(referral).getStatus().value()).isEqualTo("ACCEPTED");
    }

    assertThat(hub.bean(Attachments.class).holds(digest(file))).isTrue();
    assertThat(new String(hub.taken().get(0).original(), StandardCharsets.UTF_8))
        .contains("Signature");
  }

  @Test
  void theContractIsPublished() throws Exception {
    HttpResponse<String> wsdl =
        hub.as("court-shinan")
            .send(
                HttpRequest.newBuilder(java.net.URI.create(hub.court() + "?wsdl")).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(wsdl.body()).contains("SubmitReferral", "soap12:binding");
  }

  private SimulatedCourt court(String id, boolean signed) {
    return SimulatedCourt.open(
        hub.authority.identity(id), 0, data.resolve(id), new CourtWire(hub.court(), false, signed));
  }

  private HttpResponse<String> post(String partner, String soap, String body) throws Exception {
    boolean soap12 = soap.equals(Referrals.SOAP_12);
    HttpRequest request =
        HttpRequest.newBuilder(hub.court())
            .header(
                "Content-Type",
                soap12 ? "application/soap+xml; charset=UTF-8" : "text/xml; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return hub.as(partner).send(request, HttpResponse.BodyHandlers.ofString());
  }

  private Path pdf(int size) throws IOException {
    Path file = data.resolve(size + ".pdf");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 9; i < size; i++) {
        out.write(i * 31 >> 3);
      }
    }
    return file;
  }

  private static String digest(Path file) throws IOException {
    return Digests.of(Files.readAllBytes(file));
  }
}
