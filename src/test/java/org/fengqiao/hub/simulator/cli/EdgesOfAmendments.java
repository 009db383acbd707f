package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an amendment of the referral does to the periods of its case, over SOAP. */
interface EdgesOfAmendments {

  private static EdgeTown town() {
    return EdgeCasesIT.town();
  }

  @Test
  default void row07ThePeriodRunsOnWhenHeirsReplaceAPartyAndBeginsAnewOnlyWhenTheCourtSaysSo()
      throws Exception {
    EdgeCase open = EdgesOfTime.entrustedAWeekAgo();
    JsonNode before = EdgesOfTime.clock(open, "CLK-05");
    assertThat(before.path("state").asString()).isEqualTo("RUNNING");

    amend(open, 2, "否");

    JsonNode after = EdgesOfTime.clock(open, "CLK-05");
    assertThat(after.path("state").asString()).isEqualTo("RUNNING");
    assertThat(after.path("startedOn")).isEqualTo(before.path("startedOn"));
    assertThat(after.path("rawEnd")).isEqualTo(before.path("rawEnd"));

    amend(open, 3, "是");

    String yesterday = yesterday().toString();
    await()
        .atMost(EdgeTown.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(EdgesOfTime.clock(open, "CLK-05").path("startedOn").asString())
                    .isEqualTo(yesterday));
    JsonNode anew = EdgesOfTime.clock(open, "CLK-05");
    assertThat(anew.path("state").asString()).isEqualTo("RUNNING");
    assertThat(anew.path("rawEnd").asString()).isEqualTo(yesterday().plusDays(30).toString());
  }

  /** Heirs are named; the centre has it when this returns. */
  private static void amend(EdgeCase open, int version, String restart) throws Exception {
    String id = "amend-" + open.number() + "-" + version;
    String letter =
        EdgePapers.court(EdgesThatPeopleDecide.HEIRS, id, open.number())
            .replaceFirst("<caseNumber>[^<]*", "<caseNumber>" + open.caseNumber())
            .replaceFirst("(?s)<procedure>.*?</filingDate>", "")
            .replaceFirst("<code>2</code><name>立案后委托", "<code>1</code><name>诉前委派")
            .replaceFirst("<referralVersion>2", "<referralVersion>" + version)
            .replaceFirst("<supersedes>1", "<supersedes>" + (version - 1))
            .replaceFirst("<restartClock>否", "<restartClock>" + restart)
            .replaceFirst("<eventTime>2026-11-20", "<eventTime>" + yesterday())
            .replaceFirst("<sentTime>2026-11-20", "<sentTime>" + yesterday());

    var answer = town().post(letter);

    assertThat(answer.status()).as(answer.body()).isEqualTo("ACCEPTED");
    town().awaitAtCentre(id);
  }

  private static LocalDate yesterday() {
    return LocalDate.now(EdgesOfTime.QINGDAO).minusDays(1);
  }
}
