package org.fengqiao.hub.simulator.cli;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.simulator.HubRest;

/** What centre and bank write to each other about consent, for tests. */
final class BankLetters {

  private static final String NOW = "2026-11-23T09:00:00+08:00";

  private BankLetters() {}

  /** The centre asks a bank. */
  static byte[] request(String id, String hubCase, String creditCode) {
    return ("{\"consent-request\":{"
            + head(id, hubCase)
            + ",\"partyId\":\"P1\",\"institutionNumber\":\"%s\",\"askedAt\":\"%s\","
            + "\"summary\":\"信用卡透支，持卡人申请分期\"}}")
        .formatted(creditCode, NOW)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The bank consents, with a paper of each of these kinds. */
  static HubRest.Answer consent(HubRest bank, String id, String hubCase, List<String> kinds)
      throws Exception {
    List<String> materials = new ArrayList<>();
    for (String kind : kinds) {
      upload(bank, kind);
      materials.add(
          ("{\"materialId\":\"%s\",\"kind\":\"%s\",\"title\":\"%s\",\"mediaType\":\"application/pdf\","
                  + "\"size\":%d,\"digestAlgorithm\":\"SHA-256\",\"digest\":\"%s\"}")
              .formatted("M-" + kind, kind, kind, content(kind).length, digestOf(kind)));
    }
    return bank.send(
        id,
        "application/json",
        ("{\"consent-answer\":{"
                + head(id, hubCase)
                + ",\"partyId\":\"P1\",\"answer\":\"CONSENTED\",\"answeredAt\":\"%s\",\"materials\":[%s]}}")
            .formatted(NOW, String.join(",", materials))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String head(String id, String hubCase) {
    return ("\"header\":{\"messageId\":\"%s\",\"eventTime\":\"%s\",\"sentTime\":\"%s\"},"
            + "\"caseReference\":{\"hubCaseId\":\"%s\",\"referralVersion\":1}")
        .formatted(id, NOW, NOW, hubCase);
  }

  /** A paper of this kind is brought. */
  static void upload(HubRest bank, String kind) throws Exception {
    bank.upload(digestOf(kind), "application/pdf", BodyPublishers.ofByteArray(content(kind)));
  }

  static byte[] content(String kind) {
    return ("%PDF-1.7\n% " + kind + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  static String digestOf(String kind) {
    return Digests.of(content(kind));
  }
}
