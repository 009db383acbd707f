package org.fengqiao.hub.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.hub.canonical.Acknowledgement;
import org.fengqiao.hub.canonical.Inbound;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A partner that keeps its own JSON, at the hub's door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestDialectTests {

  private static final Path ACCEPTED =
      Path.of(
          "src/test/resources/golden/arbitration/confirmation-decision",
          "accepted-with-its-own-case-number.in.json");
  private static final String ID = "QDZC-20261122-000001";

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
  void itsDocumentIsTakenAsItCameUnderItsOwnId() throws Exception {
    byte[] document = Files.readAllBytes(ACCEPTED);

    HttpResponse<String> answer = post(document, null);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"receipt\":", "\"ACCEPTED\"", ID);
    Inbound taken = hub.taken().get(0);
    assertThat(taken.partner()).isEqualTo("arbitration-qingdao");
    assertThat(taken.dialect()).isEqualTo("arbitration");
    assertThat(taken.kind()).isEqualTo(MessageKind.CONFIRMATION_DECISION);
    assertThat(taken.declaredId()).isEqualTo(ID);
    assertThat(taken.original()).isEqualTo(document);
  }

  @Test
  void aKeyItGivesBesideTheDocumentCounts() throws Exception {
    post(Files.readAllBytes(ACCEPTED), "another");

    assertThat(hub.taken().get(0).declaredId()).isEqualTo("another");
  }

  @Test
  void aDocumentOfAnotherKindIsRefusedAtItsOwnPath() throws Exception {
    String other =
        Files.readString(ACCEPTED).replace("MEDIATION_AWARD_RESULT", "MEDIATION_AWARD_APPLY");

    HttpResponse<String> answer = post(other.getBytes(UTF_8), null);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"path\":\"/bizType\"", "VALUE_INVALID", "取值");
    assertThat(hub.taken()).isEmpty();
  }

  @Test
  void whatIsNoJsonIsMalformed() throws Exception {
    assertThat(post("<a/>".getBytes(UTF_8), null).body()).contains("MALFORMED");
  }

  private HttpResponse<String> post(byte[] body, @Nullable String key) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hub.api("/messages"))
            .header("Content-Type", "application/json;charset=UTF-8")
            .POST(BodyPublishers.ofByteArray(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return hub.as("arbitration-qingdao").send(request.build(), BodyHandlers.ofString());
  }
}
