package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A hub whose heap is hardly larger than one attachment: 200 MB pass through it both ways, bit for
 * bit, and what is made to hurt does not.
 */
class SmallHubIT {

  private static final long LIMIT = 200L * 1024 * 1024;

  private static Town town;
  private static Path folder;

  @BeforeAll
  static void openTown(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path place)
      throws InterruptedException {
    folder = place;
    town =
        new Town(
            place,
            CentreScript.silent(),
            new Town.Setup(
                List.of(),
                Map.of(
                    "HUB_JVM_FLAGS",
                    "-Xmx256m -XX:MaxDirectMemorySize=64m -XX:+ExitOnOutOfMemoryError")));
  }

  @AfterAll
  static void closeTown() {
    town.close();
  }

  @AfterEach
  void nothingIsLeftHalfDone() throws IOException {
    assertThat(filesIn("hub/attachments/incoming")).isEmpty();
    assertThat(filesIn("hub/tmp")).isEmpty();
  }

  @Test
  void twoHundredMegabytesBySoapArriveAtTheCentreBitForBit() throws Exception {
    Bulk bulk = new Bulk(LIMIT, 1);

    HttpResponse<String> answer = submit("bulk-1", 11, bulk);

    assertThat(answer.body()).contains("status>ACCEPTED");
    await().atMost(Town.patience()).until(() -> town.centre.effects("bulk-1") == 1);
    assertThat(town.centre.attachment(bulk.digest()).orElseThrow())
        .hasSize(LIMIT)
        .hasDigest("SHA-256", bulk.digest());
  }

  @Test
  void oneByteMoreBySoapIsRefusedWithTheLimitAndNotWritten() throws Exception {
    long before = town.ledger().rows();

    HttpResponse<String> answer = submit("bulk-2", 12, new Bulk(LIMIT + 1, 2));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains(":Fault", "TOO_LARGE", "200 MB", "textZh>");
    assertThat(town.ledger().rows()).isEqualTo(before);
  }

  @Test
  void twoHundredMegabytesByRestArriveAtTheCourtBitForBit() throws Exception {
    Bulk bulk = new Bulk(LIMIT, 3);
    HubRest centre = town.rest("centre-qingdao");
    String hubCase = offered("bulk-3", 13);

    assertThat(centre.upload(bulk.digest(), "application/pdf", bulk.publisher()).status())
        .isEqualTo(201);
    assertThat(say("rr-3", CentreWords.ACCEPTS, hubCase, 13, "")).isEqualTo(202);
    assertThat(say("mo-3", CentreWords.FINDS_NOBODY, hubCase, 13, named(bulk))).isEqualTo(202);

    await()
        .atMost(Town.patience())
        .until(() -> town.shinan.kindsOf(hubCase).contains("mediation-outcome"));
    assertThat(town.shinan.attachment(bulk.digest()).orElseThrow())
        .hasSize(LIMIT)
        .hasDigest("SHA-256", bulk.digest());
  }

  @Test
  void oneByteMoreByRestIsRefusedWithTheLimit() throws Exception {
    Bulk bulk = new Bulk(LIMIT + 1, 4);

    HubRest.Answer answer =
        town.rest("centre-qingdao").upload(bulk.digest(), "application/pdf", bulk.publisher());

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("TOO_LARGE", "200 MB", "titleZh");
  }

  @Test
  void anAnnouncedLengthOverTheLimitIsRefusedInWordsTheSenderGetsToRead() throws Exception {
    Path file = folder.resolve("over.pdf");
    try (var bytes = new Bulk(LIMIT + 1, 5).stream()) {
      Files.copy(bytes, file);
    }

    HubRest.Answer answer =
        town.rest("centre-qingdao").upload("0".repeat(64), "application/pdf", file);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("TOO_LARGE", "200 MB");
  }

  @Test
  void otherBytesThanTheirAddressSaysAreRefused() throws Exception {
    HubRest.Answer answer =
        town.rest("centre-qingdao")
            .upload("0".repeat(64), "application/pdf", new Bulk(5000, 6).publisher());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("DIGEST_MISMATCH");
  }

  @ParameterizedTest
  @EnumSource(Bomb.class)
  void whatIsMadeToHurtIsAnsweredWithAFaultAndLeavesNoTrace(Bomb bomb) throws Exception {
    long before = town.ledger().rows();
    try (ServerSocket trap = new ServerSocket(0)) {
      trap.setSoTimeout(1);
      String address = "http://127.0.0.1:" + trap.getLocalPort() + "/x";

      HttpResponse<String> answer =
          shinan().post(bomb.contentType(), BodyPublishers.ofByteArray(bomb.bytes(address)));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .contains(":Fault", bomb.code(), "textZh>", "textEn>", "remedyZh>", "remedyEn>")
          .doesNotContain("root:", address);
      assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(town.ledger().rows()).isEqualTo(before);
  }

  @Test
  void aZippedBombIsNeverUnpacked() throws Exception {
    long before = town.ledger().rows();

    HttpResponse<String> answer =
        shinan()
            .post(
                "text/xml; charset=UTF-8",
                BodyPublishers.ofByteArray(Bomb.zipped()),
                "Content-Encoding",
                "gzip");

    assertThat(answer.body()).contains(":Fault", "MALFORMED");
    assertThat(town.ledger().rows()).isEqualTo(before);
  }

  private static SoapLine shinan() {
    return new SoapLine(town.authority.identity("court-shinan"), town.soap());
  }

  private static HttpResponse<String> submit(String id, int sequence, Bulk bulk) throws Exception {
    String envelope =
        Town.referral(id, sequence).replace("</referral>", bulk.material() + "</referral>");
    return shinan().post(Bulk.MULTIPART, bulk.beside(envelope));
  }

  /** A case that is at the centre. */
  private static String offered(String id, int sequence) throws Exception {
    LightCourt.Answer answer = town.light("court-shinan").post(Town.referral(id, sequence));
    await().atMost(Town.patience()).until(() -> town.centre.effects(id) == 1);
    return answer.body().replaceAll("(?s).*hubCaseId>([^<]+)<.*", "$1");
  }

  private static int say(String id, CentreWords words, String hubCase, int sequence, String more)
      throws Exception {
    byte[] document = words.about(id, hubCase, Town.number(sequence), more);
    return town.rest("centre-qingdao").send(id, "application/json", document).status();
  }

  private static String named(Bulk bulk) throws IOException {
    return """
    , "materials": [{"materialId": "BULK", "kind": "OTHER", "title": "联系记录",\
     "mediaType": "application/pdf", "size": %d, "digestAlgorithm": "SHA-256", "digest": "%s"}]"""
        .formatted(bulk.size(), bulk.digest());
  }

  private static List<Path> filesIn(String place) throws IOException {
    try (Stream<Path> found = Files.walk(folder.resolve(place))) {
      return found.filter(Files::isRegularFile).toList();
    }
  }
}
