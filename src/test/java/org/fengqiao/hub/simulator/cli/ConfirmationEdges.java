package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What comes too late for a confirmation, and what undoes one. */
interface ConfirmationEdges {

  JsonMapper JSON = JsonMapper.shared();
  ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");

  /** The town it happens in. */
  Town town();

  /** A person at the operators' desk. */
  Desk desk();

  @Test
  default void row38ARevocationTakesTheSuccessOutOfTheFiguresAndAsksWhatIsToBeGivenBack()
      throws Exception {
    String hubCase = ConfirmationIT.confirmed();
    JsonNode before = figures();
    assertThat(count(before, "SUCCEEDED")).isPositive();

    String decision = ConfirmationIT.revoke(hubCase);

    await()
        .atMost(Town.patience())
        .until(() -> count(figures(), "REVERSED") == count(before, "REVERSED") + 1);
    JsonNode after = figures();
    assertThat(count(after, "SUCCEEDED")).isEqualTo(count(before, "SUCCEEDED") - 1);
    assertThat(after.path("AGREED").decimalValue())
        .isLessThan(before.path("AGREED").decimalValue());
    assertThat(count(after, "MEDIATED")).isEqualTo(count(before, "MEDIATED"));
    JsonNode asked = desk().question(decision, "EXECUTION_RETURN");
    assertThat(asked.path("path").asString()).endsWith("/confirmation-decision/decision");
    desk().decide(asked, "APPLY", "被申请人已履行，已告知双方可申请执行回转");
    await().atMost(Town.patience()).until(() -> desk().isSilent(decision));
  }

  /** What became of all cases of these days, by the statistics' own definitions. */
  private JsonNode figures() {
    LocalDate today = LocalDate.now(QINGDAO);
    return desk()
        .get("/api/ops/v1/statistics?from=" + today.minusDays(60) + "&to=" + today.plusDays(1))
        .path("rows")
        .path(0)
        .path("values");
  }

  private static int count(JsonNode figures, String figure) {
    return figures.path(figure).asInt();
  }

  @Test
  default void afterThirtyDaysTheCourtIsNotAskedAndTheDoorsStillOpenAreNamed() throws Exception {
    String request = new String(ConfirmationIT.asked(ConfirmationIT.confirmed(), "in-time"), UTF_8);
    String hubCase = ConfirmationIT.agreedOnly();

    ConfirmationIT.send("forty-days", fortyDaysAfter(request, ConfirmationIT.outcome(hubCase)));

    assertThat(ConfirmationIT.rejectionAtCentre(hubCase))
        .contains("DOOR_CLOSED", "三十日", "NOTARISATION");
    assertThat(town().shinan.kindsOf(hubCase)).doesNotContain("confirmation-request");
  }

  /** The same request for another outcome, of an agreement that all signed forty days ago. */
  private static byte[] fortyDaysAfter(String request, byte[] outcome) {
    ObjectNode letter = (ObjectNode) JSON.readTree(request).path("confirmation-request");
    JsonNode concluded = JSON.readTree(outcome).path("mediation-outcome");
    LocalDate today = LocalDate.now(QINGDAO);
    String old =
        concluded
            .path("agreement")
            .toString()
            .replace(today.toString(), today.minusDays(40).toString());
    ((ObjectNode) letter.path("header")).put("messageId", "forty-days");
    letter.set("caseReference", concluded.path("caseReference"));
    letter.set("outcomeMessageId", concluded.path("header").path("messageId"));
    letter.set("agreement", JSON.readTree(old));
    return JSON.writeValueAsBytes(JSON.createObjectNode().set("confirmation-request", letter));
  }
}
