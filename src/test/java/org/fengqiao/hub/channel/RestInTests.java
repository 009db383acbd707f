package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.simulator.pki.Identity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestInTests {

  private static final String OUTCOME =
      "{\"mediation-outcome\": {\"header\": {\"messageId\": \"o-1\"}}}";
  private static final byte[] PDF = "%PDF-1.7 协议".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path data;
  private HubDoors hub;

  @BeforeAll
  void open() {
    hub = HubDoors.open(data, "hub.broker.partners=false");
  }

  @AfterAll
  void close() {
    hub.close();
  }

  @BeforeEach
  void forget() {
    hub.taken().clear();
    hub.answer(inbound -> HubDoors.acknowledge(inbound, Acknowledgement.Status.ACCEPTED));
  }

  @Test
  void aMessageIsTakenAsItCame() throws Exception {
    HttpResponse<String> answer = post("application/json", OUTCOME);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"receipt\":", "\"ACCEPTED\"", "\"o-1\"");
    Inbound taken = hub.taken().get(0);
    assertThat(taken.partner()).isEqualTo("centre-qingdao");
    assertThat(taken.dialect()).isEqualTo("canonical-json");
    assertThat(taken.kind()).isEqualTo(MessageKind.MEDIATION_OUTCOME);
    assertThat(taken.declaredId()).isEqualTo("o-1");
    assertThat(new String(taken.original(), StandardCharsets.UTF_8)).isEqualTo(OUTCOME);
  }

  @Test
  void howItCameIsWrittenDownAsFarAsMayBeKept() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(hub.api("/messages?secret=query"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "o-1")
            .header("X-Request-Id", "call-7")
            .header("Authorization", "Bearer top-secret")
            .header("Cookie", "session=top-secret")
            .header("X-Person", "top-secret")
            .POST(BodyPublishers.ofString(OUTCOME))
            .build();

    assertThat(send("centre-qingdao", request).statusCode()).isEqualTo(202);

    Transport came = Objects.requireNonNull(hub.taken().get(0).transport());
    assertThat(came.facts())
        .containsEntry("method", "POST")
        .containsEntry("path", "/api/v1/messages")
        .containsEntry("content-type", "application/json")
        .containsEntry("content-length", String.valueOf(OUTCOME.length()))
        .containsEntry("idempotency-key", "o-1")
        .containsEntry("x-request-id", "call-7")
        .containsEntry("tls", "TLSv1.3")
        .containsEntry("certificate", fingerprint("centre-qingdao"))
        .containsKeys("channel", "cipher", "certificate-serial", "user-agent");
    assertThat(came.facts().get("withheld")).contains("authorization", "cookie", "x-person");
    assertThat(came.lines()).doesNotContain("secret");
  }

  private String fingerprint(String partner) throws Exception {
    Identity identity = hub.authority.identity(partner);
    return Digests.of(identity.keys().getCertificate(identity.alias()).getEncoded());
  }

  @Test
  void xmlOfTheSameModelIsTakenToo() throws Exception {
    String xml = "<progress-notice xmlns=\"urn:fengqiao:hub:canonical:1\"/>";

    assertThat(post("application/xml", xml).statusCode()).isEqualTo(202);
    assertThat(hub.taken().get(0).kind()).isEqualTo(MessageKind.PROGRESS_NOTICE);
    assertThat(hub.taken().get(0).dialect()).isEqualTo("canonical-xml");
  }

  @Test
  void aDuplicateIsAnswered200() throws Exception {
    hub.answer(inbound -> HubDoors.acknowledge(inbound, Acknowledgement.Status.DUPLICATE));

    assertThat(post("application/json", OUTCOME).statusCode()).isEqualTo(200);
  }

  @Test
  void aConflictIsAnswered409InBothLanguages() throws Exception {
    hub.answer(inbound -> rejected(inbound, RejectionCode.MESSAGE_ID_CONFLICT));

    HttpResponse<String> answer = post("application/json", OUTCOME);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("urn:fengqiao:hub:rejection:MESSAGE_ID_CONFLICT", "该消息编号", "\"receipt\"");
  }

  @Test
  void aRejectionIsAnswered422WithItsFaults() throws Exception {
    hub.answer(inbound -> rejected(inbound, RejectionCode.DIGEST_MISMATCH));

    HttpResponse<String> answer = post("application/json", OUTCOME);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"number\":1202", "\"path\":\"/header\"");
  }

  @Test
  void whatNamesNoKindIsMalformed() throws Exception {
    assertThat(post("application/json", "{\"whatever\": 1}").body()).contains("MALFORMED");
    assertThat(post("application/json", "not json").statusCode()).isEqualTo(422);
    assertThat(post("application/xml", "<!DOCTYPE a><a/>").body()).contains("HOSTILE");
  }

  @Test
  void anOverlongMessageIsAnswered413() throws Exception {
    assertThat(post("application/json", "{" + " ".repeat(3 << 20)).statusCode()).isEqualTo(413);
  }

  @Test
  void anotherFormatIsAnswered415() throws Exception {
    assertThat(post("text/plain", "hello").statusCode()).isEqualTo(415);
  }

  @Test
  void aMessageWithoutItsKeyIsAnswered400() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(hub.api("/messages"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(OUTCOME))
            .build();

    assertThat(send("centre-qingdao", request).statusCode()).isEqualTo(400);
  }

  @Test
  void aCertificateOfNobodyIsAnswered403() throws Exception {
    HttpResponse<String> answer =
        send("centre-nobody", HttpRequest.newBuilder(hub.api("/messages/m-1")).build());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("UNKNOWN_PARTNER", "证书");
  }

  @Test
  void anAttachmentGoesInAndOutBitForBit() throws Exception {
    String digest = Digests.of(PDF);

    assertThat(put(digest).statusCode()).isEqualTo(201);
    assertThat(put(digest).statusCode()).isEqualTo(201);

    HttpRequest get = HttpRequest.newBuilder(hub.api("/attachments/" + digest)).build();
    HttpResponse<byte[]> got = hub.as("centre-qingdao").send(get, BodyHandlers.ofByteArray());
    assertThat(got.body()).isEqualTo(PDF);
    assertThat(got.headers().firstValue("Content-Type")).contains("application/pdf");
  }

  @Test
  void anAttachmentThatIsNotWhatItsNameSaysIsRefused() throws Exception {
    assertThat(put("0".repeat(64)).body()).contains("DIGEST_MISMATCH");
  }

  @Test
  void anUnknownAttachmentIsAnswered404() throws Exception {
    HttpRequest head =
        HttpRequest.newBuilder(hub.api("/attachments/" + "1".repeat(64)))
            .method("HEAD", BodyPublishers.noBody())
            .build();

    assertThat(send("centre-qingdao", head).statusCode()).isEqualTo(404);
  }

  @Test
  void theStateOfAMessageIsTold() throws Exception {
    assertThat(
            send("centre-qingdao", HttpRequest.newBuilder(hub.api("/messages/o-1")).build()).body())
        .contains("调解中");
  }

  @Test
  void theInterfaceIsDescribed() throws Exception {
    assertThat(
            send("centre-qingdao", HttpRequest.newBuilder(hub.api("/openapi.json")).build()).body())
        .contains("/api/v1/messages", "/api/v1/inbox", "发送报文", "Idempotency-Key");
  }

  private HttpResponse<String> put(String digest) throws Exception {
    return send(
        "centre-qingdao",
        HttpRequest.newBuilder(hub.api("/attachments/" + digest))
            .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(PDF)))
            .build());
  }

  private HttpResponse<String> post(String type, String body) throws Exception {
    return send(
        "centre-qingdao",
        HttpRequest.newBuilder(hub.api("/messages"))
            .header("Content-Type", type)
            .header("Idempotency-Key", "o-1")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(String partner, HttpRequest request) throws Exception {
    return hub.as(partner).send(request, BodyHandlers.ofString());
  }

  private static Acknowledgement rejected(Inbound inbound, RejectionCode code) {
    return new Acknowledgement(
        Acknowledgement.Status.REJECTED,
        "o-1",
        UUID.randomUUID(),
        null,
        UUID.randomUUID(),
        inbound.receivedAt(),
        Digests.of(inbound.original()),
        "e30.e30.c2ln",
        List.of(Fault.at("/header", code)),
        List.of());
  }
}
