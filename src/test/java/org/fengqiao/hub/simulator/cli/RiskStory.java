package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.hub.simulator.LightCourt;
import org.fengqiao.hub.simulator.SimulatedInstitution;
import org.fengqiao.hub.simulator.SimulatedRegulator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One agent in many cases: from the courts' referrals to a rule that weighs less. */
interface RiskStory {

  String AGENT_PHONE = "13655550136";
  List<String> BANKS = List.of("91370200MA3TE5B17D", "91370200MA3TE5T035");

  /** The town it happens in. */
  Town town();

  /** The regulator. */
  SimulatedRegulator officer();

  /** A bank that is a party of some of the cases. */
  SimulatedInstitution bank();

  /** A person at the operators' desk. */
  Desk desk();

  @Test
  default void row36OneAgentInTenCasesIsOneWarningForCentreAndRegulatorAndNoneForTheBank()
      throws Exception {
    LightCourt court = town().light("court-shinan");
    for (int i = 0; i < 10; i++) {
      LightCourt.Answer answer = court.post(referral(i));
      assertThat(answer.status()).as(answer.body()).isEqualTo("ACCEPTED");
    }

    JsonNode risk = await().atMost(Town.patience()).until(this::risk, it -> !it.isMissingNode());
    String file = risk.path("fileId").asString();
    await().atMost(Town.patience()).until(() -> notices(file).findAny().isPresent());
    await()
        .atMost(Town.patience())
        .until(() -> town().centre.kindsOf(file).contains("risk-warning"));

    assertThat(notices(file))
        .allSatisfy(
            notice -> assertThat(notice.path("notice_no")).isEqualTo(risk.path("warningNo")));
    assertThat(risks()).hasSize(1);
    assertThat(everyByteAbout(file))
        .doesNotContain(AGENT_PHONE)
        .contains("AGENT_PHONE", "视频核身", "不得据此拒绝");
    await("nobody is refused for it")
        .atMost(Town.patience())
        .untilAsserted(() -> assertThat(town().centre.effects("risk-9")).isEqualTo(1));
    assertThat(bank().kindsOf(file)).isEmpty();
    assertThat(toldToInstitutions()).isZero();
    theDeskSeesWhy(risk);
    theBankIsToldOnceRegulatorAndPersonReleaseIt(file, risk.path("warningNo").asString());
    aFalseAlarmLowersTheRuleWhenAPersonSaysSo(file, risk.path("warningNo").asString());
  }

  private void theDeskSeesWhy(JsonNode risk) throws Exception {
    JsonNode why = desk().get("/api/ops/v1/risks/" + risk.path("id").asString());
    assertThat(why.path("cases").size()).isGreaterThanOrEqualTo(5);
    DeskPage page = new DeskPage(town().authority.identity("hub"), town().operators());
    assertThat(page.read("/ops/risks")).contains(risk.path("warningNo").asString());
    assertThat(page.read("/ops/risks/" + risk.path("id").asString()))
        .contains(why.path("cases").get(0).path("caseNumber").asString())
        .doesNotContain(AGENT_PHONE);
  }

  private void theBankIsToldOnceRegulatorAndPersonReleaseIt(String file, String number)
      throws Exception {
    byte[] release = RegulatorLetters.release("risk-release", file, number);
    assertThat(
            town()
                .rest("regulator-qingdao")
                .send("risk-release", "application/json", release)
                .status())
        .isEqualTo(202);
    JsonNode question = desk().question("risk-release", "WARNING_RELEASED");
    assertThat(toldToInstitutions()).isZero();

    desk().decide(question, "APPLY", "监管部门同意告知");

    String told =
        await()
            .atMost(Town.patience())
            .until(() -> warningsAtTheBank().findFirst(), Optional::isPresent)
            .orElseThrow();
    assertThat(told)
        .contains("\"RELEASED\"", "AGENT_PHONE")
        .doesNotContain(AGENT_PHONE, "evidenceCases");
  }

  private Stream<String> warningsAtTheBank() {
    return bank().messages().stream()
        .map(id -> new String(bank().document(id).orElseThrow(), UTF_8))
        .filter(document -> document.contains("\"risk-warning\""));
  }

  private void aFalseAlarmLowersTheRuleWhenAPersonSaysSo(String file, String number)
      throws Exception {
    officer().feedback("risk-unfounded", file, number, "3", "不属实");
    JsonNode question = desk().question("risk-unfounded", "WARNING_UNFOUNDED");
    assertThat(desk().get("/api/ops/v1/risks/weights").size()).isZero();

    desk().decide(question, "APPLY", "同一社区调解员代为递交，属正常");

    JsonNode change =
        await()
            .atMost(Town.patience())
            .until(() -> desk().get("/api/ops/v1/risks/weights").path(0), it -> it.has("weight"));
    assertThat(change.path("rule").asString()).isEqualTo("AGENT_PHONE");
    assertThat(change.path("before").asInt()).isEqualTo(100);
    assertThat(change.path("weight").asInt()).isEqualTo(75);
    await()
        .atMost(Town.patience())
        .until(() -> "UNFOUNDED".equals(risk().path("endedAs").asString()));
    await()
        .atMost(Town.patience())
        .until(() -> town().centre.kindsOf(file).contains("risk-feedback"));
  }

  private JsonNode risk() {
    return risks().path(0);
  }

  private JsonNode risks() {
    return desk().get("/api/ops/v1/risks?rule=AGENT_PHONE");
  }

  private long toldToInstitutions() {
    return town()
        .ledger()
        .count(
            "select count(*) from delivery where kind like 'risk-%'"
                + " and partner not in ('centre-qingdao', 'regulator-qingdao')");
  }

  private Stream<JsonNode> notices(String file) {
    return officer().orderOf(file).stream()
        .map(id -> JsonMapper.shared().readTree(officer().document(id).orElseThrow()))
        .filter(document -> document.path("msg_type").asString().equals("RISK_NOTICE"))
        .map(document -> document.path("body"));
  }

  private String everyByteAbout(String file) {
    StringBuilder text = new StringBuilder();
    officer()
        .orderOf(file)
        .forEach(id -> text.append(new String(officer().document(id).orElseThrow(), UTF_8)));
    town()
        .centre
        .orderOf(file)
        .forEach(id -> text.append(new String(town().centre.document(id).orElseThrow(), UTF_8)));
    return text.toString();
  }

  /** All ten differ in person, telephone, address and story; the agent is the same. */
  private static String referral(int i) {
    return Town.referral("risk-" + i, 36000 + i)
        .replace("91370200MA3TE5T035", BANKS.get(i % 2))
        .replace("张三", "张三" + "甲乙丙丁戊己庚辛壬癸".charAt(i))
        .replace("13900000001", "1390000010" + i)
        .replaceAll("<disputeFacts>[^<]*", "<disputeFacts>信用卡还款争议第" + i + "件。")
        .replace(
            "<detail>长江中路200号</detail>\n      </address>",
            "<detail>长江中路20"
                + i
                + "号</detail>\n      </address>"
                + "<agent><kind><code>6</code><name>推荐的公民</name></kind><name>赵代</name><phone>"
                + AGENT_PHONE
                + "</phone></agent>");
  }
}
